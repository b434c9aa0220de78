package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.junit.jupiter.api.Test;

class StudentTest {

    /** 95 % quantiles of Student's distribution with 2, 5 and 31 degrees of freedom, from tables: 2.920, 2.015, 1.696. */
    @Test
    void theFactorIsTheRatioOfTheTabulatedQuantiles() {
        assertThat(Student.factor(1)).isCloseTo(2.920 / 1.6449, within(0.04));
        assertThat(Student.factor(4)).isCloseTo(2.015 / 1.6449, within(0.005));
        assertThat(Student.factor(30)).isCloseTo(1.696 / 1.6449, within(0.001));
    }

    @Test
    void rowsOfFewAcceleratorsGiveAWiderIntervalThanTheSameRowsOfMany() {
        Spread few = spread(2);
        Spread many = spread(40);
        assertThat(few.high()).isGreaterThan(1.3 * many.high());
        assertThat(few.low()).isLessThan(1.3 * many.low());
        assertThat(Spreads.of(rows(2), Optional.empty()).orElseThrow().high()).isCloseTo(few.high() / Student.factor(2), within(1e-9));
    }

    @Test
    void oneAcceleratorDoesNotTellInWhichDirectionTheNextIsOff() {
        var high = rows(1).stream().map(each -> new Prediction(each.row(), -0.5, "tier")).toList();
        Spread spread = Spreads.of(high, Optional.empty()).orElseThrow();
        assertThat(spread.low()).as("as far below as above").isCloseTo(-spread.high(), within(0.02));
        assertThat(spread.count()).isEqualTo(200);
        Spread many = Spreads.of(rows(40).stream().map(each -> new Prediction(each.row(), -0.5, "tier")).toList(), Optional.empty()).orElseThrow();
        assertThat(many.low()).as("forty that all lie above say so").isPositive();
    }

    private static Spread spread(int accelerators) {
        return Spreads.of(rows(accelerators), Optional.of(Axis.ACCELERATOR)).orElseThrow();
    }

    /** Two hundred errors from -0.2 to 0.2, dealt out evenly. */
    private static List<Prediction> rows(int accelerators) {
        var rows = new ArrayList<Prediction>();
        for (int i = 0; i < 200; i++) {
            var row = new Predictable(i + 2, Map.of(Axis.ACCELERATOR, "a" + i % accelerators), 0, List.of(), -0.2 + 0.4 * i / 199);
            rows.add(new Prediction(row, 0, "tier"));
        }
        return rows;
    }
}
