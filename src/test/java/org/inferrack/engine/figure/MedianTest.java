package org.inferrack.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void it_is_the_middle_one_of_an_odd_number_in_whatever_order() {
        assertThat(Median.of(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Median.of(new double[] {7})).isEqualTo(7);
    }

    @Test
    void it_is_the_mean_of_the_two_in_the_middle_of_an_even_number() {
        assertThat(Median.of(new double[] {100, 2, 1, 4})).isEqualTo(3);
        assertThat(Median.of(new double[] {3, 8})).isEqualTo(5.5);
    }

    @Test
    void the_values_stay_as_they_were() {
        double[] values = {3, 1, 2};
        Median.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    /** What defines it: no more than half lie above, no more than half below. */
    @Property
    void no_more_than_half_of_the_values_lie_on_either_side(@ForAll @Size(min = 1, max = 30) double @DoubleRange(min = -1e6, max = 1e6) [] values) {
        double median = Median.of(values);
        assertThat(java.util.Arrays.stream(values).filter(value -> value < median).count()).isLessThanOrEqualTo(values.length / 2);
        assertThat(java.util.Arrays.stream(values).filter(value -> value > median).count()).isLessThanOrEqualTo(values.length / 2);
    }
}
