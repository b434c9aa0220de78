package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.choice.Bound.Kind;

/** The search for a smallest conflicting set: alone, in pairs, then by leaving out one after the other. */
final class Conflict {

    private static final int MOST_PAIRS = 200;

    private final Mix mix;
    private final Effort effort;
    private final List<Bound> all;
    private boolean certain = true;

    private enum Verdict {
        FITS, CONFLICTS, UNKNOWN
    }

    Conflict(Mix mix, Effort effort) {
        this.mix = mix;
        this.effort = effort;
        all = Conflicts.bounds(mix);
    }

    Conflicts find() {
        Verdict whole = verdict(all);
        if (whole != Verdict.CONFLICTS) {
            return new Conflicts(List.of(), List.of(), List.of(), true, certain);
        }
        List<Bound> few = few();
        List<Bound> together = few.isEmpty() ? filtered() : few;
        var ways = new ArrayList<Conflicts.Way>();
        for (Bound bound : together) {
            if (bound.kind() != Kind.SPARES && !effort.stopped().getAsBoolean()) {
                Loosening.of(mix, bound, effort).ifPresent(ways::add);
            }
        }
        return new Conflicts(together, List.of(), ways, together.size() <= 2 && certain, certain && !effort.stopped().getAsBoolean());
    }

    /** One limit, or two, that conflict with the demands by themselves. */
    private List<Bound> few() {
        for (Bound bound : all) {
            if (linear(List.of(bound))) {
                return List.of(bound);
            }
        }
        int tests = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size() && tests < MOST_PAIRS; j++) {
                if (related(all.get(i), all.get(j))) {
                    tests++;
                    if (linear(List.of(all.get(i), all.get(j)))) {
                        return List.of(all.get(i), all.get(j));
                    }
                }
            }
        }
        return List.of();
    }

    /** What a rack gives binds with the number of racks of its own pool only. */
    private boolean related(Bound one, Bound other) {
        return (one.kind() != Kind.EACH_RACK || other.kind() != Kind.RACKS || mix.limits().get(one.index()).pool() == other.index())
                && (one.kind() != Kind.EACH_RACK || other.kind() != Kind.EACH_RACK);
    }

    /** Each limit is left out in turn; it stays out if the others conflict without it. */
    private List<Bound> filtered() {
        var kept = new ArrayList<>(all);
        for (Bound bound : all) {
            var fewer = new ArrayList<>(kept);
            fewer.remove(bound);
            if (verdict(fewer) == Verdict.CONFLICTS) {
                kept = fewer;
            }
        }
        return kept;
    }

    private boolean linear(List<Bound> active) {
        return !effort.stopped().getAsBoolean() && Chooser.ruledOut(Loosening.keeping(mix, active));
    }

    private Verdict verdict(List<Bound> active) {
        Mix kept = Loosening.keeping(mix, active);
        Selection answer = Chooser.choose(kept, new Effort(1, effort.stopped(), _ -> { }));
        certain &= answer.found() || answer.searched();
        return answer.found() ? Verdict.FITS : answer.searched() ? Verdict.CONFLICTS : Verdict.UNKNOWN;
    }
}
