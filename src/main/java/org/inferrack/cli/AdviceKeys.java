package org.inferrack.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.advice.Effect;

/** Short names for everything of one advice that can be applied. */
final class AdviceKeys {

    private AdviceKeys() {
    }

    /** c1, c2 for changes, x1, x2 for what lifts a conflict, r1, r2 for remedies; in the order in which they are shown. */
    static Map<String, Effect> of(Advice advice) {
        var keys = new LinkedHashMap<String, Effect>();
        advice.conflicts().forEach(conflict -> conflict.relaxations().forEach(effect -> add(keys, "x", effect)));
        advice.changes().forEach(effect -> add(keys, "c", effect));
        advice.remedies().forEach(remedy -> add(keys, "r", remedy.effect()));
        return keys;
    }

    private static void add(Map<String, Effect> keys, String letter, Effect effect) {
        long number = keys.keySet().stream().filter(key -> key.startsWith(letter)).count() + 1;
        keys.put(letter + number, effect);
    }

    static String key(Map<String, Effect> keys, Effect effect) {
        return keys.entrySet().stream().filter(entry -> entry.getValue() == effect).map(Map.Entry::getKey).findFirst().orElse("");
    }
}
