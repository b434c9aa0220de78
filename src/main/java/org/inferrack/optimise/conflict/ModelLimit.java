package org.inferrack.optimise.conflict;

/**
 * Something in a model that could give.
 *
 * @param index  among the limits or the pools of the model; 0 for the others
 * @param stated the value in the model: a total, an amount for each rack, or a number
 */
public record ModelLimit(Kind kind, int index, String name, double stated) {

    /** What is bounded. */
    public enum Kind {
        /** A total of all servers. */
        LIMIT,
        /** What each rack gives. */
        EACH_RACK,
        /** The number of racks of a pool. */
        RACKS,
        /** The number of different server models. */
        MODELS,
        /** Spare servers: what gives is that there are fewer. */
        SPARES
    }
}
