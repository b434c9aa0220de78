package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * One power feed of a rack.
 *
 * @param volts       line to neutral for one phase, line to line for three
 * @param phases      1 or 3
 * @param derating    usable share of the breaker for continuous load: 0.8 under the NEC 125 % rule, 1.0 where the contract allows
 * @param powerFactor of the connected load
 */
@RecordBuilder
public record Feed(String name, @Within(Limit.VOLTS) double volts, @Within(Limit.AMPS) double amps, @Within(Limit.PHASES) int phases,
                   @Within(Limit.DERATING) double derating, @Within(Limit.POWER_FACTOR) double powerFactor) implements FeedBuilder.With {

    public Feed {
        Finite.require("volts", volts);
        Finite.require("amps", amps);
        Finite.require("derating", derating);
        Finite.require("powerFactor", powerFactor);
    }
}
