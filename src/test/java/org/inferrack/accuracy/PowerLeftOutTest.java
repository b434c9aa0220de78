package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Power of what was left out of the fit, within errors and intervals that were reached when this was written. */
class PowerLeftOutTest {

    private static final int FOLDS = 4;
    private static FittedKind kind;
    private static List<Predictable> boards;
    private static List<Predictable> servers;

    @BeforeAll
    static void readMeasurements() {
        kind = MeasurementKinds.of(ShippedKnowledge.read().catalog()).fitted("power");
        List<Predictable> rows = Reading.predictable(kind, List.of(MeasurementFile.shipped("power.csv")));
        boards = rows.stream().filter(row -> begins(row, "board")).toList();
        servers = rows.stream().filter(row -> begins(row, "wall")).toList();
    }

    @Test
    void boardsOfAnAcceleratorThatWasLeftOutLieInAnIntervalLearnedFromFewOthers() {
        Group group = leftOut(boards, Axis.ACCELERATOR, "boards-new-accelerator");
        assertThat(group.predicted()).isEqualTo(boards.size());
        assertThat(group.medianError()).isLessThan(0.15);
        assertThat(group.p90Error()).isLessThan(0.35);
        assertThat(group.inside()).isBetween(0.80, 1.0);
    }

    @Test
    void aServerThatWasLeftOutIsPredictedFromItsAcceleratorInOthers() {
        Group group = leftOut(servers, Axis.SYSTEM, "same-accelerator");
        assertThat(group.predicted()).isGreaterThan(300);
        assertThat(group.medianError()).isLessThan(0.13);
        assertThat(group.p90Error()).isLessThan(0.40);
        assertThat(group.inside()).isBetween(0.80, 0.97);
    }

    @Test
    void laterRoundsOfAMeasuredServerAreATierOfTheirOwn() {
        Group group = leftOut(servers, Axis.ROUND, "same-system-later");
        assertThat(group.medianError()).isLessThan(0.08);
        assertThat(group.inside()).isBetween(0.80, 0.98);
    }

    private static boolean begins(Predictable row, String block) {
        return row.terms().getFirst().block().name().equals(block);
    }

    private static Group leftOut(List<Predictable> rows, Axis axis, String tier) {
        List<Prediction> predictions = LeftOut.predict(kind, rows, axis, FOLDS);
        var halves = Halves.of(kind, predictions);
        var tally = new Tally();
        predictions.stream().filter(each -> each.tier().equals(tier)).forEach(each -> {
            tally.predicted(-each.residual());
            halves.spread(each).ifPresent(spread -> tally.interval(each.residual() >= spread.low() && each.residual() <= spread.high()));
        });
        return tally.group(tier);
    }
}
