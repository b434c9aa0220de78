package org.inferrack.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.inferrack.catalog.Evidence;
import org.inferrack.engine.capability.serving.Latency;
import org.junit.jupiter.api.Test;

class QueueingTest {

    @Test
    void erlangCAgreesWithPublishedTables() {
        assertThat(Queueing.probabilityOfWaiting(3, 2)).isCloseTo(0.4444, within(5e-5));
        assertThat(Queueing.probabilityOfWaiting(4, 2.5)).isCloseTo(0.3199, within(5e-5));
        assertThat(Queueing.probabilityOfWaiting(5, 2.5)).isCloseTo(0.1304, within(5e-5));
        assertThat(Queueing.probabilityOfWaiting(6, 2.5)).isCloseTo(0.0474, within(5e-5));
        assertThat(Queueing.probabilityOfWaiting(8, 6)).isCloseTo(0.35698, within(5e-6));
    }

    @Test
    void theNinetyNinthPercentileOfTheWaitIsTheTextbooks() {
        assertThat(Queueing.waitQuantile(8, 6, 1, 0.99, 1)).isCloseTo(1.7875, within(5e-4));
    }

    @Test
    void aQueueAtFullLoadHasNoFiniteWait() {
        assertThat(Queueing.waitQuantile(2, 2, 1, 0.99, 1)).isInfinite();
        assertThat(Queueing.waitQuantile(2, 2.5, 1, 0.99, 1)).isInfinite();
        assertThat(Queueing.probabilityOfWaiting(2, 3)).isEqualTo(1);
    }

    @Property(tries = 200)
    void p99IsNeverBelowTheMeanAndGrowsWithLoad(@ForAll @IntRange(min = 1, max = 16) int lanes, @ForAll @DoubleRange(min = 0.02, max = 0.97) double share,
                                                @ForAll @DoubleRange(min = 0.1, max = 50) double singleMs) {
        var latency = new Latency(lanes, 500, singleMs, Double.POSITIVE_INFINITY, Evidence.INTERPOLATED);
        double meanWait = Queueing.probabilityOfWaiting(lanes, share * lanes) / ((1 - share) * lanes * 500);
        double mean = singleMs + 1000 * meanWait / 2;
        assertThat(latency.p99Ms(share)).isGreaterThanOrEqualTo(0.99 * mean);
        assertThat(latency.p99Ms(share)).isLessThanOrEqualTo(latency.p99Ms(share + 0.02));
    }

    @Property(tries = 100)
    void theShareThatALimitAllowsKeepsTheLimit(@ForAll @DoubleRange(min = 3, max = 200) double limitMs, @ForAll @IntRange(min = 1, max = 8) int lanes) {
        var latency = new Latency(lanes, 900, 2.5, Double.POSITIVE_INFINITY, Evidence.INTERPOLATED);
        double share = latency.highestShare(limitMs);
        assertThat(share).isBetween(0.0, 1.0);
        assertThat(latency.p99Ms(share)).isLessThanOrEqualTo(limitMs * (1 + 1e-9));
    }

    @Test
    void aPublishedP99BoundsTheEstimate() {
        var latency = new Latency(1, 900, 2.5, 20, Evidence.INTERPOLATED);
        assertThat(latency.p99Ms(0.999)).isEqualTo(20);
        assertThat(latency.highestShare(25)).isEqualTo(1);
        assertThat(latency.highestShare(10)).isBetween(0.1, 0.9);
    }
}
