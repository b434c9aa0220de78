package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.OptionalDouble;

import org.inferrack.engine.figure.FigureFormat;

/** What a change does to a scenario: the same plan with the change made, planned again. */
public record Effect(Change change, Standing before, Standing after) {

    /** Least share of the TCO that is worth a line. */
    private static final double WORTH = 0.001;

    /** What makes a plan feasible first, then the least TCO, then racks, servers and power. */
    static final Comparator<Effect> BEST_FIRST = Comparator.comparing((Effect effect) -> !effect.after.feasible())
            .thenComparing(effect -> effect.after.feasible() ? 0 : effect.after.unserved())
            .thenComparing(effect -> effect.after.feasible() ? 0 : effect.after.unplaced())
            .thenComparing(effect -> effect.after.tco().orElse(Double.MAX_VALUE))
            .thenComparing(effect -> effect.after.racks().orElse(0))
            .thenComparing(effect -> effect.after.servers())
            .thenComparing(effect -> effect.after.itKw().orElse(0))
            .thenComparing(effect -> effect.change.id());

    /** Change of the TCO as a share of what it was, negative where it falls; absent where either is unknown. */
    public OptionalDouble tcoShare() {
        return before.tco().isPresent() && after.tco().isPresent() && before.tco().getAsDouble() > 0
                ? OptionalDouble.of(after.tco().getAsDouble() / before.tco().getAsDouble() - 1) : OptionalDouble.empty();
    }

    /** Whether the scenario stands better than before. A feasible one must stay so and become cheaper, or smaller at no cost. */
    public boolean helps() {
        if (!before.feasible()) {
            return after.feasible() || after.unserved() <= before.unserved() && after.unplaced() <= before.unplaced() && after.blockers() <= before.blockers()
                    && (after.unserved() < before.unserved() || after.unplaced() < before.unplaced() || after.blockers() < before.blockers());
        }
        if (!after.feasible()) {
            return false;
        }
        if (tcoShare().isPresent()) {
            double share = tcoShare().getAsDouble();
            return share <= -WORTH || share <= 1e-9 && less(before.racks(), after.racks());
        }
        return after.servers() <= before.servers() && (less(before.racks(), after.racks()) || after.servers() < before.servers());
    }

    private static boolean less(OptionalDouble before, OptionalDouble after) {
        return before.isPresent() && after.isPresent() && after.getAsDouble() < before.getAsDouble();
    }

    /** "12 fewer racks, 3 fewer servers, IT power −4.1 %, TCO −4.1 %"; for an infeasible plan first what becomes of it. */
    public String words() {
        var words = new ArrayList<String>();
        if (!before.feasible()) {
            words.add(after.feasible() ? "makes it feasible" : "not enough alone");
            count(words, before.unplaced() - after.unplaced(), "more server placed", "more servers placed");
        }
        if (before.racks().isPresent() && after.racks().isPresent()) {
            difference(words, (int) Math.round(after.racks().getAsDouble() - before.racks().getAsDouble()), "rack");
        }
        difference(words, after.servers() - before.servers(), "server");
        if (after.servers() == before.servers()) {
            difference(words, after.accelerators() - before.accelerators(), "accelerator");
        }
        share(words, "IT power", before.itKw(), after.itKw());
        share(words, "TCO", before.tco(), after.tco());
        return words.isEmpty() ? "no effect on racks, servers, power and TCO" : String.join(", ", words);
    }

    /** "TCO afterwards USD 670,000, 90 % range 520,000 to 830,000"; empty where it is unknown. */
    public String range(String currency) {
        return after.tcoRange().isEmpty() ? "" : "TCO afterwards " + FigureFormat.money(after.tco().orElseThrow(), currency) + ", 90 % range "
                + FigureFormat.amount(after.tcoRange().get().low()) + " to " + FigureFormat.amount(after.tcoRange().get().high());
    }

    private static void difference(ArrayList<String> words, int more, String what) {
        if (more != 0) {
            words.add(Math.abs(more) + (more > 0 ? " more " : " fewer ") + what + (Math.abs(more) == 1 ? "" : "s"));
        }
    }

    private static void count(ArrayList<String> words, int count, String one, String many) {
        if (count > 0) {
            words.add(count + " " + (count == 1 ? one : many));
        }
    }

    private static void share(ArrayList<String> words, String what, OptionalDouble before, OptionalDouble after) {
        if (before.isPresent() && after.isPresent() && before.getAsDouble() > 0) {
            double share = after.getAsDouble() / before.getAsDouble() - 1;
            if (Math.abs(share) >= WORTH / 2) {
                words.add(what + " " + signed(share));
            }
        }
    }

    /** "−4.1 %", "+3 %". */
    public static String signed(double share) {
        return (share < 0 ? "−" : "+") + FigureFormat.percent(Math.abs(share));
    }
}
