package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.Case.Refused;
import org.inferrack.catalog.Knowledge;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link MlperfKind}: published lines become cases. */
class MlperfKindTest {

    private static final String HEADER = "round,submitter,system_name,server_model,accelerator_raw,gpu,benchmark,scenario,metric_name,metric_value,metric_unit,total_accels,software\n";
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final FittedKind KIND = MeasurementKinds.of(KNOWLEDGE.catalog()).fitted("mlperf");

    @TempDir
    private Path folder;
    private final List<Predictable> predictable = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private Reading read(String... rows) throws IOException {
        Path file = folder.resolve("mlperf.csv");
        Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
        return Reading.of(KIND, MeasurementFile.at(file), predictable::add, refused::add);
    }

    private static String row(String round, String gpu, String benchmark, String scenario, String metric, String value, String unit, int accelerators,
                              String software) {
        return String.join(",", round, "Somebody", "A box", "Box", gpu, gpu, benchmark, scenario, metric, value, unit, String.valueOf(accelerators), software);
    }

    private double predicted(int index) {
        var model = KIND.model(KNOWLEDGE.fitted()).orElseThrow();
        return Math.exp(predictable.get(index).base() + model.log(predictable.get(index).terms()));
    }

    private String tier(int index) {
        return KIND.tier(KIND.model(KNOWLEDGE.fitted()).orElseThrow(), predictable.get(index).terms());
    }

    @Test
    void latencyOfOneRequestAtATimeIsPredictedInMilliseconds() throws IOException {
        read(row("v3.1", "L4", "resnet50", "SingleStream", "latency_p90", "0.37", "ms", 1, "TensorRT 9"),
                row("v3.1", "L4", "resnet50", "SingleStream", "latency_p90", "0.00038", "s", 1, "TensorRT 9"));
        assertThat(predicted(0)).as("published between 0.32 and 0.42 ms").isBetween(0.3, 0.45);
        assertThat(tier(0)).isEqualTo("same-pair/latency");
        assertThat(Math.exp(predictable.get(1).measured())).isCloseTo(0.38, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aQueryOfEightIsSharedByTheAccelerators() throws IOException {
        read(row("v3.0", "A100-PCIe-80GB", "retinanet", "MultiStream", "latency_p99", "20", "ms", 1, "TensorRT 8"),
                row("v3.0", "A100-PCIe-80GB", "retinanet", "MultiStream", "latency_p99", "20", "ms", 4, "TensorRT 8"));
        assertThat(predicted(1)).isLessThan(0.6 * predicted(0));
    }

    @Test
    void tokensAndQueriesOfTheSameRunAreTheSame() throws IOException {
        read(row("v4.0", "H100-SXM-80GB", "gptj-99", "Offline", "throughput", "240", "samples/s", 8, "TensorRT 9"),
                row("v4.1", "H100-SXM-80GB", "gptj-99", "Offline", "throughput", String.valueOf(240 * 69), "tokens/s", 8, "TensorRT-LLM"),
                row("v4.0", "H100-SXM-80GB", "llama2-70b-99.9", "Offline", "throughput", "21500", "tokens/s", 8, "TensorRT 9"));
        assertThat(predictable.get(0).measured()).isCloseTo(predictable.get(1).measured(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(predicted(0) * 8).isBetween(190.0, 290.0);
        assertThat(predicted(2) * 8 * 294.45).isBetween(17_000.0, 26_000.0);
        assertThat(tier(2)).isEqualTo("same-pair/text");
    }

    @Test
    void textOfNetworksThatWereNeverBenchmarkedIsPredictedFromTheirShape() throws IOException {
        read(row("v4.1", "H200-SXM-141GB", "mixtral-8x7b", "Offline", "throughput", "50000", "tokens/s", 8, "TensorRT-LLM"),
                row("v5.0", "B200-SXM-180GB", "llama3.1-405b", "Offline", "throughput", "1000", "tokens/s", 8, "TensorRT-LLM"),
                row("v5.0", "MI325X", "llama2-70b-interactive-99", "Interactive", "throughput", "20000", "tokens/s", 8, "ROCm 6.3, vLLM, PyTorch"),
                row("v6.0", "B200-SXM-180GB", "gpt-oss-120b", "Offline", "throughput", "1000", "tokens/s", 8, "TensorRT-LLM"));
        assertThat(predictable).hasSize(3);
        assertThat(predicted(0)).isGreaterThan(predicted(1));
        assertThat(tier(0)).isEqualTo("new-pair/text");
        assertThat(tier(2)).isEqualTo("new-architecture/text");
        assertThat(refused.getFirst().reason()).contains("gpt-oss-120b").contains("shape");
    }

    @Test
    void aMigInstanceIsAShareOfItsBoard() throws IOException {
        read(row("v2.0", "A100-SXM-80GB", "resnet50", "Offline", "throughput", "38000", "samples/s", 1, "TensorRT 8"),
                row("v2.0", "A100-SXM-80GB MIG 1x1g.10gb", "resnet50", "Offline", "throughput", "4900", "samples/s", 1, "TensorRT 8"),
                row("v2.0", "A100-SXM-80GB MIG 1x1g.10gb", "resnet50", "Offline", "throughput", "4900", "samples/s", 8, "TensorRT 8"),
                row("v2.0", "A100-SXM-80GB MIG 7x1g.10gb", "resnet50", "Offline", "throughput", "270000", "samples/s", 8, "TensorRT 8"));
        assertThat(predicted(1) / predicted(0)).isBetween(0.11, 0.15);
        assertThat(predictable.get(1).measured()).as("one instance however many boards the server has").isEqualTo(predictable.get(2).measured());
        assertThat(predicted(3) / predicted(0)).isBetween(0.75, 1.0);
        assertThat(tier(1)).isEqualTo("same-pair/partition");
    }

    @ParameterizedTest
    @CsvSource({"resnet50,Offline,throughput,samples/s,0,1,not a number above 0", "resnet50,Offline,throughput,tokens/s,5,1,tokens/s",
            "resnet50,Offline,latency_p90,ms,5,1,latency_p90",
            "resnet50,SingleStream,latency_p90,samples/s,5,1,instead of ms", "resnet50,SingleStream,throughput,samples/s,5,1,throughput",
            "resnet50,Burst,throughput,samples/s,5,1,Burst",
            "resnet50,Offline,throughput,samples/s,-3,1,-3", "resnet50,Offline,throughput,samples/s,many,1,many",
            "resnet50,Offline,throughput,samples/s,5,0,total_accels",
            "gptj-99,Offline,throughput,words/s,5,1,tokens/s"})
    void whatIsWrongIsSetAsideWithItsReason(String benchmark, String scenario, String metric, String unit, String value, int accelerators, String reason)
            throws IOException {
        Reading reading = read(row("v3.0", "L4", benchmark, scenario, metric, value, unit, accelerators, "TensorRT 8"));
        assertThat(predictable).isEmpty();
        assertThat(reading.aside().keySet()).singleElement().asString().contains(reason);
        assertThat(reading.aside().values().iterator().next().first()).containsExactly(2L);
    }

    @Test
    void pyTorchIsTheMakersOwnStackWhereTheMakerHasNoOther() throws IOException {
        read(row("v4.1", "MI300X", "llama2-70b-99", "Server", "throughput", "20000", "tokens/s", 8, "PyTorch 2.3, ROCm 6.1"),
                row("v3.1", "RTX 4090", "resnet50", "Offline", "throughput", "600", "samples/s", 1, "MLCommons reference, PyTorch"));
        assertThat(tier(0)).endsWith("/text");
        assertThat(tier(1)).endsWith("/other-stack");
    }

    @Test
    void laterRoundsAreMeasuredAgainstTheLastThatWasFitted() throws IOException {
        read(row("v4.0", "H100-SXM-80GB", "resnet50", "Offline", "throughput", "700000", "samples/s", 8, "TensorRT 9"),
                row("v4.1", "H100-SXM-80GB", "resnet50", "Offline", "throughput", "700000", "samples/s", 8, "TensorRT 10"),
                row("v4.0", "H100-SXM-80GB", "sdxl", "Offline", "throughput", "13", "samples/s", 8, "TensorRT 9"),
                row("v4.1", "H100-SXM-80GB", "sdxl", "Offline", "throughput", "16", "samples/s", 8, "TensorRT 10"));
        assertThat(predicted(1)).isEqualTo(predicted(0));
        assertThat(predicted(3)).as("software of a network gets faster after its first round").isGreaterThan(1.1 * predicted(2));
    }

    @Test
    void nearlyEveryShippedRowOfACataloguedAcceleratorIsPredicted() {
        var left = new ArrayList<Refused>();
        Reading.of(KIND, MeasurementFile.shipped("mlperf.csv"), predictable::add, left::add);
        long catalogued = left.stream().filter(each -> !each.reason().contains("is not in the catalogue")).count();
        assertThat(predictable.size() / (double) (predictable.size() + catalogued)).isGreaterThan(0.99);
        assertThat(Optional.of(predictable.size()).orElseThrow()).isGreaterThan(4500);
    }
}
