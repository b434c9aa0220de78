package org.inferrack.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inferrack.catalog.Precision;

/** The number format of weights behind the words for it, and behind the name of a quantised model. */
public final class PrecisionNames {

    private record Spelling(Pattern words, Precision precision) {
    }

    /** In the order in which they are asked: "w4a16" names weights of 4 bits although 16 occurs in it, and a width says more than a method. */
    private static final List<Spelling> IN_NAMES = List.of(
            spelling("w4a(4|8|16)|int-?4|[ui]4|4-?bit|q4(-[0k1].*)?", Precision.INT4),
            spelling("nv-?fp4|mx-?fp4|fp4", Precision.FP4),
            spelling("fp-?w?8|w8a8-?fp8|e4m3|e5m2|float8.*|fp8-.*", Precision.FP8),
            spelling("w8a(8|16)|int-?8|8-?bit|q8(-0)?|u?int8-t|uint8", Precision.INT8),
            spelling("awq|gptq", Precision.INT4),
            spelling("bf-?16|fp-?16|bfloat16|float16|half", Precision.FP16));

    /** What engines call a format in a field of its own. {@code auto} and the like say nothing. */
    private static final Map<String, Precision> FIELDS = Map.ofEntries(Map.entry("float", Precision.FP32), Map.entry("float32", Precision.FP32),
            Map.entry("fp32", Precision.FP32), Map.entry("tf32", Precision.TF32), Map.entry("float16", Precision.FP16), Map.entry("half", Precision.FP16),
            Map.entry("bfloat16", Precision.FP16), Map.entry("bf16", Precision.FP16), Map.entry("fp16", Precision.FP16), Map.entry("f16", Precision.FP16),
            Map.entry("fp8", Precision.FP8), Map.entry("float8", Precision.FP8), Map.entry("fbgemm-fp8", Precision.FP8), Map.entry("ptpc-fp8", Precision.FP8),
            Map.entry("modelopt", Precision.FP8), Map.entry("w8a8-fp8", Precision.FP8), Map.entry("fp4", Precision.FP4), Map.entry("nvfp4", Precision.FP4),
            Map.entry("mxfp4", Precision.FP4), Map.entry("modelopt-fp4", Precision.FP4), Map.entry("int8", Precision.INT8), Map.entry("uint8", Precision.INT8),
            Map.entry("w8a8", Precision.INT8), Map.entry("w8a16", Precision.INT8), Map.entry("w8a8-int8", Precision.INT8), Map.entry("int8-t", Precision.INT8),
            Map.entry("int4", Precision.INT4), Map.entry("uint4", Precision.INT4), Map.entry("w4a16", Precision.INT4), Map.entry("w4a8", Precision.INT4),
            Map.entry("awq", Precision.INT4), Map.entry("awq-marlin", Precision.INT4), Map.entry("gptq", Precision.INT4),
            Map.entry("gptq-marlin", Precision.INT4));

    private PrecisionNames() {
    }

    /** Of a field that names a format: "bfloat16", "FP8", "awq_marlin"; empty where it names none that is known. */
    public static Optional<Precision> field(String words) {
        return Optional.ofNullable(FIELDS.get(words.strip().toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("\\s+", "-")));
    }

    /** Of a model's name: "Meta-Llama-3.1-8B-Instruct-quantized.w4a16" has weights of 4 bits; most names say nothing. */
    public static Optional<Precision> ofModel(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        for (Spelling spelling : IN_NAMES) {
            if (spelling.words().matcher(lower).find()) {
                return Optional.of(spelling.precision());
            }
        }
        return Optional.empty();
    }

    private static Spelling spelling(String words, Precision precision) {
        return new Spelling(Pattern.compile("(?<![a-z0-9])(" + words + ")(?![a-z0-9])"), precision);
    }
}
