package org.inferrack.engine.capability.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.ModelInference;
import org.junit.jupiter.api.Test;

class InferencesTest {

    private static final ModelInference FREE = CapabilityWorld.inference(1000, OptionalDouble.empty());

    private static Measurement offline(String id, String accelerator, int accelerators, String model, double value) {
        return CapabilityWorld.measured(id, accelerator, accelerators, model, Precision.INT8, Metric.OFFLINE_THROUGHPUT, value);
    }

    private static Capability capability(ModelInference work, String accelerator, int accelerators, Measurement... rows) {
        return CapabilityWorld.capability(work, CapabilityWorld.configuration(accelerator, accelerators), CapabilityWorld.POLICIES,
                CapabilityWorld.catalog(rows));
    }

    private static Figure.Known perAccelerator(Capability capability) {
        return (Figure.Known) capability.perAccelerator();
    }

    @Test
    void aSystemsResultIsDividedByItsAcceleratorsOnce() {
        Capability capability = capability(FREE, "l4", 3, offline("m1", "l4", 8, "bert", 8000));
        assertThat(perAccelerator(capability).value()).isEqualTo(1000);
        assertThat(capability.perServer().amount()).hasValue(3000);
        assertThat(capability.unit()).isEqualTo(WorkUnit.INFERENCES_PER_SECOND);
        assertThat(perAccelerator(capability).evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(perAccelerator(capability).basis().allSources()).isNotEmpty();
    }

    @Test
    void theMedianOfSeveralPublicationsCountsWithTheSpreadBetweenSubmitters() {
        Figure.Known figure = perAccelerator(capability(FREE, "l4", 1, offline("m1", "l4", 1, "bert", 900), offline("m2", "l4", 1, "bert", 1000),
                offline("m3", "l4", 1, "bert", 1010)));
        assertThat(figure.value()).isEqualTo(1000);
        assertThat(figure.low()).isCloseTo(870, within(1e-9));
        assertThat(figure.high()).isCloseTo(1130, within(1e-9));
    }

    @Test
    void runsWithCappedClocksCountOnlyWhereThereAreNoOthers() {
        var capped = new Measurement("m2", "l4", 1, "bert", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 500, OptionalDouble.empty(), OptionalDouble.of(200),
                null,
                "TensorRT", "Server", CapabilityWorld.SHEET, Measurement.PowerMode.CAPPED);
        assertThat(perAccelerator(capability(FREE, "l4", 1, offline("m1", "l4", 1, "bert", 1000), capped)).value()).isEqualTo(1000);
        assertThat(perAccelerator(capability(FREE, "l4", 1, capped)).value()).isEqualTo(500);
    }

    @Test
    void anUnmeasuredAcceleratorIsScaledFromOthersByPeakAndBandwidth() {
        Figure.Known figure = perAccelerator(capability(FREE, "l4", 1, offline("m1", "a100", 1, "bert", 3000)));
        assertThat(figure.value()).isCloseTo(3000 * Math.pow(242 / 624.0, 0.6) * Math.pow(300 / 1935.0, 0.4), within(1e-6));
        assertThat(figure.evidence()).isEqualTo(Evidence.SCALED);
        assertThat(figure.low() / figure.value()).isCloseTo(0.4, within(1e-9));
        assertThat(figure.basis().inputs()).extracting(org.inferrack.engine.figure.Input::name).containsExactly("bert on A100");
    }

    @Test
    void modelsMeasuredOnBothAcceleratorsSayMoreThanDataSheets() {
        Figure.Known figure = perAccelerator(capability(FREE, "l4", 1, offline("m1", "a100", 1, "bert", 3000), offline("m2", "a100", 1, "detector", 600),
                offline("m3", "l4", 1, "detector", 200), offline("m4", "a100", 1, "classifier", 3300), offline("m5", "l4", 1, "classifier", 1100)));
        double sheets = Math.pow(242 / 624.0, 0.6) * Math.pow(300 / 1935.0, 0.4);
        assertThat(figure.value()).isCloseTo(3000 * Math.pow(sheets / 9, 1 / 3.0), within(1e-6));
        assertThat(figure.low() / figure.value()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void theOtherPrecisionIsConvertedAndMarkedAsScaled() {
        Figure.Known figure = perAccelerator(capability(FREE.withPrecisions(Set.of(Precision.FP16)), "l4", 1, offline("m1", "l4", 1, "bert", 1000)));
        assertThat(figure.value()).isCloseTo(1000 / Math.pow(2, 0.9), within(1e-6));
        assertThat(figure.evidence()).isEqualTo(Evidence.SCALED);
    }

    @Test
    void withoutAnyMeasurementTheSpecificationAnswersWithAWideRange() {
        Catalog base = CapabilityWorld.catalog();
        var bert = new AiModel("bert", "BERT", AiModel.Family.ENCODER, CapabilityWorld.facts(Spec.WORK, 100));
        var catalog = new Catalog(base.servers(), base.accelerators(), base.components(), List.of(bert), List.of(), List.of(), List.of());
        Figure.Known figure = perAccelerator(CapabilityWorld.capability(FREE, CapabilityWorld.configuration("l4", 1), CapabilityWorld.POLICIES, catalog));
        assertThat(figure.value()).isCloseTo(242_000 * 0.3 / 100, within(1e-6));
        assertThat(figure.evidence()).isEqualTo(Evidence.SPECIFIED);
        assertThat(figure.low()).isCloseTo(figure.value() / 2, within(1e-6));
    }

    @Test
    void withoutMeasurementAndWorkTheAnswerIsUnknown() {
        Capability capability = capability(FREE, "l4", 1);
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("bert", "Add a measurement");
    }

    @Test
    void aPrecisionThatTheChipLacksIsRefusedWithThoseItHas() {
        Capability capability = capability(FREE.withPrecisions(Set.of(Precision.FP8)), "a100", 1, offline("m1", "a100", 1, "bert", 3000));
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("no FP8 peak", "FP16, INT8");
    }

    @Test
    void workUnderALatencyLimitRestsOnOnlineResults() {
        var online = CapabilityWorld.measured("m2", "l4", 1, "bert", Precision.INT8, Metric.SERVER_THROUGHPUT, 700);
        Capability capability = capability(CapabilityWorld.inference(1000, OptionalDouble.of(50)), "l4", 1, offline("m1", "l4", 1, "bert", 1000), online);
        assertThat(perAccelerator(capability).value()).isEqualTo(700);
        assertThat(capability.latencyCap()).isBetween(0.5, 1.0);
        assertThat(capability.latencies().p99().amount().orElseThrow()).isLessThanOrEqualTo(50);
    }

    @Test
    void aTighterLimitLeavesLessOfTheServer() {
        var single = CapabilityWorld.measured("m2", "l4", 1, "bert", Precision.INT8, Metric.SINGLE_STREAM_LATENCY, 2);
        double previous = 0;
        for (double limit : new double[] {4, 6, 10, 30, 100}) {
            double cap = capability(CapabilityWorld.inference(1000, OptionalDouble.of(limit)), "l4", 2, offline("m1", "l4", 1, "bert", 1000), single)
                    .latencyCap();
            assertThat(cap).isGreaterThan(previous).isLessThan(1);
            previous = cap;
        }
    }

    @Test
    void aLimitBelowTheTimeOfOneRequestIsRefused() {
        var single = CapabilityWorld.measured("m2", "l4", 1, "bert", Precision.INT8, Metric.SINGLE_STREAM_LATENCY, 8);
        Capability capability = capability(CapabilityWorld.inference(1000, OptionalDouble.of(5)), "l4", 1, offline("m1", "l4", 1, "bert", 1000), single);
        assertThat(((Figure.Unknown) capability.perServer()).reason()).contains("8 ms", "limit of 5 ms");
    }

    @Test
    void capacityDoesNotDependOnTodaysDemand() {
        var row = offline("m1", "l4", 1, "bert", 1000);
        assertThat(capability(FREE.withRequestsPerSecond(1), "l4", 2, row).perServer())
                .isEqualTo(capability(FREE.withRequestsPerSecond(1e6), "l4", 2, row).perServer());
    }

    @Property(tries = 30)
    void theOrderOfMeasurementsChangesNothing(@ForAll long seed) {
        var rows = new ArrayList<>(
                List.of(offline("m1", "a100", 1, "bert", 3000), offline("m2", "a100", 2, "bert", 6400), offline("m3", "h100", 1, "bert", 8000),
                        offline("m4", "a100", 1, "detector", 600), offline("m5", "l4", 1, "detector", 210), offline("m6", "h100", 1, "detector", 1700)));
        Capability before = CapabilityWorld.capability(FREE, CapabilityWorld.configuration("l4", 2), CapabilityWorld.POLICIES,
                CapabilityWorld.with(CapabilityWorld.catalog(), rows));
        Collections.shuffle(rows, new Random(seed));
        Capability after = CapabilityWorld.capability(FREE, CapabilityWorld.configuration("l4", 2), CapabilityWorld.POLICIES,
                CapabilityWorld.with(CapabilityWorld.catalog(), rows));
        assertThat(after).isEqualTo(before);
    }
}
