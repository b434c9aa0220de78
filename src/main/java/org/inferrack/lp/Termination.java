package org.inferrack.lp;

/** How a linear programme was left. */
public enum Termination {

    /** Solved: what is returned keeps every row, and no other does better, but for the {@link Tolerances}. */
    OPTIMAL,

    /**
     * Left before an end: the allowance is used up, the value asked for is reached, or the arithmetic does not allow a verdict. What is
     * returned may keep no row; a bound from its duals holds all the same.
     */
    LIMIT,

    /** Nothing keeps all rows: the duals are a proof of it. */
    INFEASIBLE,

    /** Costs fall without end. */
    UNBOUNDED
}
