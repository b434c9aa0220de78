package org.inferrack.file;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a file says and this application does not understand: whatever is in the file and not in the same plan written
 * again.
 */
final class Unknowns {

    private static final int MOST = 50;

    private final List<JsonPointer> found = new ArrayList<>();

    private Unknowns() {
    }

    static List<JsonPointer> between(JsonNode file, JsonNode writtenAgain) {
        var unknowns = new Unknowns();
        unknowns.compare(file, writtenAgain, JsonPointer.empty());
        return List.copyOf(unknowns.found.subList(0, Math.min(MOST, unknowns.found.size())));
    }

    private void compare(JsonNode file, JsonNode again, JsonPointer at) {
        if (file.isObject() && again.isObject()) {
            for (var property : file.properties()) {
                JsonNode understood = again.get(property.getKey());
                if (understood != null) {
                    compare(property.getValue(), understood, at.appendProperty(property.getKey()));
                } else if (!property.getValue().isNull()) {
                    found.add(at.appendProperty(property.getKey()));
                }
            }
        } else if (file.isArray() && again.isArray()) {
            for (int i = 0; i < Math.min(file.size(), again.size()); i++) {
                compare(file.get(i), again.get(i), at.appendIndex(i));
            }
        }
    }
}
