package org.inferrack.exchange.format;

import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.source.ImportException;

/** A form in which results come. */
public interface ResultForm {

    /** What a person calls it: "vLLM benchmark". */
    String name(Content content);

    /** Whether this is such a file, by what only such files hold. */
    boolean recognises(Content content);

    /** @throws ImportException if the file cannot be read as a whole */
    void read(Content content, RunSink sink) throws ImportException;
}
