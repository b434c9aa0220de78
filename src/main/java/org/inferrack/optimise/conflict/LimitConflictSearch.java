package org.inferrack.optimise.conflict;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.conflict.ConflictFinder;
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
        List<ModelLimit> together = together();
        var ways = new ArrayList<LimitConflict.Way>();
        for (ModelLimit bound : together) {
            if (bound.kind() != Kind.SPARES && !effort.ended()) {
                LimitRelaxation.of(model, bound, effort).ifPresent(ways::add);
            }
        }
        return new LimitConflict(together, List.of(), ways, together.size() <= 2 && certain, certain && !effort.ended());
    }

    /** One limit, or two, that conflict with the demands by themselves; else a set of which each is needed. */
    private List<ModelLimit> together() {
        var linear = new ConflictFinder<>(all, this::ruledOut);
        return linear.alone().or(() -> linear.pair(this::related, MOST_PAIRS))
                .orElseGet(() -> new ConflictFinder<>(all, kept -> verdict(kept) == Verdict.CONFLICTS).irreducible());
    }

    /** What a rack gives binds with the number of racks of its own pool only. */
    private boolean related(ModelLimit one, ModelLimit other) {
        return (one.kind() != Kind.EACH_RACK || other.kind() != Kind.RACKS || model.limits().get(one.index()).pool() == other.index())
                && (one.kind() != Kind.EACH_RACK || other.kind() != Kind.EACH_RACK);
    }

    private boolean ruledOut(List<ModelLimit> active) {
        return !effort.ended() && ExactSolver.ruledOut(LimitRelaxation.keeping(model, active), effort);
    }

    private Verdict verdict(List<ModelLimit> active) {
        if (effort.ended()) {
            certain = false;
            return Verdict.UNKNOWN;
        }
        FleetModel kept = LimitRelaxation.keeping(model, active);
        Selection answer = ExactSolver.choose(kept, effort.within(1));
        certain &= answer.found() || answer.searched();
        return answer.found() ? Verdict.FITS : answer.searched() ? Verdict.CONFLICTS : Verdict.UNKNOWN;
    }
}
