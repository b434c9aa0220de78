package org.inferrack.optimise.pricing;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Successive demands of one block and what its servers carry of them: each the same from the period of its purchase to the last. */
public final class PurchaseHorizon {

    final int periods;
    /** What one server carries, in the unit of the needs. */
    final double[] size;
    /** The period in which each is bought. */
    final int[] from;
    /** Not falling; less what is granted. */
    final double[] needs;
    private final double[] stated;

    PurchaseHorizon(DemandBlock block) {
        periods = block.demands();
        stated = block.needs;
        needs = new double[periods];
        size = IntStream.range(0, block.size()).mapToDouble(j -> block.parts[j][periods - 1] * stated[periods - 1]).toArray();
        from = IntStream.range(0, block.size()).map(j -> first(block.parts[j])).toArray();
    }

    /** Every server of a block carries the same in each period from its first one to the last. */
    public static boolean follow(DemandBlock block) {
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

    double largest() {
        return Arrays.stream(stated).max().orElseThrow();
    }

    boolean carried(double capacity, int period) {
        return capacity >= needs[period] - PricingProblem.ROUNDING * stated[periods - 1];
    }

    /** Some chosen server could be left out. */
    boolean wasteful(int[] chosen) {
        double[] capacity = new double[periods];
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
