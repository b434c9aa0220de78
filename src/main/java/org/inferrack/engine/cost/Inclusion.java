package org.inferrack.engine.cost;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.inferrack.catalog.Price;

/**
 * What a chassis price says that it pays for: its citation may state "includes CPUs, memory and power supplies" or
 * "complete system". Such parts are listed, but not charged a second time.
 */
final class Inclusion {

    private static final Pattern INCLUDED = Pattern.compile("(?<!not )\\binclud(?:es|ing|ed)\\b([^.;]*)");
    private static final Map<BomPart.Category, Pattern> WORDS = Map.of(
            BomPart.Category.CPU, Pattern.compile("\\bcpus?\\b|\\bprocessors?\\b"),
            BomPart.Category.MEMORY, Pattern.compile("\\bmemory\\b|\\bram\\b|\\bdimms?\\b"),
            BomPart.Category.POWER_SUPPLY, Pattern.compile("\\bpower suppl(?:y|ies)\\b|\\bpsus?\\b"),
            BomPart.Category.ACCELERATOR, Pattern.compile("\\baccelerators?\\b|\\bgpus?\\b|\\bmodules?\\b"),
            BomPart.Category.ADAPTER, Pattern.compile("\\bnetwork\\b|\\bnics?\\b|\\badapters?\\b"),
            BomPart.Category.DPU, Pattern.compile("\\bdpus?\\b"));

    private Inclusion() {
    }

    static Set<BomPart.Category> of(Price chassis) {
        String text = chassis.source().citation().toLowerCase(Locale.ROOT);
        var found = EnumSet.noneOf(BomPart.Category.class);
        if (text.contains("complete system")) {
            found.addAll(WORDS.keySet());
        }
        var matcher = INCLUDED.matcher(text);
        while (matcher.find()) {
            String list = matcher.group(1);
            WORDS.forEach((category, words) -> {
                if (words.matcher(list).find()) {
                    found.add(category);
                }
            });
        }
        return found;
    }
}
