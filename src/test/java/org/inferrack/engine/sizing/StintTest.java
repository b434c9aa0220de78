package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.sizing.SizingWorld.scoring;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.figure.Figure;
import org.junit.jupiter.api.Test;

/** 1,000/s that double every year for three years; {@link Ask} of a server of 1,000/s whose accelerators are exchanged for ones of 2,000/s. */
class StintTest {

    private static final double LN2 = Math.log(2);
    private static final Ask DOUBLING = Ask.of(scoring("w", 1_000).withDemand(CapabilityWorld.demand(1, 0)), 1, 3);

    private static Capability does(double perSecond, double latencyCap) {
        return does(Figure.exact(perSecond, "inferences/s", ""), latencyCap);
    }

    private static Capability does(Figure perSecond, double latencyCap) {
        Figure none = Figure.unknown("ms", "not asked");
        return new Capability("w", Optional.of(Precision.INT8), Capability.WorkUnit.INFERENCES_PER_SECOND, perSecond, perSecond, 1, 0, latencyCap,
                new Capability.Latencies(none, none, none), List.of(), 1);
    }

    private static Stint stint(double swapYears) {
        return new Stint(DOUBLING, does(1_000, 1), does(2_000, 1), swapYears, 0.8, Optional.empty());
    }

    @Test
    void an_ask_has_its_peak_its_mean_and_its_time() {
        assertThat(DOUBLING.peakUnits()).isEqualTo(8_000);
        assertThat(DOUBLING.within(1, 2).peakUnits()).isEqualTo(4_000);
        assertThat(DOUBLING.meanBetween(0, 3)).isCloseTo(1_000 * 7 / (3 * LN2), within(1e-9));
        assertThat(DOUBLING.asking(500).peakUnits()).isEqualTo(4_000);
        assertThat(Ask.of(scoring("w", 1_000).withDemand(CapabilityWorld.demand(0, 0.15)), 0.5, 3).peakUnits()).as("half of it, with headroom").isCloseTo(575,
                within(1e-9));
        assertThat(DOUBLING.demand("dc").startPeakUnits()).isEqualTo(1_000);
    }

    /** Before month 13: 2,000 / 1,000 = 2; after: 8,000 / 2,000 = 4. Before month 31: 1,000 x 2^2.5 / 1,000 = 5.7. */
    @Test
    void the_side_of_a_swap_that_takes_more_servers_counts() {
        assertThat(stint(1).busyServers()).isEqualTo(4);
        assertThat(stint(2.5).busyServers()).isCloseTo(Math.pow(2, 2.5), within(1e-12));
        assertThat(stint(0).busyServers()).as("no swap: as after it").isEqualTo(4);
        assertThat(stint(3).busyServers()).as("at the end of the time: never after").isEqualTo(8);
    }

    /** Policy 80 %, but the new accelerators keep their latency to 50 % only: 8,000 / 1,000 = 8. */
    @Test
    void nobody_carries_more_than_policy_and_latency_allow() {
        assertThat(stint(1).cappedServers()).isEqualTo(5);
        var slow = new Stint(DOUBLING, does(1_000, 1), does(2_000, 0.5), 1, 0.8, Optional.empty());
        assertThat(slow.cappedServers()).isEqualTo(8);
        assertThat(slow.cap()).isEqualTo(0.5);
        assertThat(stint(1).cap()).isEqualTo(0.8);
    }

    /** A year of 1,000 / ln 2 on 1,000/s, then two years of 6,000 / (2 ln 2) on 2,000/s: (1 / ln 2 + 2 x 1.5 / ln 2) / 3. */
    @Test
    void the_mean_weighs_both_sides_by_their_time() {
        assertThat(stint(1).meanBusyServers()).isCloseTo((1 / LN2 + 2 * 1.5 / LN2) / 3, within(1e-12));
        assertThat(stint(0).meanBusyServers()).isCloseTo(7 / (3 * LN2) / 2, within(1e-12));
        assertThat(stint(5).meanBusyServers()).as("a swap after the time").isCloseTo(7 / (3 * LN2), within(1e-12));
        assertThat(stint(1).asking(DOUBLING.within(0, 1)).meanBusyServers()).isCloseTo(1 / LN2, within(1e-12));
        assertThat(stint(1).asking(DOUBLING.within(1, 3)).meanBusyServers()).isCloseTo(1.5 / LN2, within(1e-12));
    }

    @Test
    void a_server_that_cannot_serve_says_why() {
        assertThat(stint(1).whyNot()).isEmpty();
        assertThat(new Stint(DOUBLING, does(1, 1), does(1, 1), 0, 0.8, Optional.of("13 cards do not fit.")).whyNot()).contains("13 cards do not fit.");
        assertThat(new Stint(DOUBLING, does(1, 1), does(Figure.unknown("", "out of memory"), 1), 1, 0.8, Optional.empty()).whyNot()).contains("out of memory");
        assertThat(new Stint(DOUBLING, does(1, 1), does(1, 1), 0, 0, Optional.empty()).whyNot()).hasValueSatisfying(why -> assertThat(why).contains("0 %"));
        assertThat(new Stint(DOUBLING, does(1, 1), does(1, 1), 0, 0, Optional.empty()).able()).isFalse();
    }
}
