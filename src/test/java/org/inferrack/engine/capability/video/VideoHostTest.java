package org.inferrack.engine.capability.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.VideoAnalytics.Codec;
import org.junit.jupiter.api.Test;

/** {@link VideoHost} and {@link VideoStreams} on a {@link Machine} of two L4 of 24 GB, 2 x 32 cores and a card of 2 x 25 Gb/s; streams of 1080p at 25 frames/s. */
class VideoHostTest {

    private static final Catalog CATALOG = CapabilityWorld
            .catalog(CapabilityWorld.measured("m", "l4", 1, "detector", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 400));
    private static final VideoAnalytics WORK = CapabilityWorld.video(Codec.H265, 100, 25);

    private static Machine machine(ServerConfiguration configuration, Accelerator accelerator) {
        return new Machine(configuration, accelerator, Precision.INT8, CapabilityWorld.POLICIES, OptionalDouble.empty(), CATALOG, MeasurementIndex.of(CATALOG));
    }

    private static Machine two() {
        return machine(CapabilityWorld.configuration("l4", 2), CapabilityWorld.l4());
    }

    private static double value(Figure figure) {
        return figure.amount().orElseThrow();
    }

    /** (0.9 x 24 - 2) GB hold 16 frames of 1.5 x 1,920 x 1,080 bytes for each stream, on two cards. */
    @Test
    void memory_holds_the_frames_of_every_stream() {
        assertThat(value(VideoHost.memory(WORK, two()))).isCloseTo(2 * 19.6e9 / (16 * 1.5 * 1_920 * 1_080), within(1e-6));
        var tiny = CapabilityWorld.card("l4", "Ada", CapabilityWorld.facts(Spec.MEMORY, 2));
        assertThat(value(VideoHost.memory(WORK, machine(CapabilityWorld.configuration("l4", 2), tiny)))).as("nothing is left").isZero();
        assertThat(
                VideoHost.memory(WORK, machine(CapabilityWorld.configuration("l4", 2), CapabilityWorld.card("l4", "Ada", CapabilityWorld.facts(Spec.TDP, 72))))
                        .isKnown())
                .isFalse();
    }

    /** 70 % of 50 Gb/s over 4 Mb/s. */
    @Test
    void the_network_carries_the_streams_rate() {
        assertThat(value(VideoHost.network(WORK, two()))).isCloseTo(8_750, within(1e-9));
        assertThat(VideoHost.network(WORK, machine(CapabilityWorld.configuration("l4", 2).withAdapters(List.of()), CapabilityWorld.l4())).isKnown()).isFalse();
        assertThat(VideoHost.network(WORK.withMegabitsPerSecond(0), two()).isKnown()).isFalse();
    }

    /** 64 cores over 0.03 x 25 / 30 of one; comparing boxes takes 0.01 x 25 / 30 more. */
    @Test
    void the_cpu_unpacks_every_frame_and_compares_boxes_where_it_tracks() {
        assertThat(value(VideoHost.cpu(WORK, two()))).isCloseTo(64 / 0.025, within(1e-9));
        assertThat(value(VideoHost.cpu(WORK.withTracker(VideoAnalytics.Tracker.IOU), two()))).isCloseTo(64 / (0.04 * 25 / 30), within(1e-9));
        assertThat(VideoHost.cpu(WORK, machine(CapabilityWorld.configuration("l4", 2).withCpuId("x"), CapabilityWorld.l4())).isKnown()).isFalse();
        assertThat(VideoHost.cpu(WORK, machine(CapabilityWorld.configuration("l4", 2).withCpus(0), CapabilityWorld.l4())).isKnown()).isFalse();
    }

    /** 400 frames/s, of which a pipeline keeps 80 %, are 12.8 streams of 25 on each card: compute binds, and no limit is below it. */
    @Test
    void a_server_carries_what_its_least_limit_does() {
        Capability capability = VideoStreams.of(WORK, two());
        assertThat(value(capability.perServer())).isCloseTo(25.6, within(1e-9));
        assertThat(value(capability.perAccelerator())).isCloseTo(12.8, within(1e-9));
        assertThat(capability.limits().getFirst().name()).isEqualTo("compute");
        assertThat(capability.limits()).extracting(Capability.Limit::name).containsExactlyInAnyOrder("compute", "decode", "memory", "network", "CPU");
        assertThat(capability.limits()).allSatisfy(limit -> assertThat(value(limit.perServer())).isGreaterThanOrEqualTo(25.6 - 1e-9));
        assertThat(capability.inferencesPerUnit()).isEqualTo(25);
        assertThat(capability.boardUtilisation()).as("the boards never wait").isEqualTo(1);
    }

    @Test
    void what_is_no_stream_is_refused() {
        for (VideoAnalytics nonsense : List.of(WORK.withStreamFps(0), WORK.withWidthPx(0), WORK.withAnalysedFps(0))) {
            assertThat(VideoStreams.of(nonsense, two()).perServer()).isInstanceOfSatisfying(Figure.Unknown.class,
                    unknown -> assertThat(unknown.reason()).contains("above 0"));
        }
    }

    @Test
    void a_limit_of_nothing_is_named() {
        var tiny = CapabilityWorld.card("l4", "Ada",
                CapabilityWorld.facts(Spec.MEMORY, 2, Spec.MEMORY_BANDWIDTH, 300, Spec.INT8_RATE, 242, Spec.NVDEC_ENGINES, 4, Spec.H265_DECODE, 1641));
        assertThat(VideoStreams.of(WORK, machine(CapabilityWorld.configuration("l4", 2), tiny)).perServer())
                .isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("\"memory\""));
    }

    /** At 80 % of policy or a latency cap of 60 %, whichever is less; or at the load that is asked for. */
    @Test
    void a_machine_is_asked_at_what_limits_and_policy_allow_or_at_a_load() {
        var capped = new Machine(CapabilityWorld.configuration("l4", 2), CapabilityWorld.l4(), Precision.INT8, CapabilityWorld.POLICIES.withUtilisationCap(0.8),
                OptionalDouble.empty(), CATALOG, MeasurementIndex.of(CATALOG));
        assertThat(capped.share(0.6)).isEqualTo(0.6);
        assertThat(capped.share(0.9)).isEqualTo(0.8);
        var loaded = new Machine(capped.configuration(), capped.accelerator(), capped.precision(), capped.policies(), OptionalDouble.of(1.1), CATALOG,
                capped.index());
        assertThat(loaded.share(0.6)).as("overload as it is").isEqualTo(1.1);
        assertThat(value(capped.timesAccelerators(Figure.exact(7, "", "")))).isEqualTo(14);
        assertThat(value(capped.perAccelerator(Figure.exact(7, "", "")))).isEqualTo(3.5);
    }
}
