package org.inferrack.exchange.format;

import java.util.List;
import java.util.regex.Pattern;

import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.JsonFields;
import org.inferrack.exchange.source.JsonValues;
import org.inferrack.exchange.source.SourceText;
import org.inferrack.exchange.source.Wanted;

/**
 * What is in a file, before anybody knows what it means.
 *
 * @param values of a JSON or YAML file, those of an array or of JSON Lines one by one; empty for other text
 */
public record Content(String file, String text, List<JsonFields> values) {

    /** Lines that begin with a bracket or a brace and are no JSON: "[05/12/2026-10:11:12] [I]". */
    private static final Pattern LOG = Pattern.compile("^\\[[^\\]\\r\\n\"{]*\\]\\s*\\[[IWEV]\\]");
    /** A report in YAML has one of these at its top. */
    private static final Pattern YAML_REPORT = Pattern.compile("(?m)^benchmarks:\\s*$");

    private static final int MOST_HEADER = 50_000;

    public static Content of(SourceText source) throws ImportException {
        String start = source.text().stripLeading();
        boolean json = (start.startsWith("{") || start.startsWith("[")) && !LOG.matcher(start).find();
        if (json) {
            return new Content(source.file(), source.text(),
                    JsonValues.of(source.file(), source.text(), Wanted.RESULTS).stream().map(JsonFields::new).toList());
        }
        if (YAML_REPORT.matcher(source.text()).find()) {
            return new Content(source.file(), source.text(), List.of(new JsonFields(JsonValues.yaml(source.file(), source.text()))));
        }
        return new Content(source.file(), source.text(), List.of());
    }

    boolean isJson() {
        return !values.isEmpty();
    }

    /** Whether any value has all of these fields. */
    boolean has(String... paths) {
        return values.stream().anyMatch(value -> java.util.Arrays.stream(paths).allMatch(value::has));
    }

    /** The first line that is not blank; of an endless one only the beginning. */
    String header() {
        return text.substring(0, Math.min(MOST_HEADER, text.length())).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** How a person finds the run with this number in the file. */
    String place(int index) {
        return values.size() == 1 ? "run" : "run " + (index + 1);
    }
}
