package org.inferrack.exchange.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Precision;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.names.PrecisionNames;

/**
 * In which format the weights of a repository are stored.
 *
 * @param precision of most of them; empty where the file does not say
 * @param words     for a person: "fp8"
 */
record WeightFormat(Optional<Precision> precision, String words) {

    private static final int FOUR_BITS = 4;
    private static final int EIGHT_BITS = 8;

    /** @param name of the model: some repositories state the format there and in a file of its own */
    static WeightFormat of(ConfigFields whole, ConfigFields text, String name) throws ImportException {
        Optional<ConfigFields> quantised = whole.part("quantization_config", "compression_config").or(() -> text.part("quantization_config"));
        if (quantised.isPresent()) {
            return quantised(quantised.get(), text.text("expert_dtype"));
        }
        Optional<Precision> named = PrecisionNames.ofModel(name);
        if (named.isPresent() && named.get() != Precision.FP16) {
            return new WeightFormat(named, "as its name says");
        }
        String type = first(text.text("torch_dtype"), text.text("dtype"), whole.text("torch_dtype"), whole.text("dtype"));
        return new WeightFormat(PrecisionNames.field(type), type);
    }

    private static WeightFormat quantised(ConfigFields config, String experts) throws ImportException {
        if (!experts.isEmpty()) {
            return new WeightFormat(PrecisionNames.field(experts), experts + " experts");
        }
        String mixed = mostOf(config);
        String method = first(mixed, config.text("quant_algo"), config.text("format"), config.text("quant_method")).toLowerCase(Locale.ROOT);
        String named = first(config.text("quant_method"), method);
        Optional<ConfigFields> weights = config.values("config_groups").stream().flatMap(group -> group.part("weights").stream()).findFirst();
        long bits = weights.isPresent() ? weights.get().countOr(0, "num_bits") : config.countOr(0, "bits", "w_bit", "weight_bits");
        boolean floating = weights.map(each -> each.text("type").equals("float")).orElse(false);
        String words = !mixed.isEmpty() ? named + ", mostly " + mixed : bits > 0 ? named + ", " + bits + " bits" : first(config.text("quant_algo"), named);
        if (bits > 0 && mixed.isEmpty()) {
            return new WeightFormat(ofBits(bits, floating || method.contains("fp")), words);
        }
        if (config.flag("load_in_4bit", false)) {
            return new WeightFormat(Optional.of(Precision.INT4), named + ", 4 bits");
        }
        if (config.flag("load_in_8bit", false)) {
            return new WeightFormat(Optional.of(Precision.INT8), named + ", 8 bits");
        }
        // "w4a16_nvfp4" are weights of 4 bits with a floating point
        Optional<Precision> precision = method.contains("fp4") ? Optional.of(Precision.FP4)
                : PrecisionNames.field(method.replace('_', '-')).or(() -> PrecisionNames.ofModel(method.replace('_', '-')));
        return new WeightFormat(precision, words);
    }

    private static Optional<Precision> ofBits(long bits, boolean floating) {
        if (bits == FOUR_BITS) {
            return Optional.of(floating ? Precision.FP4 : Precision.INT4);
        }
        return bits == EIGHT_BITS ? Optional.of(floating ? Precision.FP8 : Precision.INT8) : Optional.empty();
    }

    /** The format of most layers, where each names its own; "" if none does. */
    private static String mostOf(ConfigFields config) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        config.values("quantized_layers").forEach(layer -> counts.merge(layer.text("quant_algo"), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }

    private static String first(String... words) {
        for (String each : words) {
            if (!each.isEmpty()) {
                return each;
            }
        }
        return "";
    }
}
