package org.inferrack.engine.advice;

import java.util.Objects;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.plan.Plan;

/**
 * Something of a plan to try out within a range.
 *
 * @param id    stable: "pue", "price/nvidia-l4"
 * @param unit  as shown after the number; "%" for shares, which are 0.15 for 15 %
 * @param value as the plan has it
 * @param step  of the scale
 */
public record Lever(String id, String label, String unit, double value, double least, double most, double step, Edit edit) {

    /** Sets it. */
    public interface Edit {
        Plan with(Plan plan, double value);
    }

    /** A lever that somebody moved. */
    public record Setting(Lever lever, double value) {
        public Setting {
            Objects.requireNonNull(lever, "lever");
        }
    }

    public Lever {
        if (!(least <= value && value <= most && step > 0)) {
            throw new IllegalArgumentException(label + " is " + value + ", outside of its scale from " + least + " to " + most + ".");
        }
    }

    /** The nearest mark of the scale; the plan's own value where that is within half a step. */
    public double snapped(double wanted) {
        if (Math.abs(wanted - value) < step / 2) {
            return value;
        }
        double mark = least + Math.rint((wanted - least) / step) * step;
        return Math.clamp(Math.rint(mark * 1e6) / 1e6, least, most);
    }

    /** The number with its unit. */
    public String words(double amount) {
        if (unit.equals("%")) {
            return FigureFormat.percent(Math.rint(amount * 1000) / 1000);
        }
        return FigureFormat.withUnit(amount, unit);
    }
}
