package org.inferrack.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.exchange.format.Content;
import org.inferrack.exchange.format.ForeignFile;
import org.inferrack.exchange.format.ResultForm;
import org.inferrack.exchange.format.ResultForms;
import org.inferrack.exchange.run.Conversion;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.run.Imported.Note;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.SourceText;
import org.inferrack.exchange.source.Wanted;

/** Imports benchmark results of the user's own, whatever tool wrote them. */
public final class BenchmarkResults {

    private BenchmarkResults() {
    }

    /**
     * @param given what the file itself may not say
     * @throws ImportException if the file cannot be read or is of no known form; single runs that are wrong are problems of the result
     */
    public static Imported read(Path path, Given given, Catalog catalog) throws ImportException {
        return read(SourceText.read(path, Wanted.RESULTS), given, catalog);
    }

    static Imported read(SourceText source, Given given, Catalog catalog) throws ImportException {
        Content content = Content.of(source);
        Optional<ResultForm> form = ResultForms.of(content);
        if (form.isEmpty()) {
            throw new ImportException(source.file() + ": " + ForeignFile.of(content).map(foreign -> "this is " + foreign.what() + ". " + foreign.todo())
                    .orElse("this is no result that is known. Import the file that one of these writes: " + ResultForms.NAMES + "."));
        }
        var conversion = new Conversion(source.file(), catalog, given);
        form.get().read(content, conversion);
        return told(conversion.imported(form.get().name(content)), source);
    }

    /** Text in an old encoding is read, and said. */
    private static Imported told(Imported found, SourceText source) {
        if (!source.encoding().name().equals("windows-1252")) {
            return found;
        }
        List<Note> remarks = new ArrayList<>(found.remarks());
        remarks.add(new Note("", "read as Windows-1252, as it is not UTF-8. Check names with letters such as ü."));
        return new Imported(found.file(), found.format(), found.measurements(), found.models(), remarks, found.problems());
    }
}
