package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what predictions promise, with few folds; the command {@code accuracy} does the same with many. */
class LeftOutErrorTest {

    private static final int FOLDS = 5;
    private static Knowledge knowledge;
    private static FittedKind kind;
    private static List<Predictable> rows;

    @BeforeAll
    static void readMeasurements() {
        knowledge = ShippedKnowledge.read();
        kind = MeasurementKinds.of(knowledge.catalog()).fitted("mlperf");
        rows = Reading.predictable(kind, List.of(MeasurementFile.shipped("mlperf.csv")));
    }

    private static Group leftOut(Axis axis, String tier) {
        List<Prediction> predictions = LeftOut.predict(kind, rows, axis, FOLDS);
        var halves = Halves.of(kind, predictions);
        var tally = new Tally();
        predictions.stream().filter(each -> each.tier().equals(tier)).forEach(each -> {
            tally.predicted(-each.residual());
            halves.spread(each).ifPresent(spread -> tally.interval(each.residual() >= spread.low() && each.residual() <= spread.high()));
        });
        return tally.group(tier);
    }

    @Test
    void anotherServerWithAMeasuredPairIsPredictedWithinTheSpreadBetweenSubmitters() {
        Group group = leftOut(Axis.SYSTEM, "same-pair");
        assertThat(group.predicted()).isGreaterThan(2000);
        assertThat(group.medianError()).isLessThan(0.04);
        assertThat(group.p90Error()).isLessThan(0.15);
        assertThat(group.inside()).isBetween(0.83, 0.95);
    }

    @Test
    void anUnmeasuredAcceleratorIsPredictedFromItsDataSheet() {
        Group group = leftOut(Axis.ACCELERATOR, "new-accelerator");
        assertThat(group.predicted()).isGreaterThan(2000);
        assertThat(group.medianError()).isLessThan(0.12);
        assertThat(group.p90Error()).isLessThan(0.35);
    }

    @Test
    void theShippedFitIsTheFitOfTheShippedMeasurements() {
        MixedModel again = LeftOut.fit(kind, rows, "", java.util.Map.of());
        MixedModel shipped = kind.model(knowledge.fitted()).orElseThrow();
        assertThat(shipped.coefficients().keySet()).isEqualTo(again.coefficients().keySet());
        rows.stream().limit(500).forEach(row -> assertThat(shipped.log(row.terms())).isCloseTo(again.log(row.terms()), within(1e-4)));
    }

    @Test
    void everyTierHasAnIntervalThatGrowsWithTheDistance() {
        var spreads = kind.model(knowledge.fitted()).orElseThrow().residuals();
        assertThat(spreads).containsKeys("same-pair", "new-pair", "new-accelerator", "same-pair/recommender", "new-pair/recommender",
                "new-accelerator/recommender");
        assertThat(width(spreads.get("same-pair"))).isLessThan(width(spreads.get("new-pair")));
        assertThat(width(spreads.get("new-pair"))).isLessThan(width(spreads.get("new-accelerator")));
    }

    @Test
    void crossValidationComparesEveryAxis() {
        List<AccuracyComparison> found = new Accuracy(knowledge).crossValidate(Optional.of("mlperf"), Axis.TIER, 2);
        assertThat(found).extracting(AccuracyComparison::what).anyMatch(what -> what.contains("accelerator")).anyMatch(what -> what.contains("pair"))
                .anyMatch(what -> what.contains("system")).anyMatch(what -> what.contains("round"));
        assertThat(found.getFirst().setAside()).isNotEmpty();
    }

    private static double width(MixedModel.Spread spread) {
        return spread.high() - spread.low();
    }
}
