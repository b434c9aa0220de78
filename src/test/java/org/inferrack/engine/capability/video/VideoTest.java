package org.inferrack.engine.capability.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.Limit;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.VideoAnalytics.Codec;
import org.junit.jupiter.api.Test;

class VideoTest {

    private static final Accelerator ONE_DECODER = CapabilityWorld.card("chip", "", CapabilityWorld.facts(Spec.NVDEC_ENGINES, 1));

    private static Measurement rate(String accelerator, String model, double value) {
        return CapabilityWorld.measured("r-" + accelerator + model, accelerator, 1, model, Precision.INT8, Metric.OFFLINE_THROUGHPUT, value);
    }

    private static double floor(VideoAnalytics work) {
        return Math.floor(Decoding.streams(work, ONE_DECODER).amount().orElseThrow());
    }

    private static double limit(Capability capability, String name) {
        return capability.limits().stream().filter(limit -> limit.name().equals(name)).map(Limit::perServer).findFirst().orElseThrow().amount().orElseThrow();
    }

    @Test
    void oneDecoderFollowsTheMegapixelRule() {
        assertThat(floor(CapabilityWorld.video(Codec.H264, 1, 25))).isEqualTo(24);
        assertThat(floor(CapabilityWorld.video(Codec.H265, 1, 25))).isEqualTo(48);
        assertThat(floor(CapabilityWorld.video(Codec.H264, 1, 30))).isEqualTo(20);
        assertThat(floor(CapabilityWorld.video(Codec.H265, 1, 30))).isEqualTo(40);
        assertThat(floor(CapabilityWorld.video(Codec.H264, 1, 15).withWidthPx(2560).withHeightPx(1600))).isEqualTo(20);
    }

    @Test
    void publishedDecoderRatesGoBeforeTheRule() {
        assertThat(Decoding.streams(CapabilityWorld.video(Codec.H265, 1, 30), CapabilityWorld.l4()).amount().orElseThrow()).isCloseTo(4 * 1641 / 30.0,
                within(1e-9));
    }

    @Test
    void decodersOfAnotherPartAreNeverBorrowed() {
        Accelerator unknown = CapabilityWorld.card("l4", "Ada", CapabilityWorld.facts(Spec.MEMORY, 24, Spec.MEMORY_BANDWIDTH, 300, Spec.INT8_RATE, 242));
        Capability capability = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 25), CapabilityWorld.configuration("l4", 1),
                CapabilityWorld.POLICIES,
                CapabilityWorld.with(CapabilityWorld.catalog(rate("l4", "detector", 400)), unknown));
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("number of video decoders of L4", "not in the catalogue");
    }

    @Test
    void theLeastOfAllLimitsBinds() {
        Capability slow = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 25), CapabilityWorld.configuration("l4", 2),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog(rate("l4", "detector", 400)));
        assertThat(slow.limits().getFirst().name()).isEqualTo("compute");
        assertThat(slow.perServer().amount().orElseThrow()).isCloseTo(2 * 0.8 * 400 / 25, within(1e-9));
        Capability fast = CapabilityWorld.capability(CapabilityWorld.video(Codec.H264, 100, 25), CapabilityWorld.configuration("a100", 1),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog(rate("a100", "detector", 90_000)));
        assertThat(fast.limits().getFirst().name()).isEqualTo("decode");
        assertThat(fast.perServer().amount().orElseThrow()).isCloseTo(5 * 771 / 25.0, within(1e-9));
        assertThat(fast.boardUtilisation()).isLessThan(0.4);
        assertThat(slow.boardUtilisation()).isEqualTo(1);
        assertThat(slow.limits()).extracting(Limit::name).containsExactlyInAnyOrder("decode", "compute", "memory", "network", "CPU");
    }

    @Test
    void detectorTrackerAndSecondStagesShareTheTime() {
        var plain = CapabilityWorld.video(Codec.H265, 100, 25);
        var rich = plain.withTracker(VideoAnalytics.Tracker.NVDCF).withSecondStages(List.of(new VideoAnalytics.SecondStage("classifier", 3)));
        var catalog = CapabilityWorld.catalog(rate("l4", "detector", 400), rate("l4", "classifier", 6000));
        Capability capability = CapabilityWorld.capability(rich, CapabilityWorld.configuration("l4", 1), CapabilityWorld.POLICIES, catalog);
        assertThat(limit(capability, "compute")).isCloseTo(0.8 / (25 * (1.25 / 400 + 3 / 6000.0)), within(1e-9));
    }

    @Test
    void analysingEverySecondFrameDoublesTheComputeLimitAndLeavesDecode() {
        var catalog = CapabilityWorld.catalog(rate("l4", "detector", 400));
        Capability every = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 30), CapabilityWorld.configuration("l4", 1),
                CapabilityWorld.POLICIES, catalog);
        Capability second = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 30).withAnalysedFps(15), CapabilityWorld.configuration("l4", 1),
                CapabilityWorld.POLICIES, catalog);
        assertThat(limit(second, "compute")).isCloseTo(2 * limit(every, "compute"), within(1e-9));
        assertThat(limit(second, "decode")).isEqualTo(limit(every, "decode"));
        assertThat(second.inferencesPerUnit()).isEqualTo(15);
    }

    @Test
    void networkAndCpuAreHeldAgainstTheStreams() {
        Capability capability = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 30), CapabilityWorld.configuration("l4", 1),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog(rate("l4", "detector", 400)));
        assertThat(limit(capability, "network")).isCloseTo(0.7 * 50_000 / 4, within(1e-6));
        assertThat(limit(capability, "CPU")).isCloseTo(64 / 0.03, within(1e-6));
    }

    @Test
    void aLimitThatCannotBeCheckedIsSaidAndDoesNotBind() {
        var configuration = CapabilityWorld.configuration("l4", 1).withAdapters(List.of());
        Capability capability = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 30), configuration, CapabilityWorld.POLICIES,
                CapabilityWorld.catalog(rate("l4", "detector", 400)));
        assertThat(capability.limits().getLast().name()).isEqualTo("network");
        assertThat(capability.limits().getLast().perServer().isKnown()).isFalse();
        assertThat(((Figure.Known) capability.perServer()).basis().formula()).contains("not checked: network");
    }

    @Test
    void aPipelineRateIsNotDiscountedAgain() {
        var row = CapabilityWorld.measured("p", "l4", 1, "detector", Precision.INT8, Metric.PIPELINE_FRAMES, 1674);
        Capability capability = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 30), CapabilityWorld.configuration("l4", 1),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog(row));
        assertThat(limit(capability, "compute")).isCloseTo(1674 / 30.0, within(1e-9));
    }

    @Test
    void aStreamWithoutFramesIsRefused() {
        Capability capability = CapabilityWorld.capability(CapabilityWorld.video(Codec.H265, 100, 0), CapabilityWorld.configuration("l4", 1),
                CapabilityWorld.POLICIES, CapabilityWorld.catalog(rate("l4", "detector", 400)));
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("Enter sizes and rates above 0");
    }
}
