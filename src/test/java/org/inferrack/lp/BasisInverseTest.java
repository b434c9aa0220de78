package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

/** Two rows and two columns, inverted by hand. */
class BasisInverseTest {

    private static final double CLOSE = 1e-12;

    @Test
    void the_inverse_times_its_columns_is_one() {
        var inverse = new BasisInverse(2, new Scaling(2));
        assertThat(factor(inverse, SparseVector.of(2, 1), SparseVector.of(1, 1))).containsExactly(-1, -1);
        assertThat(inverse.row(0)).containsExactly(new double[] {1, -1}, within(CLOSE));
        assertThat(inverse.row(1)).containsExactly(new double[] {-1, 2}, within(CLOSE));
        double[] direction = new double[2];
        inverse.times(SparseVector.of(5, 3), direction);
        assertThat(direction).containsExactly(new double[] {2, 1}, within(CLOSE));
    }

    @Test
    void rows_stand_in_the_order_of_their_columns() {
        var inverse = new BasisInverse(2, new Scaling(2));
        assertThat(factor(inverse, SparseVector.of(0, 4), SparseVector.of(2, 0))).containsExactly(-1, -1);
        assertThat(inverse.row(0)).containsExactly(0, 0.25);
        assertThat(inverse.row(1)).containsExactly(0.5, 0);
    }

    @Test
    void a_column_that_depends_on_the_others_gives_way_to_a_unit_column() {
        var inverse = new BasisInverse(2, new Scaling(2));
        assertThat(factor(inverse, SparseVector.of(2, 1), SparseVector.of(4, 2))).containsExactly(-1, 1);
        assertThat(inverse.row(0)).containsExactly(new double[] {0.5, 0}, within(CLOSE));
        assertThat(inverse.row(1)).containsExactly(new double[] {-0.5, 1}, within(CLOSE));
        assertThat(factor(inverse, SparseVector.of(0, 0), SparseVector.of(0, 5))).containsExactly(0, -1);
        assertThat(inverse.row(0)).containsExactly(1, 0);
        assertThat(inverse.row(1)).containsExactly(0, 0.2);
    }

    @Test
    void an_exchange_puts_a_column_in_the_place_of_another() {
        var inverse = new BasisInverse(2, new Scaling(2));
        factor(inverse, SparseVector.of(2, 1), SparseVector.of(1, 1));
        double[] direction = new double[2];
        inverse.times(SparseVector.of(0, 1), direction);
        inverse.exchange(0, direction);
        assertThat(inverse.row(0)).as("columns 0 1 and 1 1").containsExactly(new double[] {-1, 1}, within(CLOSE));
        assertThat(inverse.row(1)).containsExactly(new double[] {1, 0}, within(CLOSE));
    }

    /** 2 x and x + y keep 6 and 4: x is 3 and y is 1. */
    @Test
    void a_basis_has_values_that_add_up_to_the_right_sides() {
        var basis = new SimplexBasis(new double[] {6, -4}, new Scaling(2));
        assertThat(basis.value(1)).as("turned round").isEqualTo(4);
        assertThat(basis.vector(1)).isEqualTo(SparseVector.of(0, -1));
        assertThat(basis.broken()).isTrue();
        var columns = List.of(SparseVector.of(2, -1), SparseVector.of(0, -1), SparseVector.of(1, 0));
        basis.start(new int[] {0, 1}, columns, budget());
        assertThat(basis.value(0)).isCloseTo(3, within(CLOSE));
        assertThat(basis.value(1)).isCloseTo(1, within(CLOSE));
        assertThat(basis.broken()).isFalse();
        assertThat(basis.drifted()).isFalse();
        assertThat(basis.mend()).isFalse();
        assertThat(basis.leaving(columns.get(2), true)).as("it takes half of x and gives y").isZero();
        assertThat(basis.step(0)).isCloseTo(6, within(CLOSE));
        basis.exchange(0, 2, columns.get(2), 6);
        assertThat(basis.value(1)).isCloseTo(4, within(CLOSE));
        assertThat(basis.column(0)).isEqualTo(2);
        assertThat(basis.exchanges()).isEqualTo(1);
        assertThat(basis.drifted()).isFalse();
        basis.exchange(0, 2, columns.get(2), 7);
        assertThat(basis.drifted()).as("7 is not 6").isTrue();
    }

    private static int[] factor(BasisInverse inverse, SparseVector... columns) {
        return inverse.factor(List.of(columns), budget());
    }

    private static WorkBudget budget() {
        return WorkBudget.unlimited(Cancellation.NEVER);
    }
}
