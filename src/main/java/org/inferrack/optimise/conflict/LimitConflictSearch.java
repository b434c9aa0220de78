package org.inferrack.optimise.conflict;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.optimise.branching.ExactSolver;
import org.inferrack.optimise.conflict.ModelLimit.Kind;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Selection;

/** The search for a smallest conflicting set: alone, in pairs, then by leaving out one after the other. */
final class LimitConflictSearch {

    private static final int MOST_PAIRS = 200;

    private final FleetModel model;
    private final Effort effort;
    private final List<ModelLimit> all;
    private boolean certain = true;

    private enum Verdict {
        FITS, CONFLICTS, UNKNOWN
    }

    LimitConflictSearch(FleetModel model, Effort effort) {
        this.model = model;
        this.effort = effort;
        all = LimitConflict.bounds(model);
    }

    LimitConflict find() {
        Verdict whole = verdict(all);
        if (whole != Verdict.CONFLICTS) {
            return new LimitConflict(List.of(), List.of(), List.of(), true, certain);
        }
        List<ModelLimit> few = few();
        List<ModelLimit> together = few.isEmpty() ? filtered() : few;
        var ways = new ArrayList<LimitConflict.Way>();
        for (ModelLimit bound : together) {
            if (bound.kind() != Kind.SPARES && !effort.stopped().getAsBoolean()) {
                LimitRelaxation.of(model, bound, effort).ifPresent(ways::add);
            }
        }
        return new LimitConflict(together, List.of(), ways, together.size() <= 2 && certain, certain && !effort.stopped().getAsBoolean());
    }

    /** One limit, or two, that conflict with the demands by themselves. */
    private List<ModelLimit> few() {
        for (ModelLimit bound : all) {
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
    private boolean related(ModelLimit one, ModelLimit other) {
        return (one.kind() != Kind.EACH_RACK || other.kind() != Kind.RACKS || model.limits().get(one.index()).pool() == other.index())
                && (one.kind() != Kind.EACH_RACK || other.kind() != Kind.EACH_RACK);
    }

    /** Each limit is left out in turn; it stays out if the others conflict without it. */
    private List<ModelLimit> filtered() {
        var kept = new ArrayList<>(all);
        for (ModelLimit bound : all) {
            var fewer = new ArrayList<>(kept);
            fewer.remove(bound);
            if (verdict(fewer) == Verdict.CONFLICTS) {
                kept = fewer;
            }
        }
        return kept;
    }

    private boolean linear(List<ModelLimit> active) {
        return !effort.stopped().getAsBoolean() && ExactSolver.ruledOut(LimitRelaxation.keeping(model, active));
    }

    private Verdict verdict(List<ModelLimit> active) {
        FleetModel kept = LimitRelaxation.keeping(model, active);
        Selection answer = ExactSolver.choose(kept, new Effort(1, effort.stopped(), _ -> { }));
        certain &= answer.found() || answer.searched();
        return answer.found() ? Verdict.FITS : answer.searched() ? Verdict.CONFLICTS : Verdict.UNKNOWN;
    }
}
