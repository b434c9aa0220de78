package org.inferrack.optimise;

import org.inferrack.plan.Candidates.From;

/**
 * What a choice was made among, and its certificate is about.
 *
 * @param from    where servers come from that nobody listed
 * @param servers that could be bought or kept
 * @param planned those of them that were planned
 */
public record ChosenAmong(From from, int servers, int planned) {

    /** "the plan's candidates at their fill levels". */
    public String words() {
        if (from == From.SCENARIOS) {
            return "the plan's candidates at their fill levels";
        }
        String all = servers + " servers of the catalogue that may be delivered here, fit and have a price";
        return planned == servers ? all
                : planned + " of " + all + "; the others hold the same accelerators in a chassis that is no better, or of a kind that came out behind";
    }
}
