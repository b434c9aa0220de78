package org.inferrack.engine.choice;

import java.util.Arrays;

/**
 * What purchases from a period on cost at least, given what is there: a table over equal parts of the largest need. Where the parts are not those of
 * the servers, servers count as a little larger than they are.
 */
final class Years {

    private static final int GRID = 1024;

    private final double largest;
    private final int periods;
    private final boolean exact;
    private final int grid;
    private final int[] cells;
    private final double[][] table;

    /** @param size what one server carries, in the unit of the needs */
    Years(double largest, int periods, double[] size) {
        this.largest = largest;
        this.periods = periods;
        int whole = Remainder.exact(largest, Arrays.stream(size).map(each -> each / largest).toArray());
        exact = whole > 0;
        grid = exact ? whole : GRID;
        cells = new int[size.length];
        for (int j = 0; j < cells.length; j++) {
            double parts = size[j] / largest * grid;
            cells[j] = (int) Math.clamp(exact ? Math.rint(parts) : Math.ceil(parts), 1, grid);
        }
        table = new double[periods + 1][grid + 1];
    }

    /** @param needs not falling */
    void tabulate(double[] needs, double[] price, int[] from, int[] order, int used) {
        Arrays.fill(table[periods], 0);
        int end = used;
        for (int t = periods - 1; t >= 0; t--) {
            int start = end;
            while (start > 0 && from[order[start - 1]] == t) {
                start--;
            }
            period(t, (int) Math.floor(needs[t] / largest * grid + (exact ? 0.5 : -1e-6)), price, order, start, end);
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

    double least(int period, double capacity) {
        double parts = capacity / largest * grid;
        return table[period][(int) Math.clamp(exact ? Math.rint(parts) : Math.ceil(parts - 1e-9), 0, grid)];
    }

    /** What choosing a server costs at least above the least choice. */
    double regret(int period, int server, double price) {
        double[] now = table[period];
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
