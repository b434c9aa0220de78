package org.inferrack.exchange.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Source;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.JsonValues;
import org.inferrack.exchange.source.SourceText;
import org.inferrack.exchange.source.Wanted;
import tools.jackson.databind.JsonNode;

/**
 * Reads the {@code config.json} of a model's repository. Weights and cache are counted from its shapes; nothing is guessed: what is missing is named, and a kind of
 * network whose layers are not known is refused.
 */
public final class ModelConfig {

    /** Those of quantised models, which list every layer, have some 700 KB. */
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_NAME = 80;
    private static final Pattern PATH = Pattern.compile("[\\w.:/\\\\-]+");
    private static final String[] TEXT_PARTS = {"text_config", "language_config", "llm_config", "thinker_config.text_config"};
    private static final List<String> TOWERS = List.of("vision_config", "audio_config", "thinker_config.vision_config", "thinker_config.audio_config");

    private ModelConfig() {
    }

    /** @param name of the model; blank for the one that the file or its folder has */
    public static ReadModel read(Path file, String name) throws ImportException {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                throw tooLarge(file.toString(), Files.size(file));
            }
        } catch (IOException unreadable) {
            throw new ImportException("Cannot read " + file + ": " + unreadable.getMessage() + ". Check the path and your rights.", unreadable);
        }
        SourceText text = SourceText.read(file, Wanted.MODEL_CONFIG);
        Path folder = file.toAbsolutePath().getParent();
        String given = text.file().replaceFirst("(?i)[_.-]?config\\.json$", "").replaceFirst("(?i)\\.json$", "");
        String own = !given.isBlank() ? given : folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
        return of(text.file(), text.text(), name.isBlank() ? own : name);
    }

    /**
     * Reads no further than a config.json can be long.
     *
     * @param name of the model; blank for the one in the text
     */
    public static ReadModel read(InputStream stream, String name) throws ImportException {
        try {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge("The input", bytes.length);
            }
            return of("The input", new String(bytes, StandardCharsets.UTF_8), name);
        } catch (IOException unreadable) {
            throw new ImportException("Cannot read the input: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /**
     * @param source what a message calls the text
     * @param name   of the model; blank for the one in the text
     */
    public static ReadModel of(String source, String text, String name) throws ImportException {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_BYTES) {
            throw tooLarge(source, size);
        }
        List<JsonNode> values = JsonValues.of(source, text, Wanted.MODEL_CONFIG);
        if (values.size() != 1 || !values.getFirst().isObject()) {
            throw new ImportException(source + " is no config.json: it must be one JSON object. Take the file of that name from the model's repository.");
        }
        var whole = new ConfigFields(source, values.getFirst(), Map.of());
        ConfigFields part = whole.part(TEXT_PARTS).orElse(whole);
        StatedArchitecture.agrees(whole);
        StatedArchitecture.agrees(part);
        NetworkKind kind = NetworkKind.of(part.has("model_type") || part == whole ? part : whole);
        ConfigFields config = part.withDefaults(kind.defaults());
        Network network = Network.of(whole, config, kind);
        var remarks = new ArrayList<String>();
        double towers = towers(whole, network.hidden(), remarks);
        long heads = config.countOr(0, "num_nextn_predict_layers", "mtp_num_hidden_layers", "num_mtp_modules");
        if (heads > 0) {
            remarks.add("Not counted: " + (heads == 1 ? "the layer that predicts" : heads + " layers that predict")
                    + " further tokens (MTP), which serving without speculative decoding does not load.");
        }
        if (network.plan().count(LayerPlan.Mixer.CROSS) > 0) {
            remarks.add(network.plan().count(LayerPlan.Mixer.CROSS) + " layers read images; what they keep of an image is not counted.");
        }
        String named = name(name, whole, source);
        WeightFormat format = WeightFormat.of(whole, config, named);
        if (format.precision().isEmpty()) {
            remarks.add(format.words().isEmpty() ? "In which format the weights are stored is not stated; choose the precision in the workload."
                    : "The format \"" + format.words() + "\" of the weights is none that can be planned; choose the precision in the workload.");
        }
        Facts facts = ModelFacts.of(network, config, towers, new Source("config.json of " + named + "; weights counted from its shapes", ""));
        var model = new AiModel(id(named), named, AiModel.Family.LLM, facts);
        return new ReadModel(model, kind.name(), format.words(), format.precision(), remarks);
    }

    private static double towers(ConfigFields whole, long hidden, List<String> remarks) throws ImportException {
        double weights = 0;
        for (String tower : TOWERS) {
            Optional<Double> counted = Towers.weights(whole, tower, hidden);
            weights += counted.orElse(0.0);
            if (counted.isEmpty()) {
                remarks.add("The weights of \"" + tower + "\" are not counted: its shape is not stated in a known way.");
            }
        }
        return weights;
    }

    private static String name(String given, ConfigFields whole, String source) {
        String path = given.isBlank() ? whole.text("_name_or_path") : given;
        // "Qwen/Qwen3-8B" and "/opt/checkpoints/Mine-7B/" name a repository and a folder; a copy may be named after owner and model: "Qwen--Qwen3-8B"
        String last = PATH.matcher(path).matches() ? path.replaceFirst("[/\\\\]+$", "").replaceFirst("^.*[/\\\\]", "").replaceFirst("^.*--", "") : path;
        String name = last.replaceAll("\\p{C}", "").strip();
        String fit = name.codePointCount(0, name.length()) > MOST_NAME ? name.substring(0, name.offsetByCodePoints(0, MOST_NAME)) : name;
        return fit.isBlank() ? "Model of " + source : fit;
    }

    private static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return id.isEmpty() ? "own-model" : "own-" + id;
    }

    private static ImportException tooLarge(String source, long bytes) {
        return new ImportException(source + " has " + Math.round(bytes / 1e5) / 10.0
                + " MB. A config.json has some KB; give the file of that name from the model's repository, not its weights or tokenizer.");
    }
}
