package org.inferrack.exchange.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The JSON values of a text: one, an array of them, or one after another, as tools write that append to a file (JSON Lines). Python writes NaN and
 * Infinity where it has no value, so they are read, and are no numbers. A field that
 * stands twice in one object has no value, for nothing says which counts.
 */
public final class JsonValues {

    /** Results are thousands of numbers at most; a file above this holds every single request. */
    private static final long MOST_TOKENS = 8_000_000;
    /** YAML takes far longer to read than JSON. */
    private static final int MOST_YAML = 8 << 20;
    private static final int MOST_SHOWN = 200;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder().maxNestingDepth(200).maxStringLength(5_000_000)
            .maxNumberLength(1_000).maxTokenCount(MOST_TOKENS).build();
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(LIMITS).enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder().streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private JsonValues() {
    }

    /** @throws ImportException with the line, if the text is no JSON or too much of it */
    public static List<JsonNode> of(String file, String text, Wanted wanted) throws ImportException {
        var found = new ArrayList<JsonNode>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    StreamSupport.stream(value.spliterator(), false).forEach(found::add);
                } else {
                    found.add(value);
                }
            }
        } catch (JacksonException broken) {
            throw broken(file, "JSON", broken, wanted);
        }
        return found;
    }

    /** @throws ImportException with the line, if the text is no YAML */
    public static JsonNode yaml(String file, String text) throws ImportException {
        if (text.length() > MOST_YAML) {
            throw new ImportException(
                    file + " is " + (text.length() >> 20) + " MB of YAML. Import the JSON or CSV that the tool writes as well; the most is 8 MB.");
        }
        try {
            JsonNode root = YAML.readTree(text);
            return root == null ? YAML.createObjectNode() : root;
        } catch (JacksonException broken) {
            throw broken(file, "YAML", broken, Wanted.RESULTS);
        }
    }

    private static ImportException broken(String file, String what, JacksonException cause, Wanted wanted) {
        long line = cause.getLocation() == null ? 1 : Math.max(1, cause.getLocation().getLineNr());
        boolean large = cause instanceof tools.jackson.core.exc.StreamConstraintsException;
        String reason = cause.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(start marker at .*", "");
        String shown = reason.length() > MOST_SHOWN ? reason.substring(0, MOST_SHOWN) + "..." : reason;
        return new ImportException(file + " line " + line + ": " + (large
                ? "there is more than " + wanted.content() + ": " + shown + ". "
                        + wanted.advice("Import the summary that the tool writes, without single requests.")
                : "this is not " + what + " that can be read: " + shown + ". " + wanted.advice("Save the result again.")), cause);
    }
}
