package org.inferrack.engine.capability;

import java.util.List;

import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.Workload;

/** A server that cannot do the work: every figure is unknown and says why. */
public final class Refusal {

    private Refusal() {
    }

    public static Capability of(Workload workload, WorkUnit unit, String reason) {
        Figure none = Figure.unknown(unit.label(), reason);
        Figure noTime = Figure.unknown("ms", reason);
        return new Capability(workload.id(), unit, none, none, 0, 0, 1, new Latencies(noTime, noTime, noTime), List.of(), 0);
    }

    public static Figure none(String unit, String what) {
        return Figure.unknown(unit, what + " does not apply to this kind of work");
    }

    public static String noModel(String modelId) {
        return "The model \"" + modelId + "\" is not in the catalogue. Choose one that is, or add it to the plan's own library.";
    }

    /** At most two decimals, for texts. */
    public static String number(double value) {
        return java.math.BigDecimal.valueOf(value).setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
