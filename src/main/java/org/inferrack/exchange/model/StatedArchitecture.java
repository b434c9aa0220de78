package org.inferrack.exchange.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.inferrack.exchange.source.ImportException;

/**
 * The class that a {@code config.json} names as its code, such as "DeepseekV3ForCausalLM". It is "deepseek_v3" in other letters, so a file whose
 * {@code model_type} is another known kind contradicts itself: its keys belong to one of the two, and nothing says to which.
 */
final class StatedArchitecture {

    /** What follows the kind in the name of a class. */
    private static final String TASK = "(For[A-Z]\\w*|LMHeadModel|Model)$";
    /** Kinds whose repositories run the code of another. */
    private static final Map<String, String> RUN_BY = Map.of("kimik2", "deepseekv3");

    private StatedArchitecture() {
    }

    /** @throws ImportException if the file names two kinds that are known, and they differ */
    static void agrees(ConfigFields config) throws ImportException {
        String type = config.text("model_type");
        String own = letters(type.replaceFirst("_text(_model)?$", ""));
        List<String> classes = config.isList("architectures") ? config.words("architectures") : List.of();
        List<String> kinds = classes.stream().map(each -> letters(each.replaceFirst(TASK, ""))).toList();
        if (known(letters(type)).isEmpty() || kinds.contains(own) || kinds.contains(letters(type)) || kinds.contains(RUN_BY.getOrDefault(own, own))) {
            return;
        }
        for (int i = 0; i < classes.size(); i++) {
            Optional<String> other = known(kinds.get(i));
            if (other.isPresent()) {
                throw config.refused("\"model_type\" is \"" + type + "\", but \"architectures\" names " + classes.get(i) + ", which is \"" + other.get()
                        + "\". Correct the one that is wrong, or take the config.json from the model's repository again.");
            }
        }
    }

    private static Optional<String> known(String letters) {
        return NetworkKind.named().filter(each -> letters(each).equals(letters)).findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }
}
