package org.inferrack.accuracy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;
import org.inferrack.names.AcceleratorNames;
import org.inferrack.names.ModelNames;

/** The kinds of measurement files that there are. */
final class MeasurementKinds {

    private final List<MeasurementKind> all;

    private MeasurementKinds(List<MeasurementKind> all) {
        this.all = all;
    }

    static MeasurementKinds of(Catalog catalog) {
        AcceleratorNames aliases = AcceleratorNames.of(catalog);
        return new MeasurementKinds(List.of(new MlperfKind(aliases), new LlmKind(aliases, ModelNames.of(catalog)), new VideoKind(aliases, catalog),
                new PowerKind(aliases, Processors.of(catalog))));
    }

    List<MeasurementKind> all() {
        return all;
    }

    /** @throws MeasurementFileException if there is none of that name */
    MeasurementKind named(String name) {
        return all.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(() -> new MeasurementFileException(
                "There is no kind of measurements \"" + name + "\". Choose one of " + names() + "."));
    }

    /** @throws MeasurementFileException if there is none of that name, or nothing is fitted to it */
    FittedKind fitted(String name) {
        return switch (named(name)) {
            case FittedKind kind -> kind;
            case ComparedKind kind -> throw new MeasurementFileException("Nothing is fitted to measurements of " + kind.name()
                    + ": the engine's own arithmetic predicts them. Choose one of "
                    + fitted().stream().map(MeasurementKind::name).collect(Collectors.joining(", ")) + ".");
        };
    }

    /** Those that a model is fitted to. */
    List<FittedKind> fitted() {
        return all.stream().filter(FittedKind.class::isInstance).map(FittedKind.class::cast).toList();
    }

    /** The kind whose columns a header has. */
    MeasurementKind guess(String file, List<String> header) {
        var given = new HashSet<>(header);
        return all.stream().filter(kind -> given.containsAll(kind.columns())).findFirst().orElseThrow(() -> new MeasurementFileException(
                file + " line 1: the columns are those of no kind of measurements. Name the kind with --kind (" + names()
                        + ") to see which columns are missing."));
    }

    private String names() {
        return all.stream().map(MeasurementKind::name).collect(Collectors.joining(", "));
    }
}
