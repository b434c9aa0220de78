package org.inferrack.engine.choice;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.choice.Selection.Path;

/** Depth-first branch and bound over linear relaxations, more servers before fewer: for what {@link Blocks} cannot take apart. */
final class Branches {

    private static final double WHOLE = 1e-6;

    private final Mix mix;
    private final Effort effort;
    private final Field field;
    private final WholeNumbers numbers;
    private final Deque<Part> open = new ArrayDeque<>();
    private int[] best;
    private int[] racks;
    private double value = Double.POSITIVE_INFINITY;
    /** Least bound of the parts where rounding kept the relaxation from an end: they stay open. */
    private double unsettled = Double.POSITIVE_INFINITY;

    /** A part of the search that is still to be looked at. */
    private record Part(Simplex simplex, double bound) {
    }

    Branches(Mix mix, Effort effort) {
        this.mix = mix;
        this.effort = effort;
        field = new Field(mix);
        numbers = new WholeNumbers(mix, field);
    }

    Selection solve() {
        Simplex root = numbers.relaxed();
        if (!root.solve(Double.POSITIVE_INFINITY)) {
            return new Selection(List.of(), List.of(), OptionalDouble.empty(), root.value(), Path.LINEAR_TEST, true);
        }
        open.push(new Part(root, root.value()));
        while (!open.isEmpty() && !effort.stopped().getAsBoolean() && !goodEnough()) {
            Part part = open.pop();
            Simplex simplex = part.simplex();
            if (part.bound() < cut() && simplex.solve(cut()) && simplex.value() < cut()) {
                look(simplex);
            }
        }
        return selection();
    }

    private double cut() {
        return best == null ? Double.POSITIVE_INFINITY : value - 1e-9 * Math.abs(value);
    }

    private double bound() {
        return Math.min(unsettled, open.stream().mapToDouble(Part::bound).min().orElse(value));
    }

    private boolean goodEnough() {
        return best != null && effort.gap() > 0 && value - bound() <= effort.gap() * value;
    }

    private void look(Simplex simplex) {
        double[] solution = simplex.solution();
        int branch = -1;
        double doubt = WHOLE;
        for (int i = 0; i < numbers.whole(); i++) {
            double part = solution[i] - Math.floor(solution[i]);
            double far = Math.min(part, 1 - part) * numbers.weight(i);
            if (Math.min(part, 1 - part) > WHOLE && far > doubt) {
                doubt = far;
                branch = i;
            }
        }
        if (branch < 0) {
            take(solution, simplex);
            return;
        }
        Simplex fewer = simplex.copy();
        fewer.bound(branch, -1, Math.floor(solution[branch]));
        open.push(new Part(fewer, simplex.value()));
        double bound = simplex.value();
        simplex.bound(branch, 1, Math.ceil(solution[branch]));
        open.push(new Part(simplex, bound));
    }

    private void take(double[] solution, Simplex simplex) {
        if (!simplex.settled()) {
            unsettled = Math.min(unsettled, simplex.value());
            return;
        }
        int[] counts = new int[mix.columns().size()];
        double[] use = new double[field.limits()];
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            counts[j] = (int) Math.round(solution[j]);
            int bought = Block.bought(counts[j], mix.spares());
            sum += bought * mix.columns().get(j).cost();
            for (int k = 0; k < use.length; k++) {
                use[k] += bought * mix.columns().get(j).uses().get(k) / field.scale[k];
            }
        }
        int[] opened = field.racks(use);
        if (opened != null && sum + field.cost(opened) < value) {
            value = sum + field.cost(opened);
            best = counts;
            racks = opened;
            effort.progress().accept(selection());
        }
    }

    private Selection selection() {
        if (best == null) {
            return new Selection(List.of(), List.of(), OptionalDouble.empty(), open.isEmpty() && Double.isInfinite(unsettled) ? 0 : bound(), Path.BRANCHES, open.isEmpty() && Double.isInfinite(unsettled));
        }
        return new Selection(Arrays.stream(best).boxed().toList(), Arrays.stream(racks).boxed().toList(), OptionalDouble.of(value),
                Math.min(value, bound()), Path.BRANCHES, open.isEmpty() && Double.isInfinite(unsettled));
    }
}
