package org.inferrack.engine.choice;

/** Chooses the servers of least cost. Pure: the same mix gives the same answer; only how soon it is stopped can change it. */
public final class Chooser {

    private Chooser() {
    }

    /**
     * The best choice with its certificate. Never throws for what a mix can state. Where the demands meet in the
     * limits only, a first answer is always tried, however soon the effort is stopped.
     */
    public static Selection choose(Mix mix, Effort effort) {
        if (mix.separable()) {
            var blocks = new Blocks(mix, effort);
            if (blocks.fit()) {
                return blocks.solve();
            }
        }
        return new Branches(mix, effort).solve();
    }
}
