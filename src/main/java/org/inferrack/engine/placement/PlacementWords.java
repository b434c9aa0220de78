package org.inferrack.engine.placement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How good a placement is and which limits stop the racks, in words; for placements that use racks. */
public final class PlacementWords {

    private PlacementWords() {
    }

    /** Of all sites, in one paragraph. */
    public static String of(Placement placement) {
        return count(placement.racksInUse(), "rack") + " in use, " + quality(placement.proven(), placement.lowerBound(), placement.unplaced().isEmpty())
                + stops(placement) + ".";
    }

    /** Of one site: "proven to be the fewest"; empty where the site has no racks. */
    public static String quality(Placement placement, String siteId) {
        boolean whole = placement.unplaced().stream().noneMatch(left -> left.siteId().equals(siteId));
        return placement.certificates().stream().filter(certificate -> certificate.siteId().equals(siteId)).findFirst()
                .map(certificate -> quality(certificate.proven(), certificate.lowerBound(), whole)).orElse("");
    }

    /** ", 3 servers move" where some stand elsewhere than before the last change; empty where none does. */
    public static String moves(Placement placement) {
        int moves = placement.moves().orElse(0);
        return moves == 0 ? "" : ", " + count(moves, "server") + (moves == 1 ? " moves" : " move");
    }

    /** "Busbar A: 43.2 of 57.6 kW, 75 %". */
    public static String of(Placement.RowFill row) {
        return String.format(Locale.ROOT, "%s: %.1f of %.1f kW with what fails over, %.0f %%", row.name(), row.usedKw(), row.limitKw(), 100 * row.share());
    }

    private static String quality(boolean proven, int lowerBound, boolean whole) {
        if (proven) {
            return whole ? "proven to be the fewest" : "not all servers have a place, proven to be as many as the racks take";
        }
        return "at least " + lowerBound + " needed";
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
