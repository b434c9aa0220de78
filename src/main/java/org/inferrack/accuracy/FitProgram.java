package org.inferrack.accuracy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.fitted.LeftOutError;
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

    /**
     * @param kindName of the one kind to fit; all if empty
     * @param more     a folder with further measurement files of the same names that calibrate the fit but do not ship; read after the shipped ones
     * @throws IOException              if a file cannot be written
     * @throws MeasurementFileException if a further file cannot be used as a whole
     */
    public static List<Written> write(Knowledge knowledge, Path folder, Optional<String> kindName, Optional<Path> more) throws IOException {
        Files.createDirectories(folder);
        MeasurementKinds kinds = MeasurementKinds.of(knowledge.catalog());
        var written = new ArrayList<Written>();
        Path table = folder.resolve("accuracy.csv");
        boolean onlyClasses = kindName.filter(ClassErrors.KIND::equals).isPresent();
        for (FittedKind kind : onlyClasses ? List.<FittedKind>of() : kindName.map(name -> List.of(kinds.fitted(name))).orElse(kinds.fitted())) {
            MixedModel model = fit(kind, knowledge.version(), more);
            Path file = folder.resolve(kind.modelName() + ".csv");
            Files.writeString(file, FitText.of(model), StandardCharsets.UTF_8);
            written.add(new Written(file, summary(model)));
            replace(table, kind.name(), ErrorTable.of(knowledge, kind.name(), ERROR_FOLDS));
            written.add(new Written(table, "how far left-out measurements of " + kind.name() + " were off"));
        }
        if (kindName.isEmpty() || onlyClasses) {
            written.add(classes(knowledge, folder, table, more));
        }
        return written;
    }

    private static Written classes(Knowledge knowledge, Path folder, Path table, Optional<Path> more) throws IOException {
        List<ClassRow> rows = ClassRows.of(knowledge.catalog(), more);
        var models = ClassFits.of(rows);
        Path file = folder.resolve(ClassText.FILE);
        Files.writeString(file, ClassText.of(models), StandardCharsets.UTF_8);
        replace(table, ClassErrors.KIND, ClassErrors.table(ClassErrors.of(rows, knowledge.catalog())));
        return new Written(file, models.size() + " classes from " + rows.size() + " stated values with the catalogue of knowledge " + knowledge.version());
    }

    private static void replace(Path table, String kind, List<LeftOutError> errors) throws IOException {
        String before = Files.exists(table) ? Files.readString(table, StandardCharsets.UTF_8) : "";
        Files.writeString(table, ErrorTable.replacing(before, kind, errors), StandardCharsets.UTF_8);
    }

    private static MixedModel fit(FittedKind kind, String version, Optional<Path> more) {
        String file = kind.name() + ".csv";
        var files = new ArrayList<>(List.of(MeasurementFile.shipped(file)));
        more.map(folder -> folder.resolve(file)).filter(Files::exists).ifPresent(path -> files.add(MeasurementFile.at(path)));
        List<Predictable> rows = Reading.predictable(kind, files);
        long shipped = files.size() == 1 ? rows.size() : Reading.predictable(kind, files.subList(0, 1)).size();
        String further = rows.size() == shipped ? "" : " and " + (rows.size() - shipped) + " rows that may not be passed on";
        return LeftOut.fit(kind, rows, shipped + " rows of assets/measurements/" + file + further + " with the catalogue of knowledge " + version,
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
