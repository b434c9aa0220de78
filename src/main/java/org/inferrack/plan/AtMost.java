package org.inferrack.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** How many entries a list or a map of a plan may have, or how many characters a text; a text without it has at most {@link #TEXT}. */
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.RECORD_COMPONENT)
public @interface AtMost {

    /** Characters of a text that declares nothing else. */
    int TEXT = 2_000;

    /** Characters of a text of several paragraphs. */
    int NOTES = 20_000;

    int value();
}
