package org.inferrack.accuracy;

/** By what measured rows are grouped, for a report or for leaving out. */
public enum Axis {
    BENCHMARK, ACCELERATOR,
    /** Everything of one generation of chips. */
    ARCHITECTURE,
    /** Accelerator and network together. */
    PAIR,
    /** Who measured on which server. */
    SYSTEM,
    ROUND,
    /** One deployment under different numbers of requests at once. */
    CURVE,
    /** Rows that repeat the same configuration, whoever measured it: they share their weight. */
    CELL,
    EVIDENCE, TIER, ALL
}
