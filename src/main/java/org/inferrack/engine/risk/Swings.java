package org.inferrack.engine.risk;

/**
 * How far inputs that a person states may move: our assumption, since a stated input carries no interval. Relative unless said
 * otherwise.
 */
final class Swings {

    /** Business electricity contracts in Europe moved by more than a fifth within a year several times since 2021. */
    static final double ELECTRICITY = 0.20;
    /** Absolute; between a well and a poorly filled hall of the same design. */
    static final double PUE = 0.10;
    static final double SUPPORT = 0.20;
    static final double LICENCES = 0.20;
    static final double RENT = 0.20;
    static final double RESIDUAL = 0.50;
    static final double DEMAND = 0.20;

    private Swings() {
    }
}
