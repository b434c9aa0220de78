package org.inferrack.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.Case.Refused;
import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.fitted.MixedModel;

/** How far predictions are off, measured. */
public final class Accuracy {

    private final Knowledge knowledge;
    private final MeasurementKinds kinds;

    public Accuracy(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.kinds = MeasurementKinds.of(knowledge.catalog());
    }

    /** Names of the kinds of measurements that can be compared. */
    public List<String> kinds() {
        return kinds.all().stream().map(MeasurementKind::name).toList();
    }

    /**
     * Predictions of the shipped fit beside the rows of a file; nothing is learned from them. Reads line by line.
     *
     * @param kindName of {@link #kinds()}; guessed from the header if empty
     * @throws MeasurementFileException if the file cannot be used as a whole
     */
    public AccuracyComparison compare(Path path, Optional<String> kindName, Axis by) {
        MeasurementFile file = MeasurementFile.at(path);
        MeasurementKind kind = kindName.map(kinds::named).orElseGet(() -> kinds.guess(path.toString(), file.columns()));
        return compare(kind, file, path.toString(), by);
    }

    private AccuracyComparison compare(MeasurementKind kind, MeasurementFile file, String what, Axis by) {
        var tallies = new Tallies(kind, by);
        Consumer<Predictable> predict = switch (kind) {
            case FittedKind fitted -> {
                MixedModel model = model(fitted);
                yield row -> predict(fitted, model, row, tallies);
            }
            case ComparedKind compared -> row -> tallies.predicted(row, row.base(), compared.tier(row), row.interval());
        };
        Reading reading = Reading.of(kind, file, predict, tallies::refused);
        return comparison(kind, what, reading.lines(), tallies, reading.aside());
    }

    private MixedModel model(FittedKind kind) {
        return kind.model(knowledge.fitted()).orElseThrow(() -> new MeasurementFileException(
                "This build has no fitted model for " + kind.name() + " measurements. Run the fit again, or install Inferrack again."));
    }

    private static void predict(FittedKind kind, MixedModel model, Predictable row, Tallies tallies) {
        Optional<String> refusal = kind.refusal(model, row.terms());
        if (refusal.isPresent()) {
            tallies.refused(new Refused(row.line(), row.labels(), refusal.get()));
        } else {
            String tier = kind.tier(model, row.terms());
            tallies.predicted(row, row.log(model), tier, kind.spread(model, tier));
        }
    }

    /**
     * Cross-validation on the shipped measurements: one comparison for each axis that is left out. The interval of a row comes from
     * the residuals of other accelerators, never from its own. Where nothing is fitted, the engine predicts each pair without it.
     *
     * @param mostFolds into which the labels of an axis are dealt; more takes longer
     */
    public List<AccuracyComparison> crossValidate(Optional<String> kindName, Axis by, int mostFolds) {
        if (kindName.filter(ClassErrors.KIND::equals).isPresent()) {
            return List.of(classes());
        }
        var found = new ArrayList<AccuracyComparison>();
        for (MeasurementKind kind : kindName.map(name -> List.of(kinds.named(name))).orElse(kinds.all())) {
            switch (kind) {
                case FittedKind fitted -> found.addAll(crossValidate(fitted, by, mostFolds));
                case ComparedKind compared ->
                        found.add(compare(compared, MeasurementFile.shipped(compared.name() + ".csv"), "cross-validation, left out: pair", by));
            }
        }
        if (kindName.isEmpty()) {
            found.add(classes());
        }
        return found;
    }

    /** Class values, of entries of the catalogue that state theirs. */
    private AccuracyComparison classes() {
        return ClassErrors.of(ClassRows.of(knowledge.catalog(), Optional.empty()), knowledge.catalog());
    }

    private static List<AccuracyComparison> crossValidate(FittedKind kind, Axis by, int mostFolds) {
        var rows = new ArrayList<Predictable>();
        var refused = new Tallies(kind, by);
        Reading reading = Reading.of(kind, MeasurementFile.shipped(kind.name() + ".csv"), rows::add, refused::refused);
        var axes = new TreeSet<Axis>();
        kind.tiers().values().forEach(axes::addAll);
        return axes.stream().map(axis -> leftOut(kind, rows, axis, by, mostFolds, reading, refused.notPredicted())).toList();
    }

    private static AccuracyComparison leftOut(FittedKind kind, List<Predictable> rows, Axis axis, Axis by, int mostFolds, Reading reading,
                                              Map<String, Lines> refused) {
        var tallies = new Tallies(kind, by);
        List<Prediction> predictions = LeftOut.predict(kind, rows, axis, mostFolds);
        var halves = Halves.of(kind, predictions);
        predictions.forEach(each -> tallies.predicted(each.row(), each.predicted(), each.tier(), halves.spread(each)));
        AccuracyComparison counted = comparison(kind, "cross-validation, left out: " + axis.name().toLowerCase(java.util.Locale.ROOT), reading.lines(), tallies,
                reading.aside());
        return new AccuracyComparison(counted.kind(), counted.what(), counted.lines(), counted.groups(), counted.total(), refused, counted.setAside());
    }

    private static AccuracyComparison comparison(MeasurementKind kind, String what, long lines, Tallies tallies, Map<String, Lines> aside) {
        return new AccuracyComparison(kind.name(), what, lines, tallies.groups(), tallies.total(), tallies.notPredicted(), aside);
    }
}
