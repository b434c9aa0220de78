package org.inferrack.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.inferrack.engine.placement.Placement;

/** How good the placement is and which limits stop the racks, in one paragraph; for placements that use racks. */
final class RackText {

    private RackText() {
    }

    static String of(Placement placement) {
        return count(placement.racksInUse(), "rack") + " in use, " + quality(placement) + stops(placement) + ".";
    }

    private static String quality(Placement placement) {
        if (placement.proven()) {
            return placement.unplaced().isEmpty() ? "proven to be the fewest" : "not all servers have a place, proven to be as many as the racks take";
        }
        return "at least " + placement.lowerBound() + " needed";
    }

    private static String stops(Placement placement) {
        Map<String, Integer> stops = new LinkedHashMap<>();
        placement.bindings().stream().filter(Placement.Binding::full).forEach(binding -> stops.merge(binding.limit(), 1, Integer::sum));
        String words = stops.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " (" + count(entry.getValue(), "rack") + ")").collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : "; full by " + words;
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
