package org.inferrack.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a file says and this application does not understand: whatever is in the file and not in the same plan written
 * again with every field that is known.
 */
final class Unknowns {

    /**
     * @param at    where in the file
     * @param place the same by identity, see {@link Elements}
     */
    record Unknown(JsonPointer at, JsonPointer place, JsonNode value) {
    }

    private final List<Unknown> found = new ArrayList<>();

    private Unknowns() {
    }

    static List<Unknown> between(JsonNode file, JsonNode writtenAgain) {
        var unknowns = new Unknowns();
        unknowns.compare(file, writtenAgain, JsonPointer.empty(), JsonPointer.empty());
        return List.copyOf(unknowns.found);
    }

    private void compare(JsonNode file, JsonNode again, JsonPointer at, JsonPointer place) {
        if (file.isObject() && again.isObject()) {
            for (var property : file.properties()) {
                JsonNode understood = again.get(property.getKey());
                JsonPointer here = at.appendProperty(property.getKey());
                JsonPointer herePlace = place.appendProperty(property.getKey());
                if (understood != null) {
                    compare(property.getValue(), understood, here, herePlace);
                } else {
                    found.add(new Unknown(here, herePlace, property.getValue()));
                }
            }
        } else if (file.isArray() && again.isArray()) {
            Map<String, JsonNode> known = new HashMap<>();
            List<String> names = Elements.names(again);
            for (int i = 0; i < names.size(); i++) {
                known.put(names.get(i), again.get(i));
            }
            List<String> theirs = Elements.names(file);
            for (int i = 0; i < theirs.size(); i++) {
                JsonNode understood = known.get(theirs.get(i));
                if (understood != null) {
                    compare(file.get(i), understood, at.appendIndex(i), place.appendProperty(theirs.get(i)));
                }
            }
        }
    }
}
