package org.inferrack.engine.capability.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.figure.Figure;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FittedThroughputTest {

    private static Knowledge shipped;

    @BeforeAll
    static void readShippedKnowledge() {
        shipped = ShippedKnowledge.read();
    }

    private static Figure at(Catalog catalog, String accelerator, String model, Precision precision, Metric metric, Measurement... own) {
        var library = CapabilityWorld.with(Catalog.EMPTY, List.of(own));
        Catalog known = catalog.overlaidBy(library);
        return new Throughput(known.accelerator(accelerator).orElseThrow(), known.model(model).orElseThrow(), 4,
                MeasurementIndex.of(known, shipped.fitted(), library)).at(precision, metric);
    }

    private static Figure.Known known(String accelerator, String model, Precision precision, Metric metric, Measurement... own) {
        return (Figure.Known) at(shipped.catalog(), accelerator, model, precision, metric, own);
    }

    private static Measurement own(Metric metric, double value) {
        return CapabilityWorld.measured("own-1", "nvidia-l4", 1, "bert-large", Precision.INT8, metric, value);
    }

    @Test
    void aMeasuredPairIsMeasuredAndNamesThePublications() {
        Figure.Known figure = known("nvidia-l4", "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT);
        assertThat(figure.evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(figure.value()).isBetween(11_800.0, 13_500.0);
        assertThat(figure.basis().allSources()).hasSizeGreaterThan(1).anyMatch(source -> source.citation().contains("mlperf.csv"));
        assertThat(figure.basis().inputs()).anyMatch(input -> input.name().contains("ResNet-50"));
    }

    @Test
    void anAcceleratorThatWasNeverMeasuredIsScaledWithAWiderInterval() {
        Figure.Known never = known("nvidia-l40", "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT);
        Figure.Known measured = known("nvidia-l40s", "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT);
        assertThat(never.evidence()).isEqualTo(Evidence.SCALED);
        assertThat((never.high() - never.low()) / never.value()).isGreaterThan((measured.high() - measured.low()) / measured.value());
    }

    @Test
    void onlineIsNoFasterThanBatchOnTheCommonCards() {
        for (String card : List.of("nvidia-l4", "nvidia-a30", "nvidia-h100-pcie")) {
            assertThat(known(card, "resnet50", Precision.INT8, Metric.SERVER_THROUGHPUT).value()).as(card)
                    .isLessThan(known(card, "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT).value());
        }
    }

    @Test
    void bertInEightBitsIsFasterThanInSixteen() {
        double eight = known("nvidia-a30", "bert-large", Precision.INT8, Metric.OFFLINE_THROUGHPUT).value();
        double sixteen = known("nvidia-a30", "bert-large", Precision.FP16, Metric.OFFLINE_THROUGHPUT).value();
        assertThat(eight / sixteen).isBetween(1.5, 2.3);
    }

    @Test
    void aPrecisionThatWasNotBenchmarkedIsConvertedAndSaysSo() {
        Figure.Known figure = known("nvidia-l4", "resnet50", Precision.FP16, Metric.OFFLINE_THROUGHPUT);
        assertThat(figure.evidence()).isEqualTo(Evidence.SCALED);
        assertThat(figure.value()).isCloseTo(known("nvidia-l4", "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT).value() / Math.pow(2, 0.9), within(1.0));
    }

    @Test
    void theUsersOwnResultWinsOverTheFit() {
        Figure.Known figure = known("nvidia-l4", "bert-large", Precision.INT8, Metric.OFFLINE_THROUGHPUT, own(Metric.OFFLINE_THROUGHPUT, 700));
        assertThat(figure.value()).isEqualTo(700);
        assertThat(figure.evidence()).isEqualTo(Evidence.MEASURED);
    }

    @Test
    void theUsersOwnResultCorrectsPredictionsNearIt() {
        Figure.Known before = known("nvidia-l4", "bert-large", Precision.INT8, Metric.SERVER_THROUGHPUT);
        double batch = known("nvidia-l4", "bert-large", Precision.INT8, Metric.OFFLINE_THROUGHPUT).value();
        Figure.Known after = known("nvidia-l4", "bert-large", Precision.INT8, Metric.SERVER_THROUGHPUT, own(Metric.OFFLINE_THROUGHPUT, batch / 2));
        assertThat(after.value()).isCloseTo(before.value() / 2, within(1e-6 * before.value()));
        assertThat(after.evidence()).isEqualTo(Evidence.INTERPOLATED);
    }

    @Test
    void aChipWithoutThePrecisionIsRefused() {
        Figure figure = at(shipped.catalog(), "nvidia-a100-pcie-80", "resnet50", Precision.FP8, Metric.OFFLINE_THROUGHPUT);
        assertThat(figure).isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("no FP8 peak"));
    }

    @Test
    void anIncompleteDataSheetOfAnUnmeasuredChipIsNotFilledInByTheFit() {
        var blank = new Accelerator("new-chip", "New chip", "Maker", Accelerator.Form.PCIE_CARD, "New", Accelerator.Segment.INFERENCE, List.of(),
                CapabilityWorld.facts(Spec.INT8_RATE, 500));
        Catalog catalog = CapabilityWorld.with(shipped.catalog(), blank);
        Figure figure = at(catalog, "new-chip", "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT);
        assertThat(((Figure.Known) figure).evidence()).isEqualTo(Evidence.SPECIFIED);
    }

    @Test
    void aNetworkThatNobodyBenchmarkedTakesTheOlderWay() {
        Figure figure = at(shipped.catalog(), "nvidia-l4", "yolov8s", Precision.FP16, Metric.OFFLINE_THROUGHPUT);
        assertThat(figure).isInstanceOfSatisfying(Figure.Known.class, found -> assertThat(found.basis().formula()).doesNotContain("bandwidth^b"));
    }
}
