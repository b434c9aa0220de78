package org.inferrack.accuracy;

/** By what measured rows are grouped, for a report or for leaving out. */
public enum Axis {
    BENCHMARK, ACCELERATOR, PAIR, SYSTEM, ROUND, TIER, ALL
}
