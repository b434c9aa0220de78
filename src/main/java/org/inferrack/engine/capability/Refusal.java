package org.inferrack.engine.capability;

import java.util.List;
import java.util.Optional;

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
        return new Capability(workload.id(), Optional.empty(), unit, none, none, 0, 0, 1, new Latencies(noTime, noTime, noTime), List.of(), 0);
    }

    /** In every precision that was tried: one that stands alone as it is, several with the reason of each. */
    public static Capability all(Workload workload, List<Capability> refused) {
        var reasons = refused.stream().map(Capability::perServer).map(figure -> ((Figure.Unknown) figure).reason()).distinct().toList();
        return reasons.size() == 1 ? refused.getFirst()
                : of(workload, WorkUnit.of(workload), reasons.isEmpty() ? "No precision is accepted. Accept at least one." : String.join(" ", reasons));
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
