package org.inferrack.optimise.branching;

import org.inferrack.optimise.model.DeepProof;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.UnitPriceBound;

/** Chooses the servers of least cost. Pure: the same model gives the same answer; only how soon it is stopped can change it. */
public final class ExactSolver {

    private ExactSolver() {
    }

    /**
     * The best choice with its certificate. Never throws for what a model can state. A first answer is always tried, however soon the effort is
     * stopped; where servers do not divide their time, it is found unless the limits are very tight.
     */
    public static Selection choose(FleetModel model, Effort effort) {
        Selection own = bounded(model, own(model, effort));
        boolean done = own.infeasible() || own.found() && own.gap().getAsDouble() <= Math.max(effort.gap(), Selection.ROUNDING);
        if (done || effort.deep().seconds() <= 0) {
            return own;
        }
        return DeepProof.usable().map(proof -> proof.prove(model, own, effort.gap(), effort.deep().seconds(), effort.deep().cancelled())).orElse(own);
    }

    /** The linear programme alone says that nothing fits: quick, and never wrong, but it does not see everything. */
    public static boolean ruledOut(FleetModel model, Effort effort) {
        return model.separable() ? new BranchAndPrice(model, effort).ruledOut() : new BranchAndBound(model, effort).ruledOut();
    }

    /** A search that was ended before it had a bound of its own has at least a plain one. */
    private static Selection bounded(FleetModel model, Selection own) {
        return own.bound() > 0 ? own : own.bounded(UnitPriceBound.of(model));
    }

    private static Selection own(FleetModel model, Effort effort) {
        if (model.separable()) {
            var blocks = new BranchAndPrice(model, effort);
            if (blocks.fit()) {
                return blocks.solve();
            }
        }
        return new BranchAndBound(model, effort).solve();
    }
}
