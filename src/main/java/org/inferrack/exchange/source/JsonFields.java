package org.inferrack.exchange.source;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import org.inferrack.exchange.run.UnusableRun;
import tools.jackson.databind.JsonNode;

/** Fields of a JSON value by path: "input_config.models.items.0.name"; a number may be written as text, as shells pass it on. */
public record JsonFields(JsonNode node) {

    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");
    private static final Pattern MARKS = Pattern.compile("[^a-z0-9]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{0,30})?([eE][+-]?\\d{1,3})?");

    /** How tools and shells say that there is none, or no limit. */
    private static final Pattern NOT_STATED = Pattern.compile("|[+-]?inf(inity)?|nan|none|null|n/?a|-|unlimited|auto|default|unknown",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_SHOWN = 60;

    public JsonFields at(String path) {
        JsonNode found = node;
        for (String name : path.split("\\.")) {
            found = found.isArray() && INDEX.matcher(name).matches() ? found.path(Integer.parseInt(name)) : found.path(name);
        }
        return new JsonFields(found);
    }

    public boolean has(String path) {
        JsonNode found = at(path).node();
        return !found.isMissingNode() && !found.isNull();
    }

    /**
     * The first of these paths under which a finite number stands.
     *
     * @throws UnusableRun if text stands there that is no number: a figure that cannot be read is never taken for one that was not stated
     */
    public OptionalDouble number(String... paths) throws UnusableRun {
        for (String path : paths) {
            OptionalDouble found = number(path, at(path).node());
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalDouble.empty();
    }

    /** The first of these paths under which text or a number stands; "" if none. */
    public String text(String... paths) {
        for (String path : paths) {
            JsonNode found = at(path).node();
            String text = found.isValueNode() && !found.isNull() ? found.asString("") : "";
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    /** A field by any spelling of its name: "tensor-parallel-size" is "Tensor_Parallel_Size". */
    public String spelled(String... names) {
        for (String name : names) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (plain(field.getKey()).equals(plain(name)) && field.getValue().isValueNode() && !field.getValue().isNull()
                        && !field.getValue().asString("").isBlank()) {
                    return field.getValue().asString("").strip();
                }
            }
        }
        return "";
    }

    private static String plain(String name) {
        return MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static OptionalDouble number(String path, JsonNode found) throws UnusableRun {
        if (found.isNumber()) {
            double value = found.asDouble();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
        if (found.isString() && NUMBER.matcher(found.asString().strip()).matches()) {
            double value = Double.parseDouble(found.asString().strip());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
        if (found.isString() && !NOT_STATED.matcher(found.asString().strip()).matches()) {
            String text = found.asString().strip();
            throw new UnusableRun(path + " is \"" + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text)
                    + "\", which is no number. Write it with digits and a decimal point, without unit and separators of thousands.");
        }
        return OptionalDouble.empty();
    }
}
