package org.inferrack.engine.choice;

/** Chooses the servers of least cost. Pure: the same mix gives the same answer; only how soon it is stopped can change it. */
public final class Chooser {

    private Chooser() {
    }

    /**
     * The best choice with its certificate. Never throws for what a mix can state. A first answer is always tried, however soon the effort is
     * stopped; where servers do not divide their time, it is found unless the limits are very tight.
     */
    public static Selection choose(Mix mix, Effort effort) {
        Selection own = own(mix, effort);
        boolean done = own.infeasible() || own.found() && own.gap().getAsDouble() <= Math.max(effort.gap(), Selection.ROUNDING);
        if (done || effort.deep().seconds() <= 0) {
            return own;
        }
        return DeepProof.usable().map(proof -> proof.prove(mix, own, effort.gap(), effort.deep().seconds(), effort.deep().cancelled())).orElse(own);
    }

    /** The linear programme alone says that nothing fits: quick, and never wrong, but it does not see everything. */
    static boolean ruledOut(Mix mix) {
        return mix.separable() ? new Blocks(mix, Effort.untilProven()).ruledOut() : new Branches(mix, Effort.untilProven()).ruledOut();
    }

    private static Selection own(Mix mix, Effort effort) {
        if (mix.separable()) {
            var blocks = new Blocks(mix, effort);
            if (blocks.fit()) {
                return blocks.solve();
            }
        }
        return new Branches(mix, effort).solve();
    }
}
