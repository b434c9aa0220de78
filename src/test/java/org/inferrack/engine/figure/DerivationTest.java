package org.inferrack.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Basis.Ends;
import org.junit.jupiter.api.Test;

/** {@link Derivation} on formulas whose ends can be worked out by hand. */
class DerivationTest {

    private static Figure.Known spread(double value, double low, double high) {
        return spread(value, low, high, Ends.CLOSED);
    }

    private static Figure.Known spread(double value, double low, double high, Ends ends) {
        return new Figure.Known(value, low, high, "", Evidence.SCALED, new Basis("a test", List.of(), List.of(), ends));
    }

    private static Figure.Known derive(ToDoubleFunction<double[]> function, Figure... figures) {
        var inputs = java.util.Arrays.stream(figures).map(figure -> new Input("x", figure)).toList();
        return (Figure.Known) Derivation.derive("f", "", inputs, function);
    }

    /** Swings of 3 and 4 below and of 6 and 8 above: 5 and 10 together. */
    @Test
    void swings_of_a_sum_add_in_quadrature_on_each_side_by_itself() {
        var sum = derive(v -> v[0] + v[1], spread(10, 7, 16), spread(20, 16, 28));
        assertThat(sum.low()).isCloseTo(25, within(1e-9));
        assertThat(sum.high()).isCloseTo(40, within(1e-9));
    }

    /** x may be 8 to 12, but no more than 10 counts. */
    @Test
    void an_end_that_makes_no_difference_is_no_swing() {
        var capped = derive(v -> Math.min(v[0], 10), spread(10, 8, 12));
        assertThat(capped.low()).isEqualTo(8);
        assertThat(capped.high()).isEqualTo(10);
    }

    /** Each alone reaches the cap of 12 from 10; 10 + 2.8 would be more than the formula can ever give. */
    @Test
    void the_upper_end_is_never_more_than_all_upper_ends_together_make() {
        assertThat(derive(v -> Math.min(v[0] + v[1], 12), spread(5, 1, 9), spread(5, 1, 9)).high()).isCloseTo(12, within(1e-9));
    }

    /** Quotients of 5 and 6 times less: 10 / 11 in quadrature of the ratios, but the formula never falls below 1. */
    @Test
    void the_lower_end_is_never_less_than_all_lower_ends_together_make() {
        assertThat(derive(v -> Math.max(v[0] / v[1], 1), spread(10, 2, 20), spread(1, 0.5, 6)).low()).isCloseTo(1, within(1e-9));
    }

    /** 0 - 4 and 0 - 4, floored at -1: a ratio to 0 has no meaning, so that the floor itself is the end. */
    @Test
    void a_value_of_zero_keeps_to_what_the_ends_make() {
        var floored = derive(v -> Math.max(v[0] - v[1], -1), spread(5, 1, 9), spread(5, 1, 9));
        assertThat(floored.value()).isZero();
        assertThat(floored.low()).isEqualTo(-1);
    }

    /** a = 1 or -1 and b = 1 or -1: either alone gives -1, both together give +1 again. */
    @Test
    void the_range_holds_what_one_input_alone_can_do_even_where_all_together_undo_it() {
        var product = derive(v -> v[0] * v[1], spread(1, -1, 1), spread(1, -1, 1));
        assertThat(product.low()).isEqualTo(-1);
        assertThat(product.high()).isEqualTo(1);
    }

    @Test
    void a_formula_that_falls_takes_its_lower_end_from_the_inputs_upper_one() {
        var rest = derive(v -> 10 - v[0], spread(4, 3, 9));
        assertThat(rest.low()).isCloseTo(1, within(1e-12));
        assertThat(rest.high()).isCloseTo(7, within(1e-12));
    }

    @Test
    void what_has_no_upper_end_bounds_a_quotient_that_it_divides() {
        assertThat(derive(v -> 10 / v[0], spread(2, 1, 5, Ends.NO_TOP)).basis().ends()).isEqualTo(Ends.CLOSED);
        assertThat(derive(v -> 10 * v[0], spread(2, 1, 5, Ends.NO_TOP)).basis().ends()).isEqualTo(Ends.NO_TOP);
    }

    @Test
    void nothing_of_nothing_is_not_called_beyond_limits() {
        assertThat(derive(v -> 2 * v[0], spread(0, 0, 0, Ends.NONE_WITHIN_LIMITS)).basis().ends()).isEqualTo(Ends.CLOSED);
        assertThat(derive(v -> 2 * v[0], spread(3, 0, 4, Ends.NONE_WITHIN_LIMITS)).basis().ends()).isEqualTo(Ends.NONE_WITHIN_LIMITS);
    }

    @Test
    void a_formula_without_inputs_is_exact() {
        var two = derive(_ -> 2);
        assertThat(two.low()).isEqualTo(2);
        assertThat(two.high()).isEqualTo(2);
        assertThat(two.evidence()).isEqualTo(Evidence.USER);
    }
}
