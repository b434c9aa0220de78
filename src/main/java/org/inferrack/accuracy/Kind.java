package org.inferrack.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inferrack.accuracy.fit.Fit;
import org.inferrack.accuracy.fit.Observation;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;

/** A kind of measurement file: how its lines become cases, and which fitted model predicts them. */
interface Kind {

    /** Its name on the command line and of its file in assets/measurements: "mlperf". */
    String name();

    /** Name of its fitted model and of the model's file in assets/fit: "inference". */
    String modelName();

    /** False where nothing is fitted: the engine's own arithmetic predicts, and {@link #model} adds nothing to it. */
    default boolean fits() {
        return true;
    }

    /** Columns without which a line says nothing; by them the kind of a file is guessed. */
    List<String> columns();

    /** What a line says: one case, or several where it gives several figures. */
    List<Case> read(Cells cells);

    /** Configuration and value as one text: a second line with the same text repeats the first and is set aside. */
    String identity(Cells cells);

    /** Its model among those that ship. */
    Optional<MixedModel> model(Fitted fitted);

    /** Why a model cannot predict a row although the row is understood: what it is about was never measured. Empty if it can. */
    default Optional<String> refusal(MixedModel model, List<Term> terms) {
        return Optional.empty();
    }

    /** How near a row is to what a model was fitted on: a key of {@link #tiers()}. */
    String tier(MixedModel model, List<Term> terms);

    /** The same of a row that may know its tier itself. */
    default String tier(MixedModel model, Case.Predictable row) {
        return tier(model, row.terms());
    }

    /** What a prediction of that tier may be called. */
    Evidence evidence(String tier);

    /** Which axes are left out, one after the other, to learn the spread of each tier. */
    Map<String, List<Axis>> tiers();

    /**
     * Rows of one label of this axis are off together, as those of one accelerator are: few labels then say less of a further one, and the interval
     * widens by Student's factor for their number. Empty where there are enough, and rows are counted by accelerator.
     */
    default Optional<Axis> offTogether(String tier) {
        return Optional.empty();
    }

    /** Tiers that a reader also wants to see as one, by the name of the group; empty where a tier stands for itself. */
    default Optional<String> together(String tier) {
        return Optional.empty();
    }

    /** Learns from rows, each with its weight. */
    default Fit.Coefficients fit(List<Case.Predictable> rows, double[] weights) {
        var observations = IntStream.range(0, rows.size())
                .mapToObj(i -> new Observation(rows.get(i).terms(), rows.get(i).measured() - rows.get(i).base(), weights[i])).toList();
        return Fit.of(observations, noise(), tolerance());
    }

    /** A row as it would have been predicted when {@code lastRound} was the last that was known; itself where its terms do not depend on rounds. */
    default Case.Predictable asOf(Case.Predictable row, String lastRound) {
        return row;
    }

    /** The interval of a tier's predictions; empty where too little was left out to know it. */
    default Optional<MixedModel.Spread> spread(MixedModel model, String tier) {
        return Optional.ofNullable(model.residuals().get(tier));
    }

    /** Variance of one measurement in squared log units. */
    double noise();

    /**
     * Weight of each of {@code repeats} rows of the same {@link Axis#CELL}: 1 if their errors are independent, 1 / repeats if
     * they are one and the same.
     */
    default double weight(int repeats) {
        return 1 / Math.sqrt(repeats);
    }

    /** Into how many folds the labels of an axis are dealt at most: a fit of many terms takes longer, and many labels need fewer folds. */
    default int mostFolds(Axis axis) {
        return Integer.MAX_VALUE;
    }

    /** How exactly a fit is solved, relative. */
    default double tolerance() {
        return 1e-9;
    }
}
