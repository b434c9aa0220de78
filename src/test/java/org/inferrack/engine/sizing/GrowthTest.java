package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

class GrowthTest {

    /** 20 % a year: 1.44 after two years. */
    @Test
    void demand_grows_by_compound_interest() {
        assertThat(new Growth(0.2).after(2)).isCloseTo(1.44, within(1e-12));
        assertThat(new Growth(0.2).after(0)).isEqualTo(1);
        assertThat(new Growth(0.2).after(-1)).as("before the plan").isEqualTo(1);
    }

    @Test
    void the_most_of_a_time_is_at_its_end_or_where_demand_shrinks_at_its_start() {
        assertThat(new Growth(1).most(1, 3)).isEqualTo(8);
        assertThat(new Growth(-0.5).most(1, 3)).isEqualTo(0.5);
    }

    /** The integral of 1.2^t from 0 to 3 is (1.728 - 1) / ln 1.2. */
    @Test
    void the_mean_is_that_of_the_curve() {
        assertThat(new Growth(0.2).mean(0, 3)).isCloseTo(0.728 / (3 * Math.log(1.2)), within(1e-12));
        assertThat(new Growth(0).mean(0, 3)).isEqualTo(1);
        assertThat(new Growth(1).mean(2, 2)).as("of a moment").isEqualTo(4);
    }

    @Property
    void the_mean_agrees_with_summing_up_small_steps(@ForAll @DoubleRange(min = -0.9, max = 3) double perYear,
                                                     @ForAll @DoubleRange(min = 0, max = 2) double from,
                                                     @ForAll @DoubleRange(min = 0.1, max = 3) double years) {
        var growth = new Growth(perYear);
        double sum = 0;
        for (int step = 0; step < 1_000; step++) {
            sum += growth.after(from + years * (step + 0.5) / 1_000);
        }
        assertThat(growth.mean(from, from + years)).isCloseTo(sum / 1_000, within(1e-4 * growth.most(from, from + years)));
    }

    @Test
    void a_demand_that_ends_at_once_has_no_mean_and_less_than_all_cannot_be_lost() {
        assertThat(new Growth(-1).after(0.1)).isZero();
        assertThat(new Growth(-1).mean(0, 3)).isZero();
        assertThat(new Growth(-7).after(1)).isZero();
    }

    @Test
    void absurd_growth_stays_finite() {
        assertThat(new Growth(1e200).after(30)).isEqualTo(1e12);
    }

    /** 5,000 users of whom a tenth is active are 500 requests in flight. */
    @Test
    void what_is_stated_is_counted_in_the_unit_of_the_work() {
        assertThat(Growth.statedUnits(CapabilityWorld.chat("llama-8b", Precision.FP16, 1_000, 200))).isEqualTo(500);
        assertThat(Growth.statedUnits(CapabilityWorld.chat("llama-8b", Precision.FP16, 1_000, 200).withLoad(new LlmServing.Load.Requests(7)))).isEqualTo(7);
        assertThat(Growth.statedUnits(CapabilityWorld.video(VideoAnalytics.Codec.H265, 100, 25))).isEqualTo(100);
        assertThat(Growth.statedUnits(CapabilityWorld.inference(42, OptionalDouble.empty()))).isEqualTo(42);
        assertThat(Growth.statedUnits(CapabilityWorld.inference(1e300, OptionalDouble.empty()))).isEqualTo(1e12);
    }
}
