package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.Case.Refused;
import org.inferrack.catalog.fitted.MixedModel.Spread;

/** Groups predictions by an axis while they are made. */
final class Tallies {

    /** A hostile file may have another label on every line; from here on they are counted together. */
    private static final int MOST_GROUPS = 2_000;
    private static final String OTHERS = "(others)";
    private static final String NOT_PREDICTED = "(not predicted)";

    private final MeasurementKind kind;
    private final Axis by;
    private final Map<String, Tally> groups = new TreeMap<>();
    private final Tally total = new Tally();
    private final Map<String, Lines> notPredicted = new TreeMap<>();

    Tallies(MeasurementKind kind, Axis by) {
        this.kind = kind;
        this.by = by;
    }

    void refused(Refused row) {
        Lines.in(notPredicted, row.reason()).add(row.line());
        String label = by == Axis.TIER || by == Axis.EVIDENCE ? NOT_PREDICTED : row.labels().getOrDefault(by, NOT_PREDICTED);
        group(label).refused();
        total.refused();
    }

    /** @param spread of the tier, if there is one */
    void predicted(Predictable row, double log, String tier, Optional<Spread> spread) {
        String label = switch (by) {
            case TIER -> tier;
            case EVIDENCE -> kind.evidence(tier).name();
            default -> row.labels().getOrDefault(by, "");
        };
        double residual = row.measured() - log;
        var tallies = new ArrayList<>(List.of(group(label), total));
        if (by == Axis.TIER) {
            kind.together(tier).ifPresent(pool -> tallies.add(group(pool)));
        }
        for (Tally tally : tallies) {
            tally.predicted(-residual);
            spread.ifPresent(found -> tally.interval(residual >= found.low() && residual <= found.high()));
        }
    }

    private Tally group(String label) {
        String kept = groups.containsKey(label) || groups.size() < MOST_GROUPS ? label : OTHERS;
        return groups.computeIfAbsent(kept, _ -> new Tally());
    }

    List<Group> groups() {
        return groups.entrySet().stream().map(entry -> entry.getValue().group(entry.getKey())).toList();
    }

    Group total() {
        return total.group("all");
    }

    Map<String, Lines> notPredicted() {
        return notPredicted;
    }
}
