package org.inferrack.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds texts with a surrogate that has no partner. JSON can spell one ("\\ud800"), UTF-8 cannot. */
final class HalfLetters {

    private HalfLetters() {
    }

    /** @param describe tells a place to the user */
    static void refuse(Path file, JsonNode tree, Function<JsonPointer, String> describe) throws PlanFileException {
        Optional<JsonPointer> at = first(tree);
        if (at.isPresent()) {
            throw new PlanFileException(file, describe.apply(at.get()), "the text holds half of a letter (a lone surrogate), which no file can keep",
                    "Write the text here anew.", null);
        }
    }

    static Optional<JsonPointer> first(JsonNode tree) {
        return first(tree, JsonPointer.empty());
    }

    private static Optional<JsonPointer> first(JsonNode node, JsonPointer at) {
        if (node.isString()) {
            return in(node.stringValue()) ? Optional.of(at) : Optional.empty();
        }
        for (var property : node.properties()) {
            Optional<JsonPointer> found = in(property.getKey()) ? Optional.of(at) : first(property.getValue(), at.appendProperty(property.getKey()));
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Optional<JsonPointer> found = first(node.get(i), at.appendIndex(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean in(String text) {
        return text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
