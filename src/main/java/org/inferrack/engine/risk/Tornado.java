package org.inferrack.engine.risk;

import java.util.List;

/**
 * How far each uncertain input alone moves the TCO, largest swing first.
 *
 * @param unit currency
 */
public record Tornado(String unit, double base, List<Bar> bars) {

    public Tornado {
        bars = List.copyOf(bars);
    }

    /** TCO with the input at the low and at the high end of its range. */
    public record Bar(String input, String range, double atLow, double atHigh) {
        public double swing() {
            return Math.abs(atHigh - atLow);
        }
    }
}
