package org.inferrack.optimise.branching;

import org.inferrack.optimise.model.DeepProof;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Selection;

/** Chooses the servers of least cost. Pure: the same mix gives the same answer; only how soon it is stopped can change it. */
public final class ExactSolver {

    private ExactSolver() {
    }

    /**
     * The best choice with its certificate. Never throws for what a mix can state. A first answer is always tried, however soon the effort is
     * stopped; where servers do not divide their time, it is found unless the limits are very tight.
     */
    public static Selection choose(FleetModel mix, Effort effort) {
        Selection own = own(mix, effort);
        boolean done = own.infeasible() || own.found() && own.gap().getAsDouble() <= Math.max(effort.gap(), Selection.ROUNDING);
        if (done || effort.deep().seconds() <= 0) {
            return own;
        }
        return DeepProof.usable().map(proof -> proof.prove(mix, own, effort.gap(), effort.deep().seconds(), effort.deep().cancelled())).orElse(own);
    }

    /** The linear programme alone says that nothing fits: quick, and never wrong, but it does not see everything. */
    public static boolean ruledOut(FleetModel mix) {
        return mix.separable() ? new BranchAndPrice(mix, Effort.untilProven()).ruledOut() : new BranchAndBound(mix, Effort.untilProven()).ruledOut();
    }

    private static Selection own(FleetModel mix, Effort effort) {
        if (mix.separable()) {
            var blocks = new BranchAndPrice(mix, effort);
            if (blocks.fit()) {
                return blocks.solve();
            }
        }
        return new BranchAndBound(mix, effort).solve();
    }
}
