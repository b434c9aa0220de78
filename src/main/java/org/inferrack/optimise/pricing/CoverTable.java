package org.inferrack.optimise.pricing;

import java.util.Arrays;

/**
 * What covering the rest of the demands costs at least, with any numbers of servers: a table over the periods and over equal parts of what is
 * left to cover of the last of them, as in a knapsack. Where the parts are not those of the servers, servers count as a little larger than they are.
 */
final class CoverTable {

    private static final int GRID = 1024;
    private static final int MOST_EXACT = 2_500;

    private final PurchaseHorizon horizon;
    private final int periods;
    private final boolean exact;
    private final int grid;
    private final int[] cells;
    /** For each period and number of parts left to cover before it. */
    private final double[][] least;
    /** Best price for all of the largest need in each period. */
    private final double[] ratio;

    CoverTable(PurchaseHorizon horizon) {
        this.horizon = horizon;
        periods = horizon.periods;
        int whole = exact(horizon.largest, horizon.size);
        exact = whole > 0;
        grid = exact ? whole : GRID;
        cells = Arrays.stream(horizon.size).mapToInt(size -> (int) Math.clamp(exact ? Math.rint(size * grid) : Math.ceil(size * grid), 1, grid)).toArray();
        least = new double[periods + 1][grid + 1];
        ratio = new double[periods];
    }

    /** The need as a whole number, if the servers carry whole numbers too. */
    private static int exact(double need, double[] size) {
        if (need > MOST_EXACT || need < 1 || need != Math.rint(need)) {
            return 0;
        }
        for (double share : size) {
            double units = share * need;
            if (Math.abs(units - Math.rint(units)) > 1e-9 * units) {
                return 0;
            }
        }
        return (int) need;
    }

    /** @param order servers by period */
    void tabulate(double[] price, int[] order, int used) {
        Arrays.fill(ratio, Double.POSITIVE_INFINITY);
        int end = used;
        for (int t = periods - 1; t >= 0; t--) {
            int start = end;
            while (start > 0 && horizon.from[order[start - 1]] == t) {
                start--;
                ratio[t] = Math.min(ratio[t], price[order[start]] / horizon.size[order[start]]);
            }
            period(t, price, order, start, end);
            end = start;
        }
    }

    private void period(int t, double[] price, int[] order, int start, int end) {
        double slack = horizon.slack(t) * grid;
        int later = (int) (exact ? Math.ceil(slack - 0.5) : Math.floor(slack + 1e-6));
        double[] now = least[t];
        for (int parts = 0; parts <= grid; parts++) {
            double best = parts <= later ? least[t + 1][parts] : Double.POSITIVE_INFINITY;
            for (int i = start; i < end && parts > 0; i++) {
                best = Math.min(best, price[order[i]] + now[Math.max(0, parts - cells[order[i]])]);
            }
            now[parts] = best;
        }
    }

    /** Purchases from a period on that cover such a rest cost no less. */
    double least(int period, double rest) {
        int parts = (int) (exact ? Math.rint(rest * grid) : rest * grid);
        return least[period][Math.clamp(parts, period == periods - 1 && rest > PricingProblem.ROUNDING ? 1 : 0, grid)];
    }

    /** The better of the table and of the linear bound: every further need at the best price per unit so far. */
    double rest(int period, double capacity) {
        double sum = 0;
        double best = Double.POSITIVE_INFINITY;
        double there = capacity;
        for (int t = period; t < periods; t++) {
            best = Math.min(best, ratio[t]);
            if (horizon.needs[t] > there) {
                sum += (horizon.needs[t] - there) * best;
                there = horizon.needs[t];
            }
        }
        return Math.max(sum * (1 - 1e-9), least(period, Math.max(0, horizon.rest(capacity))));
    }

    /** What choosing a server costs at least above the least choice. */
    double regret(int server, double price) {
        double[] now = least[horizon.from[server]];
        double regret = Double.POSITIVE_INFINITY;
        for (int parts = 1; parts <= grid; parts++) {
            if (now[parts] < Double.POSITIVE_INFINITY) {
                regret = Math.min(regret, price + now[Math.max(0, parts - cells[server])] - now[parts]);
            }
        }
        return regret;
    }
}
