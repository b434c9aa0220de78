package org.inferrack.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a plan carries for others: the fields of its file that this version does not know, of a newer Inferrack or of somebody's own tool. They
 * are written back to where they were. What belonged to a part that is no longer in the plan goes with it.
 */
final class CarriedFields {

    private CarriedFields() {
    }

    static Map<String, String> of(List<Unknowns.Unknown> unknowns) {
        var carried = new LinkedHashMap<String, String>();
        unknowns.forEach(unknown -> carried.put(unknown.place().toString(), unknown.value().toString()));
        return carried;
    }

    /** Adds to a written plan what it carries. */
    static void add(ObjectNode written, Map<String, String> carried) {
        carried.forEach((place, json) -> {
            JsonPointer pointer = JsonPointer.compile(place);
            String name = pointer.last().getMatchingProperty();
            owner(written, pointer.head()).filter(owner -> !owner.has(name)).ifPresent(owner -> owner.set(name, PlanMapper.JSON.readTree(json)));
        });
    }

    private static Optional<ObjectNode> owner(JsonNode root, JsonPointer path) {
        Optional<JsonNode> node = Optional.of(root);
        for (JsonPointer at = path; !at.matches() && node.isPresent(); at = at.tail()) {
            String step = at.getMatchingProperty();
            node = node.flatMap(parent -> parent.isArray() ? Elements.find(parent, step) : Optional.ofNullable(parent.get(step)));
        }
        return node.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }
}
