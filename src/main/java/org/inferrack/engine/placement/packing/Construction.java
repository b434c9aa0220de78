package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.inferrack.work.WorkBudget;

/** First packings of single items: first fit by three sizes, and, with resources weighted in three ways, bin after bin by dot product (Panigrahy et al. 2011). */
final class Construction {

    private static final double SLACK = 1e-9;

    private final double[][] size;
    private final double[] weight;
    private final int resources;
    private final WorkBudget budget;

    /** @param budget of numbers compared; once it is used up what is packed bin by bin is given up, first fit never is */
    Construction(double[][] size, double[] weight, int resources, WorkBudget budget) {
        this.budget = budget;
        this.size = size;
        this.weight = weight;
        this.resources = resources;
    }

    List<List<Integer>> best() {
        double[] largest = Arrays.stream(size).mapToDouble(item -> Arrays.stream(item).max().orElse(0)).toArray();
        double[] sum = Arrays.stream(size).mapToDouble(item -> Arrays.stream(item).sum()).toArray();
        var all = new ArrayList<>(List.of(firstFit(weight), firstFit(largest), firstFit(sum)));
        for (DoubleUnaryOperator scaling : List.<DoubleUnaryOperator>of(mean -> mean, mean -> 1, mean -> Math.exp(2 * mean))) {
            for (boolean dot : new boolean[] {true, false}) {
                (budget.exhausted() ? Optional.<List<List<Integer>>>empty() : binByBin(dot, scaling)).ifPresent(all::add);
            }
        }
        return all.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private List<List<Integer>> firstFit(double[] by) {
        var bins = new ArrayList<List<Integer>>();
        var loads = new ArrayList<double[]>();
        IntStream.range(0, size.length).boxed().sorted(Comparator.comparingDouble(item -> -by[item])).forEach(item -> {
            int bin = 0;
            while (bin < bins.size() && !fits(loads.get(bin), item)) {
                bin++;
            }
            budget.spend(1L + bin);
            if (bin == bins.size()) {
                bins.add(new ArrayList<>());
                loads.add(new double[resources]);
            }
            put(bins.get(bin), loads.get(bin), item);
        });
        return bins;
    }

    /** Always the item that goes best with what is left of the bin: by dot product, or by least square distance. */
    private Optional<List<List<Integer>>> binByBin(boolean dot, DoubleUnaryOperator scaling) {
        var bins = new ArrayList<List<Integer>>();
        var left = new ArrayList<>(IntStream.range(0, size.length).boxed().toList());
        double[] scale = new double[resources];
        for (double[] item : size) {
            Arrays.setAll(scale, resource -> scale[resource] + item[resource] / size.length);
        }
        Arrays.setAll(scale, resource -> scaling.applyAsDouble(scale[resource]));
        while (!left.isEmpty()) {
            var bin = new ArrayList<Integer>();
            double[] load = new double[resources];
            for (int at = next(left, load, scale, dot); at >= 0; at = next(left, load, scale, dot)) {
                put(bin, load, left.remove(at));
            }
            if (budget.exhausted()) {
                return Optional.empty();
            }
            bins.add(bin);
        }
        return Optional.of(bins);
    }

    private int next(List<Integer> left, double[] load, double[] scale, boolean dot) {
        if (!budget.spend((long) left.size() * resources)) {
            return -1;
        }
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < left.size(); at++) {
            int item = left.get(at);
            if (fits(load, item)) {
                double score = 0;
                for (int resource = 0; resource < resources; resource++) {
                    double room = 1 - load[resource];
                    score += dot ? scale[resource] * size[item][resource] * room
                            : -scale[resource] * (room - size[item][resource]) * (room - size[item][resource]);
                }
                if (score > most) {
                    most = score;
                    best = at;
                }
            }
        }
        return best;
    }

    private void put(List<Integer> bin, double[] load, int item) {
        bin.add(item);
        Arrays.setAll(load, resource -> load[resource] + size[item][resource]);
    }

    private boolean fits(double[] load, int item) {
        for (int resource = 0; resource < resources; resource++) {
            if (load[resource] + size[item][resource] > 1 + SLACK) {
                return false;
            }
        }
        return true;
    }
}
