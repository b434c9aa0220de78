package org.inferrack.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.plan.Plan;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A field in which two versions of a plan differ.
 *
 * @param place such as "$.sites['id=room#0'].pue"
 * @param one   as JSON, empty where the first version has no such field
 * @param other the same of the second
 */
public record FieldDifference(String place, String one, String other) {

    private static final int LONGEST = 60;

    /** Field by field; elements of lists are held against each other by identity. What each carries of hardware entries is not compared: it follows from the rest. */
    public static List<FieldDifference> between(Plan one, Plan other) {
        var found = new ArrayList<FieldDifference>();
        JsonNode first = PlanMapper.JSON.readTree(WrittenPlan.text(one, java.util.Optional.empty()));
        JsonNode second = PlanMapper.JSON.readTree(WrittenPlan.text(other, java.util.Optional.empty()));
        compare(parts(first), parts(second), JsonPointer.empty(), found);
        return List.copyOf(found);
    }

    private static void compare(Map<String, JsonNode> one, Map<String, JsonNode> other, JsonPointer at, List<FieldDifference> found) {
        var names = new java.util.LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            JsonPointer here = at.appendProperty(name);
            JsonNode first = one.get(name);
            JsonNode second = other.get(name);
            if (here.toString().equals("/library") || java.util.Objects.equals(first, second)) {
                continue;
            }
            if (first != null && second != null && first.isContainer() && second.isContainer() && first.isArray() == second.isArray()) {
                compare(parts(first), parts(second), here, found);
            } else {
                found.add(new FieldDifference(FilePlace.path(here), text(first), text(second)));
            }
        }
    }

    private static Map<String, JsonNode> parts(JsonNode node) {
        var parts = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(property -> parts.put(property.getKey(), property.getValue()));
        List<String> names = node.isArray() ? Elements.names(node) : List.of();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), node.get(i));
        }
        return parts;
    }

    private static String text(JsonNode node) {
        String text = node == null ? "" : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
