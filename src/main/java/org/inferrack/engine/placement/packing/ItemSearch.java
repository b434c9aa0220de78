package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/**
 * For many kinds of few items: takes one bin apart, keeps its items in a pool and exchanges them with smaller ones in the
 * other bins until the pool fits in; then the next bin (after Buljubasic and Vasquez 2016). Equal empty bins without caps.
 */
final class ItemSearch {

    private static final double SLACK = 1e-9;

    /** Steps after which an item that was moved may be moved again. */
    private static final int REST = 8;

    private final PackingProblem problem;
    private final int[] kindOf;
    private final double[][] size;
    private final double[] weight;
    private final int resources;
    private final Random random = new Random(1);
    private final Cancellation cancellation;
    private final long work;
    private final WorkBudget budget;
    private List<List<Integer>> bins;
    private List<double[]> loads;
    private List<Integer> pool;
    private long[] restsUntil;
    private long step;

    /** @param work numbers that may be compared before the search gives up */
    ItemSearch(PackingProblem problem, long work, Cancellation cancellation) {
        this.problem = problem;
        this.cancellation = cancellation;
        this.work = work;
        budget = WorkBudget.of(work, cancellation);
        Bins empty = problem.bins().getFirst();
        resources = empty.capacity().length;
        kindOf = new int[problem.items()];
        int at = 0;
        for (int kind = 0; kind < problem.kinds(); kind++) {
            for (int i = 0; i < problem.counts()[kind]; i++) {
                kindOf[at++] = kind;
            }
        }
        size = new double[kindOf.length][resources];
        double[] sum = new double[resources];
        for (int item = 0; item < size.length; item++) {
            for (int resource = 0; resource < resources; resource++) {
                double capacity = empty.capacity()[resource];
                size[item][resource] = capacity > 0 ? empty.need()[kindOf[item]][resource] / capacity : 0;
                sum[resource] += size[item][resource];
            }
        }
        weight = new double[size.length];
        double all = Arrays.stream(sum).sum();
        for (int item = 0; item < size.length; item++) {
            for (int resource = 0; resource < resources; resource++) {
                weight[item] += size[item][resource] * sum[resource] / Math.max(all, 1e-12);
            }
        }
    }

    static boolean suits(PackingProblem problem) {
        return problem.classic() && Arrays.stream(problem.bins().getFirst().most()).allMatch(most -> most == Integer.MAX_VALUE);
    }

    /** The fewest bins found; never fewer than {@code bound}. */
    List<Fill> search(int bound) {
        List<List<Integer>> best = new Construction(size, weight, resources, WorkBudget.of(work, cancellation)).best();
        while (best.size() > bound && !budget.exhausted()) {
            start(best);
            if (!empty()) {
                break;
            }
            best = bins;
        }
        return best.stream().map(this::fill).toList();
    }

    private Fill fill(List<Integer> items) {
        int[] counts = new int[problem.kinds()];
        items.forEach(item -> counts[kindOf[item]]++);
        return new Fill(0, counts);
    }

    private void start(List<List<Integer>> from) {
        int lightest = 0;
        for (int bin = 1; bin < from.size(); bin++) {
            lightest = weightOf(from.get(bin)) < weightOf(from.get(lightest)) ? bin : lightest;
        }
        bins = new ArrayList<>();
        loads = new ArrayList<>();
        for (int bin = 0; bin < from.size(); bin++) {
            if (bin != lightest) {
                bins.add(new ArrayList<>(from.get(bin)));
                double[] load = new double[resources];
                from.get(bin).forEach(item -> add(load, item, 1));
                loads.add(load);
            }
        }
        pool = new ArrayList<>(from.get(lightest));
        restsUntil = new long[size.length];
        step = 0;
    }

    private double weightOf(List<Integer> items) {
        return items.stream().mapToDouble(item -> weight[item]).sum();
    }

    private void add(double[] load, int item, int sign) {
        for (int resource = 0; resource < resources; resource++) {
            load[resource] += sign * size[item][resource];
        }
    }

    /** Exchanges until the pool is empty; false where the work ran out first. */
    private boolean empty() {
        while (!pool.isEmpty()) {
            if (budget.exhausted() || bins.isEmpty()) {
                return false;
            }
            step++;
            int at = random.nextInt(pool.size());
            for (int i = 0; i < pool.size(); i++) {
                at = random.nextInt(3) == 0 || weight[pool.get(i)] <= weight[pool.get(at)] ? at : i;
            }
            exchange(at);
        }
        return true;
    }

    /** Puts an item of the pool into a bin, for at most two items that leave it, where the pool becomes lightest. */
    private void exchange(int at) {
        int item = pool.get(at);
        double least = Double.POSITIVE_INFINITY;
        int bestBin = -1;
        int first = -1;
        int second = -1;
        for (int bin = 0; bin < bins.size() && least > 0; bin++) {
            var inside = bins.get(bin);
            long compared = (long) (1 + inside.size()) * resources;
            if (fits(loads.get(bin), item, -1, -1)) {
                least = 0;
                bestBin = bin;
                first = -1;
                second = -1;
                budget.spend(compared);
                break;
            }
            for (int one = 0; one < inside.size(); one++) {
                int out = inside.get(one);
                double cost = weight[out] * (1 + 0.02 * random.nextDouble());
                if (restsUntil[out] > step) {
                    continue;
                }
                if (cost < least && fits(loads.get(bin), item, out, -1)) {
                    least = cost;
                    bestBin = bin;
                    first = out;
                    second = -1;
                }
                for (int other = one + 1; other < inside.size() && inside.size() < 12; other++) {
                    int also = inside.get(other);
                    double both = cost + weight[also];
                    if (both < least && restsUntil[also] <= step) {
                        compared += resources;
                        if (fits(loads.get(bin), item, out, also)) {
                            least = both;
                            bestBin = bin;
                            first = out;
                            second = also;
                        }
                    }
                }
            }
            budget.spend(compared);
        }
        if (bestBin < 0) {
            bestBin = random.nextInt(bins.size());
            leaveAll(bestBin);
        }
        pool.remove(at);
        leave(bestBin, first);
        leave(bestBin, second);
        bins.get(bestBin).add(item);
        add(loads.get(bestBin), item, 1);
        restsUntil[item] = step + REST + random.nextInt(REST);
        fillUp();
    }

    private void leaveAll(int bin) {
        for (int item : List.copyOf(bins.get(bin))) {
            leave(bin, item);
        }
    }

    private void leave(int bin, int item) {
        if (item >= 0) {
            bins.get(bin).remove((Integer) item);
            add(loads.get(bin), item, -1);
            pool.add(item);
        }
    }

    /** Whatever of the pool fits somewhere goes there. */
    private void fillUp() {
        pool.sort((one, other) -> Double.compare(weight[other], weight[one]));
        for (int at = 0; at < pool.size(); at++) {
            int item = pool.get(at);
            budget.spend(bins.size());
            for (int bin = 0; bin < bins.size(); bin++) {
                if (fits(loads.get(bin), item, -1, -1)) {
                    bins.get(bin).add(item);
                    add(loads.get(bin), item, 1);
                    pool.remove(at--);
                    break;
                }
            }
        }
    }

    private boolean fits(double[] load, int item, int out, int also) {
        for (int resource = 0; resource < resources; resource++) {
            double then = load[resource] + size[item][resource] - (out < 0 ? 0 : size[out][resource]) - (also < 0 ? 0 : size[also][resource]);
            if (then > 1 + SLACK) {
                return false;
            }
        }
        return true;
    }
}
