package org.inferrack.engine.capability.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.capability.measured.Rate;
import org.inferrack.engine.capability.measured.Throughput;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Median;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Predicts what was measured without having seen it: how honest the intervals of scaled figures are. */
class LeftOutTest {

    private static Catalog shipped;
    private static List<Measurement> rows;
    private static List<Rate> measured;

    @BeforeAll
    static void readShippedKnowledge() {
        shipped = ShippedKnowledge.read().catalog();
        rows = shipped.measurements().stream().filter(row -> row.metric() == Metric.OFFLINE_THROUGHPUT).toList();
        var index = MeasurementIndex.of(CapabilityWorld.with(shipped, rows));
        measured = new ArrayList<>();
        for (AiModel model : shipped.models()) {
            index.rates(Metric.OFFLINE_THROUGHPUT, Precision.INT8, model.id()).stream().filter(rate -> rate.precisionStated() && rate.rows() >= 2)
                    .filter(rate -> index.accelerator(rate.acceleratorId()).orElseThrow().vendor().equals("NVIDIA")).forEach(measured::add);
        }
    }

    @Test
    void pairsThatWereLeftOutLieInTheirIntervals() {
        Score score = score((row, rate) -> row.acceleratorId().equals(rate.acceleratorId()) && row.modelId().equals(rate.modelId()));
        assertThat(score.predicted).isGreaterThan(40);
        assertThat(score.medianError()).as("median error of left-out pairs").isLessThan(0.10);
        assertThat(score.coverage()).as("left-out pairs within their 90 %% intervals").isGreaterThan(0.8);
    }

    @Test
    void acceleratorsThatWereLeftOutLieInTheirIntervals() {
        Score score = score((row, rate) -> row.acceleratorId().equals(rate.acceleratorId()));
        assertThat(score.predicted).isGreaterThan(40);
        assertThat(score.medianError()).as("median error of left-out accelerators").isLessThan(0.20);
        assertThat(score.coverage()).as("left-out accelerators within their 90 %% intervals").isGreaterThan(0.8);
    }

    private static Score score(BiPredicate<Measurement, Rate> leftOut) {
        var score = new Score();
        for (Rate rate : measured) {
            var kept = rows.stream().filter(row -> !leftOut.test(row, rate)).toList();
            Accelerator accelerator = shipped.accelerator(rate.acceleratorId()).orElseThrow();
            Figure figure = new Throughput(accelerator, shipped.model(rate.modelId()).orElseThrow(), MeasurementIndex.of(CapabilityWorld.with(shipped, kept)))
                    .at(Precision.INT8, Metric.OFFLINE_THROUGHPUT);
            if (figure instanceof Figure.Known known) {
                score.add(known, rate.value());
            }
        }
        return score;
    }

    private static final class Score {
        private final List<Double> errors = new ArrayList<>();
        private int predicted;
        private int within;

        void add(Figure.Known figure, double truth) {
            predicted++;
            within += figure.low() <= truth && truth <= figure.high() ? 1 : 0;
            errors.add(Math.abs(Math.log(figure.value() / truth)));
        }

        double coverage() {
            return (double) within / predicted;
        }

        double medianError() {
            return Median.of(errors.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
