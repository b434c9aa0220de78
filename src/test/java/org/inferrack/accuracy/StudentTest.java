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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTest {

    /** One-sided 95 % points by degrees of freedom: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2; the normal one is 1.645. */
    @ParameterizedTest
    @CsvSource({"1, 6.314", "2, 2.920", "3, 2.353", "4, 2.132", "5, 2.015", "9, 1.833", "30, 1.697", "100, 1.660"})
    void n_errors_around_none_have_n_degrees_of_freedom(double independent, double published) {
        assertThat(Student.factor(independent) * 1.644854).isCloseTo(published, within(0.0005));
    }

    @Test
    void many_errors_need_no_widening() {
        assertThat(Student.factor(1e6)).isCloseTo(1, within(1e-5));
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
