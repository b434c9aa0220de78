package org.inferrack.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.plan.PlanPath;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** A place in a plan file, as its reader can find it: line and column, and JSON path. */
final class FilePlace {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]']+)|\\[(\\d{1,9})]|\\['((?:[^'\\\\]|\\\\.)*)']", Pattern.DOTALL);

    private FilePlace() {
    }

    /** "line 12, column 5, $.sites[0].pue"; without the line where the text has no such place, for example a missing field. */
    static String describe(String text, JsonPointer pointer) {
        return describe(text, List.of(pointer)).get(pointer);
    }

    /** The same for many places, in one pass over the text. */
    static Map<JsonPointer, String> describe(String text, Collection<JsonPointer> pointers) {
        var described = new HashMap<JsonPointer, String>();
        pointers.forEach(pointer -> described.put(pointer, path(pointer)));
        int missing = described.size();
        try (var parser = PlanMapper.JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null && missing > 0) {
                if (!token.isStructEnd() && token != JsonToken.PROPERTY_NAME) {
                    JsonPointer here = parser.streamReadContext().pathAsPointer();
                    if (described.containsKey(here)) {
                        described.put(here, describe(parser.currentTokenLocation()) + ", " + path(here));
                        missing--;
                    }
                }
                token = parser.nextToken();
            }
        }
        return described;
    }

    static String describe(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    static String path(JsonPointer pointer) {
        String path = "$";
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            if (at.getMatchingIndex() >= 0) {
                path = PlanPath.entry(path, at.getMatchingIndex());
            } else {
                path = PlanPath.field(path, at.getMatchingProperty());
            }
        }
        return path;
    }

    /** From a JSON path such as "$.sites[0].pue". */
    static JsonPointer pointer(String path) {
        JsonPointer pointer = JsonPointer.empty();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            pointer = step.group(2) != null ? pointer.appendIndex(Integer.parseInt(step.group(2)))
                    : pointer.appendProperty(step.group(1) != null ? step.group(1) : step.group(3).replaceAll("\\\\(.)", "$1"));
        }
        return pointer;
    }

    static JsonPointer pointer(List<JacksonException.Reference> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getPropertyName() != null ? pointer.appendProperty(step.getPropertyName()) : pointer.appendIndex(step.getIndex());
        }
        return pointer;
    }
}
