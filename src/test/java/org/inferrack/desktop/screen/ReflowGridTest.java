package org.inferrack.desktop.screen;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ReflowGridTest {

    private static final double LEAST = 186;
    private static final double GAP = 12;
    private final ReflowGrid grid = new ReflowGrid(LEAST, GAP);

    @Property
    void columns_fit_and_no_row_more_is_used_than_needed(@ForAll @DoubleRange(min = 0, max = 4000) double width,
                                                         @ForAll @IntRange(min = 1, max = 30) int count) {
        int columns = grid.columns(width, count);
        assertThat(columns).isBetween(1, count);
        if (columns > 1) {
            assertThat(columns * LEAST + (columns - 1) * GAP).isLessThanOrEqualTo(width + 1e-6);
        }
        int most = (int) Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)));
        assertThat((count + columns - 1) / columns).isEqualTo((count + most - 1) / most);
    }
}
