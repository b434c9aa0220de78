package org.inferrack.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inferrack.accuracy.fit.Fit;
import org.inferrack.accuracy.fit.Observation;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;

/** A model is fitted to the measurements of this kind and predicts them. */
non-sealed interface FittedKind extends MeasurementKind {

    /** Name of its fitted model and of the model's file in assets/fit: "inference". */
    String modelName();

    /** Its model among those that ship. */
    Optional<MixedModel> model(Fitted fitted);

    /** Why a model cannot predict a row although the row is understood: what it is about was never measured. Empty if it can. */
    default Optional<String> refusal(MixedModel model, List<Term> terms) {
        return Optional.empty();
    }

    /** How near a row is to what a model was fitted on: a key of {@link #tiers()}. */
    String tier(MixedModel model, List<Term> terms);

    /** Which axes are left out, one after the other, to learn the spread of each tier. */
    Map<String, List<Axis>> tiers();

    /**
     * Rows of one label of this axis are off together, as those of one accelerator are: few labels then say less of a further one, and the interval
     * widens by Student's factor for their number. Empty where there are enough, and rows are counted by accelerator.
     */
    default Optional<Axis> offTogether(String tier) {
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
