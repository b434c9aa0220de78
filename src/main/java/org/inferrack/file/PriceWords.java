package org.inferrack.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.inferrack.catalog.PriceContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From version 1 to 2. In version 1 the words of a server price's source said what it pays for ("includes CPUs and memory"), and power
 * supplies came with the chassis unless they had a price. This is the one and last time that these words are read: what is taken
 * from them is written into the field "contents" and told to the user.
 */
final class PriceWords {

    private static final String CONTENTS = "contents";
    private static final String ITEM = "itemId";
    /** A marker says whether the parts after it are paid for; "included" at the end of a list says it of the parts before it. */
    private static final Pattern MARKER = Pattern
            .compile(
                    "(?<no>\\b(?:without|w/o|exclud\\w+|except|not(?: \\w+){0,2} includ\\w+|does not cover|less|minus|apart|separately|but no|no|ohne|kein\\w*|exklusive"
                            + "|nicht (?:enthalten|inbegriffen|inklusive))\\b)|(?<yes>\\b(?:includ(?:es|ing|ed|e)|inklusive|einschließlich|enthalten|inbegriffen)\\b)");
    /** Said of what stands before it, where a part does. */
    private static final Pattern OF_BEFORE = Pattern
            .compile("(?:not(?: \\w+){0,2} )?included|excluded|(?:nicht )?(?:enthalten|inbegriffen)|nicht inklusive|separately");
    /** Short forms, whose point ends no sentence. */
    private static final Map<Pattern,
            String> SHORT = Map.of(Pattern.compile("\\bincl\\.?(?!\\w)"), "including ", Pattern.compile("\\bexcl\\.?(?!\\w)"), "excluding ",
                    Pattern.compile("\\binkl\\.?(?!\\w)"), "inklusive ", Pattern.compile("\\bexkl\\.?(?!\\w)"), "exklusive ",
                    Pattern.compile("\\beinschl\\.?(?!\\w)"),
                    "einschließlich ");
    private static final Pattern COMPLETE = Pattern.compile("\\bcomplete (?:system|server)\\b|\\bkomplettsystem\\b|\\bfully configured\\b|\\bturnkey\\b");
    /** What is only made for a part is not the part: a riser, a slot. */
    private static final String MADE_FOR = "(?![ -](?:ready|risers?|kits?|cables?|brackets?|slots?|trays?|cages?|sockets?|heat ?sinks?|coolers?|bays?|enablement))";
    private static final Map<PriceContent, Pattern> WORDS = new EnumMap<>(Map.of(
            PriceContent.CPUS, words("cpus?|processors?|xeons?|epycs?|prozessor(?:en)?"),
            PriceContent.MEMORY, words("memory(?! modules? slot)|ram(?!-)|dimms?|(?:arbeits|haupt)?speicher"),
            PriceContent.POWER_SUPPLIES, words("power suppl(?:y|ies)|psus?|netzteile?n?"),
            PriceContent.ACCELERATORS,
            words("accelerators?|gpus?|(?<!memory )modules?|grafikkarten?|beschleuniger|(?:h|a|l|b|v|t|gb|gh)(?:\\d{2,3}s?|4)|mi\\d{3}[ax]?|gaudi|rtx"),
            PriceContent.NETWORK, words("network|nics?|adapters?|netzwerk(?:karten?)?"),
            PriceContent.DPUS, words("dpus?")));

    private PriceWords() {
    }

    static ObjectNode toContents(ObjectNode plan, Consumer<String> assumed) {
        var read = new ArrayList<String>();
        JsonNode library = plan.path("library");
        Set<String> servers = servers(plan);
        boolean suppliesPriced = library.path("prices").valueStream().anyMatch(price -> price.path(ITEM).asString("").startsWith("psu-"));
        for (JsonNode price : library.path("prices")) {
            if (price instanceof ObjectNode object && !object.has(CONTENTS) && servers.contains(price.path(ITEM).asString(""))) {
                Set<PriceContent> contents = contents(price.path("source").path("citation").asString(""), !suppliesPriced);
                var list = object.putArray(CONTENTS);
                contents.forEach(part -> list.add(PlanMapper.JSON.valueToTree(part).stringValue()));
                read.add(price.path(ITEM).asString("") + " for "
                        + String.join(", ", contents.stream().map(part -> part.label().toLowerCase(Locale.ROOT)).toList()));
            }
        }
        if (!read.isEmpty()) {
            assumed.accept("an older Inferrack wrote this file, in which prices say only in words what they pay for; read as: the price of "
                    + String.join("; of ", read) + ". Check it at these prices on the page Hardware; saving the plan writes it down.");
        }
        return plan;
    }

    static Set<PriceContent> contents(String citation, boolean withSupplies) {
        var paid = EnumSet.of(PriceContent.CHASSIS);
        var unpaid = EnumSet.noneOf(PriceContent.class);
        String text = citation.toLowerCase(Locale.ROOT);
        if (withSupplies) {
            paid.add(PriceContent.POWER_SUPPLIES);
        }
        for (var form : SHORT.entrySet()) {
            text = form.getKey().matcher(text).replaceAll(form.getValue());
        }
        if (COMPLETE.matcher(text).find()) {
            paid.addAll(WORDS.keySet());
        }
        for (String clause : text.split("[.;]")) {
            read(clause, paid, unpaid);
        }
        unpaid.forEach(paid::remove);
        return paid;
    }

    private static void read(String clause, Set<PriceContent> paid, Set<PriceContent> unpaid) {
        List<MatchResult> markers = MARKER.matcher(clause).results().toList();
        for (int i = 0; i < markers.size(); i++) {
            MatchResult marker = markers.get(i);
            int end = i + 1 < markers.size() ? markers.get(i + 1).start() : clause.length();
            Set<PriceContent> after = parts(clause.substring(marker.end(), end));
            Set<PriceContent> side = marker.group("yes") != null ? paid : unpaid;
            Set<PriceContent> before = parts(clause.substring(i == 0 ? 0 : markers.get(i - 1).end(), marker.start()));
            side.addAll(OF_BEFORE.matcher(marker.group()).matches() && !before.isEmpty() ? before : after);
        }
    }

    private static Pattern words(String any) {
        return Pattern.compile("\\b(?:" + any + ")\\b" + MADE_FOR);
    }

    private static Set<PriceContent> parts(String words) {
        var found = EnumSet.noneOf(PriceContent.class);
        WORDS.forEach((part, pattern) -> {
            if (pattern.matcher(words).find()) {
                found.add(part);
            }
        });
        return found;
    }

    /** The items that the file knows or uses as servers. */
    private static Set<String> servers(ObjectNode plan) {
        var ids = new HashSet<String>();
        plan.path("library").path("servers").forEach(server -> ids.add(server.path("id").asString("")));
        plan.path("scenarios").forEach(scenario -> scenario.path("groups")
                .forEach(group -> ids.add(group.path("configuration").path("serverId").asString(""))));
        plan.path("candidates").path("serverIds").forEach(id -> ids.add(id.asString("")));
        ids.removeAll(List.of(""));
        return ids;
    }
}
