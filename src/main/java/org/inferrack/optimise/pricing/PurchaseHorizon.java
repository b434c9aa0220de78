package org.inferrack.optimise.pricing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Successive demands of one block and what its servers carry of them, as shares of the largest: each server carries the same from the period of
 * its purchase to the last. A single demand is the case of one period.
 */
final class PurchaseHorizon {

    final int periods;
    /** In the unit of the demands. */
    final double largest;
    /** What one server carries. */
    final double[] size;
    /** The period in which each is bought. */
    final int[] from;
    /** Not falling; less what is granted. */
    final double[] needs;

    private final double[] stated;
    private final double rounding;
    private final double[] capacity;

    PurchaseHorizon(DemandBlock block) {
        periods = block.demands();
        largest = Arrays.stream(block.needs).max().orElse(1);
        stated = Arrays.stream(block.needs).map(need -> need / largest).toArray();
        needs = new double[periods];
        capacity = new double[periods];
        rounding = PricingProblem.ROUNDING * (periods == 0 ? 1 : stated[periods - 1]);
        size = IntStream.range(0, block.size()).mapToDouble(j -> block.parts[j][periods - 1] * stated[periods - 1]).toArray();
        from = IntStream.range(0, block.size()).map(j -> first(block.parts[j])).toArray();
    }

    /** Every server of a block carries the same in each period from its first one to the last. */
    static boolean follow(DemandBlock block) {
        int last = block.demands() - 1;
        for (double[] parts : block.parts) {
            for (int t = first(parts); t <= last; t++) {
                if (Math.abs(parts[t] * block.needs[t] - parts[last] * block.needs[last]) > 1e-9 * parts[last] * block.needs[last]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int first(double[] parts) {
        int first = 0;
        while (first < parts.length - 1 && parts[first] <= 0) {
            first++;
        }
        return first;
    }

    /** What is left to carry beside so many servers. */
    void grant(int[] servers) {
        System.arraycopy(stated, 0, needs, 0, periods);
        for (int j = 0; j < servers.length; j++) {
            for (int t = from[j]; servers[j] > 0 && t < periods; t++) {
                needs[t] -= servers[j] * size[j];
            }
        }
        for (int t = 0; t < periods; t++) {
            needs[t] = Math.max(t == 0 ? 0 : needs[t - 1], needs[t]);
        }
    }

    /** What is missing of the last need; 0 or less if nothing is. */
    double rest(double capacity) {
        return periods == 0 ? 0 : needs[periods - 1] - capacity;
    }

    /** What may be missing of the last need after a period. */
    double slack(int period) {
        return needs[periods - 1] - needs[period];
    }

    boolean carried(double capacity, int period) {
        return capacity >= needs[period] - rounding;
    }

    /** Some chosen server could be left out. */
    boolean wasteful(int[] chosen) {
        Arrays.fill(capacity, 0);
        for (int j = 0; j < chosen.length; j++) {
            for (int t = from[j]; chosen[j] > 0 && t < periods; t++) {
                capacity[t] += chosen[j] * size[j];
            }
        }
        for (int j = 0; j < chosen.length; j++) {
            boolean needed = chosen[j] == 0;
            for (int t = from[j]; !needed && t < periods; t++) {
                needed = !carried(capacity[t] - size[j], t);
            }
            if (!needed) {
                return true;
            }
        }
        return false;
    }
}
