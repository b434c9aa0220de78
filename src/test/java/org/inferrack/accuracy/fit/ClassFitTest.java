package org.inferrack.accuracy.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.inferrack.catalog.classes.Prior;
import org.inferrack.catalog.fitted.ClassModel;
import org.junit.jupiter.api.Test;

class ClassFitTest {

    /** Nothing is assumed, so that the usual formulas of least squares hold. */
    private static final Prior NO_NOISE = new Prior(1, 1e-9);
    private static final Map<String, Double> ONE = Map.of("intercept", 1.0);

    private static ClassFit.Item item(double x, double y) {
        return new ClassFit.Item(Map.of("intercept", 1.0, "x", x), y);
    }

    @Test
    void without_a_prior_the_range_of_a_mean_is_that_of_students_t() {
        var items = DoubleStream.of(4, 6, 8).mapToObj(value -> new ClassFit.Item(ONE, value)).toList();
        var predicted = ClassFit.of(items, Map.of("intercept", Prior.NONE), NO_NOISE, "three", "").predict(ONE);
        assertThat(predicted.value()).isCloseTo(6, within(1e-6));
        assertThat(predicted.reach()).as("95 % quantile of t with 2 degrees: 2.920; s = 2; root of 1 + 1/3").isCloseTo(2.920 * 2 * 1.1547, within(2e-3));
    }

    @Test
    void without_a_prior_the_range_of_a_line_widens_away_from_its_points() {
        var items = List.of(item(0, 1), item(1, 3), item(2, 2), item(3, 5), item(4, 4));
        var predicted = ClassFit.of(items, Map.of("intercept", Prior.NONE, "x", Prior.NONE), NO_NOISE, "five", "").predict(Map.of("intercept", 1.0, "x", 5.0));
        assertThat(predicted.value()).as("1.4 + 0.8 x").isCloseTo(5.4, within(1e-6));
        assertThat(predicted.reach()).as("t of 3 degrees 2.353, s² = 1.2, 1 + 1/5 + 9/10").isCloseTo(2.353 * Math.sqrt(1.2 * 2.1), within(2e-3));
    }

    @Test
    void a_prior_holds_where_nothing_was_seen_and_yields_where_much_was() {
        Map<String, Prior> priors = Map.of("intercept", new Prior(35, 5));
        var none = ClassFit.of(List.of(), priors, new Prior(5, 3), "", "").predict(ONE);
        assertThat(none.value()).isEqualTo(35);
        assertThat(none.reach()).as("t of 3 degrees, root of 1 + 1").isCloseTo(2.353 * 5 * Math.sqrt(2), within(0.02));
        var many = IntStream.range(0, 200).mapToObj(i -> new ClassFit.Item(ONE, 50 + i % 3)).toList();
        assertThat(ClassFit.of(many, priors, new Prior(5, 3), "", "").predict(ONE).value()).isCloseTo(51, within(0.2));
    }

    @Test
    void a_level_that_was_never_seen_is_as_unsure_as_its_prior() {
        Map<String, Prior> priors = Map.of("intercept", Prior.NONE, "maker *", new Prior(0, 0.5));
        var items = IntStream.range(0, 30).mapToObj(i -> new ClassFit.Item(Map.of("intercept", 1.0, i % 2 == 0 ? "maker A" : "maker B", 1.0), i % 5)).toList();
        ClassModel model = ClassFit.of(items, priors, new Prior(1, 3), "", "");
        assertThat(model.terms()).containsExactly("intercept", "maker A", "maker B", "maker other");
        var known = model.predict(Map.of("intercept", 1.0, "maker A", 1.0));
        var stranger = model.predict(Map.of("intercept", 1.0, "maker C", 1.0));
        assertThat(stranger.reach()).isGreaterThan(known.reach());
        assertThatThrownBy(() -> model.predict(Map.of("colour", 1.0))).hasMessageContaining("colour");
    }

    @Test
    void one_wild_item_moves_the_others_little_and_widens_the_range() {
        var tame = IntStream.range(0, 12).mapToObj(i -> new ClassFit.Item(ONE, i % 2)).toList();
        var wild = new java.util.ArrayList<>(tame);
        wild.add(new ClassFit.Item(ONE, 20));
        var before = ClassFit.of(tame, Map.of("intercept", Prior.NONE), new Prior(1, 3), "", "").predict(ONE);
        var after = ClassFit.of(wild, Map.of("intercept", Prior.NONE), new Prior(1, 3), "", "").predict(ONE);
        assertThat(after.value()).as("the mean would be 2").isLessThan(1.9);
        assertThat(after.reach()).isGreaterThan(2 * before.reach());
    }

    @Test
    void nine_of_ten_values_of_a_class_lie_in_its_range() {
        var random = new Random(7);
        int inside = 0;
        for (int world = 0; world < 400; world++) {
            var items = IntStream.range(0, 8).mapToObj(_ -> {
                double x = random.nextGaussian();
                return item(x, 2 + x + 0.3 * random.nextGaussian());
            }).toList();
            ClassModel model = ClassFit.of(items, Map.of("intercept", Prior.NONE, "x", new Prior(1, 0.5)), new Prior(0.3, 3), "", "");
            double x = random.nextGaussian();
            double y = 2 + x + 0.3 * random.nextGaussian();
            var predicted = model.predict(Map.of("intercept", 1.0, "x", x));
            inside += Math.abs(y - predicted.value()) <= predicted.reach() ? 1 : 0;
        }
        assertThat(inside / 400.0).isBetween(0.86, 0.95);
    }

    @Test
    void a_class_without_items_and_assumptions_is_none() {
        assertThatThrownBy(() -> ClassFit.of(List.of(), Map.of("intercept", Prior.NONE), NO_NOISE, "", "")).hasMessageContaining("at least one item");
    }
}
