package org.inferrack.accuracy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.fitted.MixedModel;

/** Fits every model to the shipped measurements and writes the files of assets/fit. The same measurements give the same files. */
public final class FitProgram {

    /** As many as the largest axis has labels would be exact; more than this changes no digit that is shown. */
    static final int FOLDS = 40;

    /** A file that was written, and what it holds in one line. */
    public record Written(Path file, String summary) {
    }

    /** The table of errors is made with fewer, in a tenth of the time. */
    private static final int ERROR_FOLDS = 8;

    private FitProgram() {
    }

    /** @throws IOException if a file cannot be written */
    public static List<Written> write(Knowledge knowledge, Path folder) throws IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Written>();
        for (Kind kind : Kinds.of(knowledge.catalog()).all()) {
            if (kind.fits()) {
                MixedModel model = fit(kind, knowledge.version());
                Path file = folder.resolve(kind.modelName() + ".csv");
                Files.writeString(file, FitText.of(model), StandardCharsets.UTF_8);
                written.add(new Written(file, summary(model)));
            }
        }
        Path table = folder.resolve("accuracy.csv");
        var errors = ErrorTable.of(knowledge, ERROR_FOLDS);
        Files.writeString(table, ErrorTable.text(errors), StandardCharsets.UTF_8);
        written.add(new Written(table, errors.size() + " lines: how far left-out measurements were off"));
        return written;
    }

    private static MixedModel fit(Kind kind, String version) {
        String file = kind.name() + ".csv";
        List<Predictable> rows = Reading.predictable(kind, MeasurementFile.shipped(file));
        return LeftOut.fit(kind, rows, rows.size() + " rows of assets/measurements/" + file + " with the catalogue of knowledge " + version,
                Spreads.of(kind, rows, FOLDS));
    }

    private static String summary(MixedModel model) {
        return model.provenance() + "; " + model.coefficients().size() + " coefficients; 90 % of left-out values within "
                + model.residuals().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).map(entry -> entry.getKey() + " "
                        + percent(entry.getValue().low()) + " to " + percent(entry.getValue().high()) + " (" + entry.getValue().count() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String percent(double log) {
        return String.format(java.util.Locale.ENGLISH, "%+.1f %%", 100 * Math.expm1(log));
    }
}
