package org.inferrack.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * Names the elements of a list by what they are, not by where they stand: "id=room#0", and "#3" for what has nothing to be known by.
 * So what belongs to an element stays with it when others are added, removed or moved.
 */
final class Elements {

    /** In this order: what tells the elements of the lists of a plan apart. */
    private static final List<String> IDENTITIES = List.of("id", "itemId", "name", "componentId", "modelId", "currency", "cpuId", "month");

    private Elements() {
    }

    /** One for each element; the number after the sign tells elements of one identity apart. */
    static List<String> names(JsonNode list) {
        Map<String, Integer> seen = new HashMap<>();
        var names = new ArrayList<String>(list.size());
        for (JsonNode element : list) {
            String identity = IDENTITIES.stream().filter(key -> element.path(key).isValueNode()).findFirst()
                    .map(key -> key + "=" + element.path(key).asString()).orElse("");
            names.add(identity + "#" + (seen.merge(identity, 1, Integer::sum) - 1));
        }
        return names;
    }

    static Optional<JsonNode> find(JsonNode list, String name) {
        int index = names(list).indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(list.get(index));
    }
}
