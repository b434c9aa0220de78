package org.inferrack.names;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Spec;

/**
 * Finds the catalogued model behind a published name: owners, fine-tunings, quantisations and accuracy targets of a network do not change its shape. A number does:
 * "glm-5.2" is not "glm-5", and "yolov9s-320" is "yolov9s" of another size.
 */
public final class ModelNames {

    /** What may stand behind the name of a network, without its dash. */
    private static final Pattern VARIANT = Pattern.compile(
            "-(instruct|chat|hf|it|base|thinking|dynamic|static|block|kv|quantized|quantised|marlin|gguf|ggml|exl2|mlx|bnb|autoround|unsloth|qat|onnx|torch|tensorrt|trt|engine"
                    + "|fp(4|8|16|32)|nvfp4|mxfp4|bf16|awq|gptq|(u?int|i|u)[48]|[48]-?bit|w\\d+a\\d+(-fp8)?|(i?q)[2-8](-(0|1|k(-[sml])?))?|per-?(tensor|channel)"
                    + "|\\d+k|v0\\.[123]|v1\\.5|0528|0324|2[0-9](0[1-9]|1[0-2])|20[12]\\d(-?\\d\\d){1,2}|99(\\.9)?)$");
    /** Owners who write their name into that of the network. */
    private static final Pattern OWNER = Pattern.compile("^(nvidia|meta|google|microsoft|amd|intel|redhatai|neuralmagic|unsloth)-");
    private static final Pattern SIZE = Pattern.compile("-(\\d{1,6}(?:\\.\\d{1,3})?)b$");
    private static final Pattern WIDTH = Pattern.compile("-(\\d{2,4})$");
    private static final int MOST_LETTERS = 200;

    private final Map<String, AiModel> byName = new HashMap<>();
    private final Map<String, AiModel> byLetters = new HashMap<>();

    private ModelNames() {
    }

    public static ModelNames of(Catalog catalog) {
        var names = new ModelNames();
        ShippedNames.forEach("model-aliases.csv", (published, id) -> catalog.model(id).ifPresent(found -> names.byName.put(plain(published), found)));
        for (AiModel model : catalog.models()) {
            names.byName.put(model.id().toLowerCase(Locale.ROOT), model);
            names.byName.put(plain(model.name()), model);
        }
        names.byName.forEach((name, model) -> names.byLetters.merge(letters(name), model, (one, other) -> one.id().equals(other.id()) ? one : null));
        return names;
    }

    public Optional<AiModel> model(String published) {
        var tried = new HashSet<String>();
        var next = new ArrayDeque<String>();
        if (published.length() <= MOST_LETTERS) {
            next.add(plain(published));
        }
        while (!next.isEmpty()) {
            String name = next.poll();
            if (name.isEmpty() || !tried.add(name)) {
                continue;
            }
            AiModel found = byName.getOrDefault(name, byLetters.get(letters(name)));
            if (found != null) {
                return Optional.of(found);
            }
            next.add(VARIANT.matcher(name).replaceFirst(""));
            next.add(OWNER.matcher(name).replaceFirst(""));
            Optional<AiModel> sized = stated(name, SIZE, Spec.PARAMETERS).or(() -> stated(name, WIDTH, Spec.INPUT_WIDTH));
            if (sized.isPresent()) {
                return sized;
            }
        }
        return Optional.empty();
    }

    /** With a number behind the name that says what the catalogue says: "deepseek-r1-671b". */
    private Optional<AiModel> stated(String name, Pattern number, Spec spec) {
        Matcher stated = number.matcher(name);
        if (!stated.find()) {
            return Optional.empty();
        }
        String rest = name.substring(0, stated.start());
        double value = Double.parseDouble(stated.group(1));
        return Optional.ofNullable(byName.getOrDefault(rest, byLetters.get(letters(rest))))
                .filter(model -> model.facts().value(spec).isPresent() && Math.abs(model.facts().value(spec).getAsDouble() / value - 1) < 0.03);
    }

    /** In small letters, words parted by a dash, without owner, remark and marks of footnotes. */
    private static String plain(String published) {
        String name = published.substring(published.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replaceAll("\\([^()]*\\)", " ").strip();
        String dashed = name.replaceAll("[\\s_:,+-]+", "-").replaceAll("[^a-z0-9.-]", "").replaceAll("^-+|-+$", "").replaceFirst("\\.gguf$", "")
                .replaceFirst("\\.(?=(i?q)\\d)", "-").replaceFirst("\\.(?=w\\d+a\\d+)", "-").replaceFirst("^yolov11", "yolo11");
        return dashed.startsWith("meta-llama-") ? dashed.substring("meta-".length()) : dashed;
    }

    /** Some write "YOLO11-L", others "yolo11l". Points and digits stay apart: "llama-3.1-8b" is not "llama-31-8b", and "2-7b" is not "27b". */
    private static String letters(String name) {
        return name.replaceAll("-(?!\\d)|(?<![\\d])-(?=\\d)", "");
    }
}
