package org.inferrack.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;

/** Makes a measurement of what a row says; a row that makes none says why in the exception. */
final class ResultRow {

    /** Why a row is not usable, and what to do. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    private final Names names;
    private final Given given;
    private final String file;

    ResultRow(Catalog catalog, Given given, String file) {
        this.names = new Names(catalog);
        this.given = given;
        this.file = file;
    }

    /** What a row says of the run; blank where it does not. */
    record Run(String accelerator, String accelerators, String model, String precision, String software, String system, String date) {
    }

    Measurement of(String place, Run run, Metric metric, double value, OptionalDouble p99Ms, OptionalDouble wallWatts, TokenShape shape) throws Unusable {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new Unusable(metric + " is " + value + ". A result is a number above 0 in " + metric.unit() + ".");
        }
        Accelerator accelerator = accelerator(run);
        AiModel model = model(run);
        String date = run.date().isBlank() ? given.date() : run.date();
        String id = "own-" + (file + "-" + place + "-" + metric.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Measurement(id, accelerator.id(), count(run), model.id(), precision(run).orElse(null), metric, value, p99Ms, wallWatts, shape,
                run.software(), run.system(), new Source("own result: " + file + " " + place, date));
    }

    private Accelerator accelerator(Run run) throws Unusable {
        String name = run.accelerator().isBlank() ? given.acceleratorId().orElse("") : run.accelerator();
        return names.accelerator(name).orElseThrow(() -> new Unusable(name.isBlank() ? "the accelerator is not stated. Name it with --accelerator."
                : "the accelerator \"" + name + "\" is not in the catalogue. Use an id that \"catalog list --kind accelerators\" prints."));
    }

    private AiModel model(Run run) throws Unusable {
        Optional<AiModel> stated = given.modelId().flatMap(names::model).or(() -> names.model(run.model()));
        return stated.orElseThrow(() -> new Unusable("the model \"" + given.modelId().orElse(run.model())
                + "\" is not in the catalogue. Name one that \"catalog list --kind models\" prints with --model."));
    }

    private int count(Run run) throws Unusable {
        if (run.accelerators().isBlank()) {
            return given.accelerators().orElseThrow(() -> new Unusable("the number of accelerators is not stated. Say it with --accelerators."));
        }
        if (!run.accelerators().matches("\\d{1,6}(\\.0*)?") || run.accelerators().matches("0+(\\.0*)?")) {
            throw new Unusable("\"" + run.accelerators() + "\" is not a number of accelerators. Enter a whole number from 1.");
        }
        return (int) Double.parseDouble(run.accelerators());
    }

    private Optional<Precision> precision(Run run) throws Unusable {
        if (run.precision().isBlank()) {
            return given.precision();
        }
        String wanted = run.precision().strip().toUpperCase(Locale.ROOT).replace("BF16", "FP16");
        for (Precision precision : Precision.values()) {
            if (precision.name().equals(wanted)) {
                return Optional.of(precision);
            }
        }
        throw new Unusable(
                "the precision \"" + run.precision() + "\" is not one of " + java.util.Arrays.toString(Precision.values()) + ". Correct it or leave it blank.");
    }
}
