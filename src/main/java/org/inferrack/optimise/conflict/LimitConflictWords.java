package org.inferrack.optimise.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.inferrack.optimise.conflict.LimitConflict.Way;

/** Which limits of a choice conflict, and what would have to give, in words; the first line is what is wrong, the others what to do. */
public final class LimitConflictWords {

    public static final String NOTHING_FITS = "No number of the candidate servers carries the demand within the limits: that is certain.\n"
            + "Raise a limit (racks, feeds, cooling, budget), lower the demand, or add candidates.";

    private LimitConflictWords() {
    }

    public static String of(LimitConflict conflicts) {
        if (!conflicts.uncarried().isEmpty()) {
            return "No candidate server can carry " + String.join(", ", conflicts.uncarried())
                    + ".\nAdd a chassis or an accelerator that can to the candidates.";
        }
        if (conflicts.none()) {
            return NOTHING_FITS;
        }
        var lines = new ArrayList<String>();
        List<ModelLimit> together = conflicts.together();
        lines.add("No number of the candidate servers carries the demand within " + (together.size() == 1 ? "this limit" : "these limits together")
                + ", that is certain: "
                + together.stream().map(LimitConflictWords::stated).collect(Collectors.joining("; ")) + ".");
        for (Way way : conflicts.ways()) {
            lines.add("It would fit with " + name(way.bound()) + " at " + number(way.needed()) + (way.share().isPresent()
                    ? " (+" + number(100 * way.share().getAsDouble()) + " %)" : "") + ", all else as it is.");
        }
        if (conflicts.ways().isEmpty()) {
            lines.add("Raise several limits (racks, feeds, cooling, budget), lower the demand, or add candidates.");
        }
        return String.join("\n", lines);
    }

    private static String stated(ModelLimit bound) {
        return name(bound) + " (" + number(bound.stated()) + ")";
    }

    private static String name(ModelLimit bound) {
        return switch (bound.kind()) {
            case LIMIT, MODELS, SPARES -> bound.name();
            case EACH_RACK -> bound.name() + ", each rack";
            case RACKS -> "racks of " + bound.name();
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value)
                : String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%.0f" : "%.2f", value);
    }
}
