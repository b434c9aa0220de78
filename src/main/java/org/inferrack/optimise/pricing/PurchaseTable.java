package org.inferrack.optimise.pricing;

import java.util.Arrays;

/**
 * What purchases from a period on cost at least, given what is there: a table over equal parts of the largest need. Where the parts are not those of
 * the servers, servers count as a little larger than they are.
 */
final class PurchaseTable {

    private static final int GRID = 1024;

    private final PurchaseHorizon horizon;
    private final double largest;
    private final int periods;
    private final boolean exact;
    private final int grid;
    private final int[] cells;
    private final double[][] table;
    /** Best price per unit in each period. */
    private final double[] ratio;

    PurchaseTable(PurchaseHorizon horizon) {
        this.horizon = horizon;
        largest = horizon.largest();
        periods = horizon.periods;
        int whole = RemainderTable.exact(largest, Arrays.stream(horizon.size).map(each -> each / largest).toArray());
        exact = whole > 0;
        grid = exact ? whole : GRID;
        cells = new int[horizon.size.length];
        for (int j = 0; j < cells.length; j++) {
            double parts = horizon.size[j] / largest * grid;
            cells[j] = (int) Math.clamp(exact ? Math.rint(parts) : Math.ceil(parts), 1, grid);
        }
        table = new double[periods + 1][grid + 1];
        ratio = new double[periods];
    }

    /** @param order servers by period */
    void tabulate(double[] price, int[] order, int used) {
        Arrays.fill(table[periods], 0);
        Arrays.fill(ratio, Double.POSITIVE_INFINITY);
        int end = used;
        for (int t = periods - 1; t >= 0; t--) {
            int start = end;
            while (start > 0 && horizon.from[order[start - 1]] == t) {
                start--;
                ratio[t] = Math.min(ratio[t], price[order[start]] / horizon.size[order[start]]);
            }
            period(t, (int) Math.floor(horizon.needs[t] / largest * grid + (exact ? 0.5 : -1e-6)), price, order, start, end);
            end = start;
        }
    }

    private void period(int t, int need, double[] price, int[] order, int start, int end) {
        double[] later = table[t + 1];
        double[] now = table[t];
        for (int g = grid; g >= 0; g--) {
            double least = g >= need ? later[g] : Double.POSITIVE_INFINITY;
            for (int i = start; i < end && g < grid; i++) {
                least = Math.min(least, price[order[i]] + now[Math.min(grid, g + cells[order[i]])]);
            }
            now[g] = least;
        }
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
        double parts = capacity / largest * grid;
        return Math.max(sum * (1 - 1e-9), table[period][(int) Math.clamp(exact ? Math.rint(parts) : Math.ceil(parts - 1e-9), 0, grid)]);
    }

    /** What choosing a server costs at least above the least choice. */
    double regret(int server, double price) {
        double[] now = table[horizon.from[server]];
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < grid; g++) {
            double after = now[Math.min(grid, g + cells[server])];
            if (now[g] < Double.POSITIVE_INFINITY) {
                least = Math.min(least, price + after - now[g]);
            }
        }
        return least;
    }
}
