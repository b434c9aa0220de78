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

    /** "line 12, column 5, $.sites[0].pue"; the line of the closest thing around it where the text has no such place, for example a missing field. */
    static String describe(String text, JsonPointer pointer) {
        return describe(text, List.of(pointer)).get(pointer);
    }

    /** The same for many places, in one pass over the text. */
    static Map<JsonPointer, String> describe(String text, Collection<JsonPointer> pointers) {
        var wanted = new HashMap<JsonPointer, String>();
        for (JsonPointer pointer : pointers) {
            for (JsonPointer at = pointer; at != null; at = at.head()) {
                wanted.put(at, "");
            }
        }
        locate(text, wanted);
        var described = new HashMap<JsonPointer, String>();
        for (JsonPointer pointer : pointers) {
            JsonPointer at = pointer;
            while (wanted.get(at).isEmpty() && at.head() != null) {
                at = at.head();
            }
            // the file as a whole is no place to look at
            described.put(pointer, (at.matches() ? "" : wanted.get(at) + ", ") + path(pointer));
        }
        return described;
    }

    private static void locate(String text, Map<JsonPointer, String> wanted) {
        int missing = wanted.size();
        try (var parser = PlanMapper.JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null && missing > 0) {
                if (!token.isStructEnd() && token != JsonToken.PROPERTY_NAME) {
                    JsonPointer here = parser.streamReadContext().pathAsPointer();
                    if (wanted.containsKey(here)) {
                        wanted.put(here, describe(parser.currentTokenLocation()));
                        missing--;
                    }
                }
                token = parser.nextToken();
            }
        }
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

    /** From a JSON path such as "$.sites[0].pue" or "$.workloads[1].demand.siteShares['plant.2']". */
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
