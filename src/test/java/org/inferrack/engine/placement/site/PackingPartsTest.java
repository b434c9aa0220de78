package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.engine.placement.packing.Bins;
import org.junit.jupiter.api.Test;

/** Four free servers of a first kind and two of a second; three more of the second must stand in rack group 1. Bins of 10 U take kinds of 2 and 1 U. */
class PackingPartsTest {

    private static final int UNCAPPED = Integer.MAX_VALUE;

    private static PackingParts parts() {
        var parts = new PackingParts(new int[] {4, 2});
        parts.bind(1, 1, 3);
        return parts;
    }

    private static Bins bins(int... most) {
        return new Bins(new double[][] {{2}, {1}}, new double[] {10}, 5, false, most);
    }

    @Test
    void those_that_must_stand_in_a_rack_group_are_a_kind_of_their_own() {
        assertThat(parts().counts()).containsExactly(4, 2, 3);
        assertThat(parts().kind(2)).isEqualTo(1);
        assertThat(parts().group(1)).isEmpty();
        assertThat(parts().group(2)).hasValue(1);
        assertThat(parts().bound(1, 1)).isEqualTo(3);
        assertThat(parts().bound(1, 0)).isZero();
    }

    @Test
    void none_that_must_stand_anywhere_are_no_part() {
        var parts = new PackingParts(new int[] {4, 2});
        parts.bind(0, 0, 0);
        assertThat(parts.size()).isEqualTo(2);
        var bins = bins(UNCAPPED, UNCAPPED);
        assertThat(parts.expand(bins, 0)).isSameAs(bins);
    }

    @Test
    void they_go_into_their_rack_group_and_no_other() {
        assertThat(parts().expand(bins(UNCAPPED, UNCAPPED), 1).alone(2)).isEqualTo(10);
        assertThat(parts().expand(bins(UNCAPPED, UNCAPPED), 0).alone(2)).isZero();
        assertThat(parts().expand(bins(UNCAPPED, UNCAPPED), 0).alone(1)).as("the free ones of the kind go anywhere").isEqualTo(10);
    }

    @Test
    void a_cap_on_a_kind_counts_its_parts_together() {
        var bins = parts().expand(bins(UNCAPPED, 4), 1);
        double[] used = bins.used(new int[] {0, 1, 2});
        assertThat(bins.fits(1, used, 1, 10)).isEqualTo(1);
        assertThat(bins.fits(2, used, 2, 10)).isEqualTo(1);
        assertThat(bins.fits(0, used, 0, 10)).as("the other kind has no cap: 7 U are left").isEqualTo(3);
    }

    @Test
    void what_was_packed_by_parts_is_counted_by_kinds() {
        assertThat(parts().merge(new int[] {1, 2, 3})).containsExactly(1, 5);
    }
}
