package org.inferrack.engine.capability.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.inference.InferenceModel.Prediction;
import org.inferrack.engine.capability.inference.InferenceQuery.Scenario;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.fixture.CpuWorld;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** {@link CpuShare} beside what was published of CPUs, none of which is in the fit. */
class CpuShareTest {

    private static final InferenceModel FIT = new InferenceModel(ShippedKnowledge.read().fitted().inference().orElseThrow());
    /** Of a socket: cores x operations a cycle x base clock (AMX 2,048 INT8, AVX-512 VNNI 256), channels x rate, power limit. */
    private static final Map<String, Accelerator> CPUS = Map.of("8380", cpu(23.55, 5.9, 204.8, 270), "8480+", cpu(229.4, 114.7, 307.2, 350),
            "8592+", cpu(249, 124.5, 358.4, 350));

    private static Accelerator cpu(double int8, double fp16, double bandwidth, double watts) {
        Facts facts = TinyFleet.facts(Spec.INT8_RATE, int8, Spec.FP16_RATE, fp16, Spec.MEMORY_BANDWIDTH, bandwidth, Spec.TDP, watts);
        var like = CpuWorld.alone();
        return new Accelerator("cpu", "Cpu", like.vendor(), like.form(), like.architecture(), like.segment(), like.stacks(), facts);
    }

    private record Row(String cpu, double log, Prediction prediction) {
        boolean inside() {
            return log >= prediction.log() + prediction.low() && log <= prediction.log() + prediction.high();
        }
    }

    private static List<Row> published() {
        try (var in = CpuShareTest.class.getResourceAsStream("/org/inferrack/cpu/mlperf.csv")) {
            var rows = new ArrayList<Row>();
            new String(in.readAllBytes(), UTF_8).lines().skip(2).map(line -> line.split(",")).forEach(cells -> {
                var asked = cells[2].equals("Server") ? Scenario.SERVER : Scenario.OFFLINE;
                Optional<Prediction> found = FIT.predict(InferenceQuery.typical(CPUS.get(cells[0]), cells[1], asked, 2));
                found.ifPresent(prediction -> rows.add(new Row(cells[0], Math.log(Double.parseDouble(cells[3]) / 2), prediction)));
            });
            return rows;
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    @Test
    void nine_of_ten_published_results_of_cpus_are_in_the_range() {
        var rows = published();
        assertThat(rows).hasSize(114);
        double inside = rows.stream().filter(Row::inside).count() / (double) rows.size();
        assertThat(inside).isBetween(0.85, 0.98);
    }

    /** The share is no guess of either: half of those with a matrix unit are within a third of the prediction, and those without are slower. */
    @Test
    void cpus_with_a_matrix_unit_are_near_the_prediction_and_those_without_below_it() {
        for (String cpu : List.of("8480+", "8592+")) {
            assertThat(median(cpu)).as(cpu).isBetween(0.85, 1.35);
        }
        assertThat(median("8380")).isBetween(0.4, 0.85);
    }

    private static double median(String cpu) {
        var ratios = published().stream().filter(row -> row.cpu.equals(cpu)).mapToDouble(row -> Math.exp(row.log - row.prediction.log())).sorted().toArray();
        return ratios[ratios.length / 2];
    }

    @Test
    void a_card_of_the_same_data_sheet_is_predicted_as_before() {
        var cpu = CPUS.get("8592+");
        var card = new Accelerator("card", "Card", "Intel", Accelerator.Form.PCIE_CARD, "Rapids", cpu.segment(), cpu.stacks(), cpu.facts());
        var asCard = FIT.predict(InferenceQuery.typical(card, "resnet50", Scenario.OFFLINE, 2)).orElseThrow();
        var asCpu = FIT.predict(InferenceQuery.typical(cpu, "resnet50", Scenario.OFFLINE, 2)).orElseThrow();
        assertThat(asCard.evidence()).isEqualTo(Evidence.SCALED);
        assertThat(asCpu.evidence()).isEqualTo(Evidence.SPECIFIED);
        assertThat(Math.exp(asCpu.log() - asCard.log())).isBetween(0.45, 0.65);
        assertThat(asCpu.high() - asCpu.low()).isGreaterThan(asCard.high() - asCard.low());
    }

    /** Stable diffusion on two 8592+, one request after the other: 11.2 s in MLPerf Inference v4.0. */
    @Test
    void one_request_takes_longer_than_on_an_accelerator() {
        var predicted = FIT.predict(InferenceQuery.typical(CPUS.get("8592+"), "sdxl", Scenario.SINGLE_STREAM, 1)).orElseThrow();
        assertThat(Math.log(11_231.5)).isBetween(predicted.log() + predicted.low(), predicted.log() + predicted.high());
        assertThat(predicted.high()).isGreaterThan(1);
    }
}
