package org.inferrack.exchange.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.source.JsonFields;
import org.inferrack.names.PrecisionNames;

/**
 * What a load generator's file says of the server under test: fields that people add ({@code --metadata gpu=... tensor_parallel_size=4}) and what engines tell
 * of themselves, under all the names in use.
 */
final class ServingSetup {

    private static final Map<String, String> ENGINES = Map.ofEntries(Map.entry("vllm", "vLLM"), Map.entry("vllm-chat", "vLLM"), Map.entry("sglang", "SGLang"),
            Map.entry("sglang-native", "SGLang"), Map.entry("sglang-oai", "SGLang"), Map.entry("sglang-oai-chat", "SGLang"), Map.entry("tgi", "TGI"),
            Map.entry("lmdeploy", "LMDeploy"), Map.entry("tensorrt-llm", "TensorRT-LLM"), Map.entry("tensorrtllm", "TensorRT-LLM"),
            Map.entry("trt", "TensorRT-LLM"),
            Map.entry("trtllm", "TensorRT-LLM"), Map.entry("triton", "Triton"), Map.entry("llama.cpp", "llama.cpp"));
    /** Words that name no part. */
    private static final Set<String> NO_PART = Set.of("cuda", "gpu", "rocm", "cpu", "auto", "hip", "xpu");
    /** Methods that are used at several widths: the model's name knows which. */
    private static final Set<String> ANY_WIDTH = Set.of("gptq", "gptq_marlin", "awq", "awq_marlin");
    private static final int MOST = 100_000;

    private ServingSetup() {
    }

    /** @param places in which fields are looked up, the nearest to the run first */
    static Setup of(String model, String date, List<JsonFields> places) {
        String gpu = spelled(places, "gpu", "gpu_name", "gpu_type", "gpu_model", "gpu_model_name", "accelerator", "accelerator_name", "accelerator_type",
                "accelerator_model_name",
                "hardware");
        OptionalInt named = whole(gpu);
        OptionalInt stated = whole(
                spelled(places, "num_gpus", "gpu_count", "n_gpus", "ngpus", "total_gpus", "num_accelerators", "accelerator_count", "accelerators",
                        "total_accelerators", "gpus", "world_size"));
        String part = named.isPresent() || NO_PART.contains(gpu.toLowerCase(Locale.ROOT)) ? "" : gpu;
        String served = model.isBlank() ? spelled(places, "model_id", "model_path", "model_name", "model", "served_model_name") : model;
        String name = served.replaceAll("/+$", "");
        return Setup.UNKNOWN.withAccelerator(part).withAccelerators(stated.isPresent() ? stated : named).withParallel(parallel(places)).withModel(name)
                .withPrecision(precision(places, name)).withSoftware(software(places)).withDate(date)
                .withSystem(spelled(places, "system", "system_name", "server_model", "host_model", "chassis"));
    }

    private static OptionalInt parallel(List<JsonFields> places) {
        OptionalInt tensor = whole(spelled(places, "tensor_parallel_size", "tensor_parallel", "tp_size", "tp"));
        OptionalInt pipeline = whole(spelled(places, "pipeline_parallel_size", "pipeline_parallel", "pp_size", "pp"));
        OptionalInt data = whole(spelled(places, "data_parallel_size", "data_parallel", "dp_size", "dp"));
        if (tensor.isEmpty() && pipeline.isEmpty() && data.isEmpty()) {
            return OptionalInt.empty();
        }
        long all = (long) tensor.orElse(1) * pipeline.orElse(1) * data.orElse(1);
        return all <= MOST ? OptionalInt.of((int) all) : OptionalInt.empty();
    }

    /** The type of tensors is that of the activations: beside a quantised model it does not name the weights. */
    private static String precision(List<JsonFields> places, String model) {
        String weights = spelled(places, "precision", "weight_precision", "weight_dtype", "weights", "weight_data_types");
        if (PrecisionNames.field(weights).isPresent()) {
            return weights;
        }
        String method = spelled(places, "quantization", "quantization_method", "quant_method", "quant").toLowerCase(Locale.ROOT);
        Optional<Precision> named = PrecisionNames.ofModel(model);
        if (!method.isBlank() && !Set.of("none", "null", "false", "no").contains(method)) {
            boolean known = PrecisionNames.field(method).isPresent();
            return !known ? "" : ANY_WIDTH.contains(method) && named.isPresent() ? named.get().name() : method;
        }
        String tensors = spelled(places, "dtype", "torch_dtype", "data_type");
        return named.isEmpty() && PrecisionNames.field(tensors).isPresent() ? tensors : "";
    }

    private static String software(List<JsonFields> places) {
        String engine = spelled(places, "engine", "serving_engine", "framework", "inference_engine", "backend");
        String known = ENGINES.getOrDefault(engine.toLowerCase(Locale.ROOT), engine.toLowerCase(Locale.ROOT).startsWith("openai") ? "" : engine);
        String vllm = spelled(places, "vllm_version");
        String version = vllm.isBlank() ? spelled(places, "engine_version", "server_version", "sglang_version", "backend_version", "version") : vllm;
        return ((known.isBlank() && !vllm.isBlank() ? "vLLM" : known) + " " + version).strip();
    }

    private static String spelled(List<JsonFields> places, String... names) {
        return places.stream().map(place -> place.spelled(names)).filter(found -> !found.isBlank()).findFirst().orElse("");
    }

    private static OptionalInt whole(String text) {
        return text.matches("\\d{1,6}(\\.0)?") && (int) Double.parseDouble(text) >= 1 ? OptionalInt.of((int) Double.parseDouble(text)) : OptionalInt.empty();
    }
}
