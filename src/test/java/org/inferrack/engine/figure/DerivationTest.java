package org.inferrack.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Basis.Ends;
import org.inferrack.fixture.Uncertain;
import org.junit.jupiter.api.Test;

/** {@link Derivation} on formulas whose ends can be worked out by hand. */
class DerivationTest {

    private static Figure.Known spread(double value, double low, double high) {
        return spread(value, low, high, Ends.CLOSED);
    }

    private static Figure.Known spread(double value, double low, double high, Ends ends) {
        var known = Uncertain.known(value, low, high, "", Evidence.SCALED, new Basis("a test", List.of(), List.of(), ends));
        return ends == Ends.NO_TOP ? known.opened(Uncertain.driver("without end")) : known;
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

    /** Of two that grow without bound for one cause the ratio is what the rest makes of it; for causes of their own it has no end on either side. */
    @Test
    void one_cause_that_opens_both_sides_cancels() {
        var cause = Uncertain.driver("slow");
        assertThat(derive(v -> 1 - v[0] / v[1], spread(4, 3, 5).opened(cause), spread(8, 7, 9).opened(cause)).basis().ends()).isEqualTo(Ends.CLOSED);
        assertThat(derive(v -> 1 - v[0] / v[1], spread(4, 3, 5).opened(cause), spread(8, 7, 9)).basis().ends()).isEqualTo(Ends.NO_BOTTOM);
        var both = derive(v -> v[0] - v[1], spread(4, 3, 5).opened(cause), spread(8, 7, 9).opened(Uncertain.driver("slow too")));
        assertThat(both.basis().ends()).isEqualTo(Ends.NO_ENDS);
        assertThat(both.lowest()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(both.highest()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** 10 (7 to 16) and 20 (14 to 32) of one price, as three times it: 9 below and 18 above; of two prices 6.7 and 13.4. */
    @Test
    void what_one_cause_does_in_several_places_adds_up() {
        var price = Uncertain.driver("one price");
        Figure.Known one = Figure.within(price, 10, 0.3, 0.6, "", Evidence.SCALED, "price", List.of());
        Figure.Known two = Figure.within(price, 20, 0.3, 0.6, "", Evidence.SCALED, "price", List.of());
        var same = derive(v -> v[0] + v[1], one, two);
        assertThat(same.low()).isCloseTo(21, within(1e-9));
        assertThat(same.high()).isCloseTo(48, within(1e-9));
        assertThat(same.swings().all()).hasSize(1);
        var apart = derive(v -> v[0] + v[1], one, spread(20, 14, 32));
        assertThat(apart.low()).isCloseTo(30 - Math.hypot(3, 6), within(1e-9));
        assertThat(apart.high()).isCloseTo(30 + Math.hypot(6, 12), within(1e-9));
    }

    @Test
    void what_two_figures_share_cancels_in_their_comparison() {
        var price = Uncertain.driver("one price");
        Figure.Known mine = Figure.within(price, 60, 0.3, 0.3, "", Evidence.SCALED, "price", List.of());
        Figure.Known theirs = Figure.within(price, 100, 0.3, 0.3, "", Evidence.SCALED, "price", List.of());
        var saving = derive(v -> 1 - v[0] / v[1], mine, theirs);
        assertThat(saving.low()).isCloseTo(0.4, within(1e-12));
        assertThat(saving.high()).isCloseTo(0.4, within(1e-12));
        assertThat(saving.swings().all()).as("no cause is left").allSatisfy(swing -> assertThat(swing.width()).isCloseTo(0, within(1e-12)));
    }

    @Test
    void a_cause_is_told_by_kind_and_subject_and_not_by_what_it_is_called() {
        var renamed = Driver.of(Driver.Kind.PRICE, "l4", "price of the small card");
        assertThat(renamed).isEqualTo(Driver.of(Driver.Kind.PRICE, "l4", "price of NVIDIA L4")).hasSameHashCodeAs(Driver.of(Driver.Kind.PRICE, "l4", ""));
        assertThat(renamed).isNotEqualTo(Driver.of(Driver.Kind.THROUGHPUT, "l4", "price of the small card"));
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
