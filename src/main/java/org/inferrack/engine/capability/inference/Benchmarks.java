package org.inferrack.engine.capability.inference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Precision;

/** Which published benchmark a catalogued model in a precision is. Accuracy targets stand for precisions: 99.9 % of BERT needs more than INT8. */
public final class Benchmarks {

    /**
     * A benchmark by its published name.
     *
     * @param precisions that its results run in; the first where a publication does not say
     */
    public record Benchmark(String name, List<Precision> precisions) {
    }

    private static final List<Precision> INT8 = List.of(Precision.INT8);
    private static final List<Precision> FP16 = List.of(Precision.FP16);

    private static final Map<String, List<Benchmark>> BY_MODEL = Map.of(
            "resnet50", List.of(new Benchmark("resnet50", INT8)),
            "retinanet", List.of(new Benchmark("retinanet", INT8)),
            "ssd-resnet34", List.of(new Benchmark("ssd-resnet34", INT8)),
            "ssd-mobilenet", List.of(new Benchmark("ssd-mobilenet", INT8)),
            "bert-large", List.of(new Benchmark("bert-99", INT8), new Benchmark("bert-99.9", List.of(Precision.FP16, Precision.FP8))),
            "dlrm-v1", List.of(new Benchmark("dlrm-v1-99", INT8), new Benchmark("dlrm-v1-99.9", FP16)),
            "dlrm-v2", List.of(new Benchmark("dlrm-v2-99", INT8), new Benchmark("dlrm-v2-99.9", FP16)),
            "3d-unet", List.of(new Benchmark("3d-unet-99", INT8), new Benchmark("3d-unet-99.9", FP16)),
            "rnnt", List.of(new Benchmark("rnnt", FP16)),
            "sdxl", List.of(new Benchmark("sdxl", FP16)));

    private Benchmarks() {
    }

    /** What fits call a catalogued model: the network of its benchmarks, or its own id where it has none. */
    public static String network(String modelId) {
        return BY_MODEL.getOrDefault(modelId, List.of()).stream().findFirst().map(benchmark -> InferenceQuery.network(benchmark.name())).orElse(modelId);
    }

    /** Empty where the model has no benchmark, or none in that precision. */
    public static Optional<Benchmark> of(String modelId, Precision precision) {
        return BY_MODEL.getOrDefault(modelId, List.of()).stream().filter(benchmark -> benchmark.precisions().contains(precision)).findFirst();
    }
}
