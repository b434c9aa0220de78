package org.inferrack.engine.capability.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.junit.jupiter.api.Test;

/** One chip has twice the peak rate and three times the bandwidth of the other. */
class LikenessTest {

    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    private static Accelerator chip(String id, String architecture, Object... facts) {
        return new Accelerator(id, id, "Maker", Accelerator.Form.PCIE_CARD, architecture, Accelerator.Segment.INFERENCE, List.of(),
                facts.length == 0 ? Facts.NONE : CapabilityWorld.facts(facts));
    }

    private static Accelerator fast(String architecture) {
        return chip("a100", architecture, Spec.INT8_RATE, 400, Spec.MEMORY_BANDWIDTH, 900);
    }

    private static Accelerator slow(String architecture) {
        return chip("l4", architecture, Spec.INT8_RATE, 200, Spec.MEMORY_BANDWIDTH, 300);
    }

    private static java.util.Optional<Likeness> of(Accelerator wanted, Accelerator other, Measurement... rows) {
        return Likeness.of(wanted, other, Metric.OFFLINE_THROUGHPUT, Precision.INT8, "bert", MeasurementIndex.of(CapabilityWorld.catalog(rows)));
    }

    private static Measurement measured(String chip, String model, double value) {
        return CapabilityWorld.measured(chip + model, chip, 1, model, Precision.INT8, Metric.OFFLINE_THROUGHPUT, value);
    }

    /** 2^0.6 x 3^0.4, and the further apart the less it says: 1/6, three times as much within a family. */
    @Test
    void data_sheets_give_a_ratio_and_how_far_it_reaches() {
        var apart = of(fast("Hopper"), slow("Ada")).orElseThrow();
        assertThat(apart.logRatio()).isCloseTo(0.6 * LN2 + 0.4 * LN3, within(1e-12));
        assertThat(apart.weight()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(of(fast("Ada"), slow("Ada")).orElseThrow().weight()).isCloseTo(0.5, within(1e-12));
        assertThat(of(fast(""), slow("")).orElseThrow().weight()).as("of unknown families").isCloseTo(1 / 6.0, within(1e-12));
        assertThat(of(slow("Ada"), fast("Ada")).orElseThrow().logRatio()).isCloseTo(-apart.logRatio(), within(1e-12));
    }

    /** Another model ran four times as fast: it counts as much as the data sheets. The wanted model itself tells nothing here. */
    @Test
    void models_measured_on_both_count_as_one_more_each() {
        var shared = of(fast("Hopper"), slow("Ada"), measured("a100", "detector", 4_000), measured("l4", "detector", 1_000), measured("a100", "bert", 9_000),
                measured("l4", "bert", 1_000)).orElseThrow();
        assertThat(shared.shared()).isEqualTo(1);
        assertThat(shared.logRatio()).isCloseTo((0.6 * LN2 + 0.4 * LN3 + Math.log(4)) / 2, within(1e-12));
    }

    /** Without data sheets the measured ratio of 4 alone, twice as far away: 1/16. */
    @Test
    void common_measurements_alone_are_enough_and_nothing_at_all_is_not() {
        var dark = of(chip("a100", "Hopper"), slow("Ada"), measured("a100", "detector", 4_000), measured("l4", "detector", 1_000)).orElseThrow();
        assertThat(dark.logRatio()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(dark.weight()).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(of(chip("a100", "Hopper"), slow("Ada"))).isEmpty();
    }
}
