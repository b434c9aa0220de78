package org.inferrack.accuracy.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;
import org.junit.jupiter.api.Test;

/** The sparse matrix against the dense one, by hand: columns chip|a (scale 2), slope| of two (scale 1), chip|b (scale 2). */
class DesignTest {

    private static final Block CHIP = new Block("chip", 4);
    private static final Block SLOPE = new Block("slope", 1);
    private static final Design DESIGN = Design.of(List.of(new Observation(List.of(new Term(CHIP, "a", 1), new Term(SLOPE, "", 3, 5)), 7),
            new Observation(List.of(new Term(CHIP, "b", 1)), 11, 0.5)));

    @Test
    void products_are_those_of_the_dense_matrix() {
        assertThat(DESIGN.width()).isEqualTo(4);
        assertThat(DESIGN.times(new double[] {1, 10, 100, 1000})).containsExactly(2 + 30 + 500, 2000);
        assertThat(DESIGN.transposedTimes(new double[] {1, 10})).containsExactly(2, 3, 5, 20);
        assertThat(DESIGN.weightedSquares(new double[] {1, 10})).containsExactly(4, 9, 25, 40);
    }

    @Test
    void targets_and_weights_are_those_of_the_rows() {
        assertThat(DESIGN.target()).containsExactly(7, 11);
        assertThat(DESIGN.weight()).containsExactly(1, 0.5);
    }

    @Test
    void a_solution_is_told_in_the_units_of_the_terms() {
        var byKey = DESIGN.unscale(new double[] {1, 2, 3, 4});
        assertThat(byKey).containsOnlyKeys("chip|a", "slope|", "chip|b");
        assertThat(byKey.get("chip|a")).containsExactly(2);
        assertThat(byKey.get("slope|")).containsExactly(2, 3);
        assertThat(byKey.get("chip|b")).containsExactly(8);
    }
}
