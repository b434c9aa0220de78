package org.inferrack.optimise.pricing;

/** What a part of a demand costs at least, by any numbers of servers: a table over equal parts. Where the
 * parts are not those of the servers, servers count as a little larger than they are. */
final class RemainderTable {

    private static final int GRID = 1024;
    private static final int MOST_EXACT = 2_500;

    private final boolean exact;
    private final int grid;
    private final int[] cells;
    private final double[] table;

    /**
     * @param need  of the demand, in its unit
     * @param units of each server, as a share of the need
     */
    RemainderTable(double need, double[] units) {
        int whole = exact(need, units);
        exact = whole > 0;
        grid = exact ? whole : GRID;
        cells = new int[units.length];
        for (int j = 0; j < cells.length; j++) {
            cells[j] = (int) Math.clamp(exact ? Math.rint(units[j] * grid) : Math.ceil(units[j] * grid), 1, grid);
        }
        table = new double[grid + 1];
    }

    /** The need as a whole number, if the servers carry whole numbers too. */
    static int exact(double need, double[] units) {
        if (need > MOST_EXACT || need < 1 || need != Math.rint(need)) {
            return 0;
        }
        for (double unit : units) {
            double size = unit * need;
            if (Math.abs(size - Math.rint(size)) > 1e-9 * size) {
                return 0;
            }
        }
        return (int) need;
    }

    void tabulate(double[] price, int[] order, int used) {
        for (int g = 1; g <= grid; g++) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < used; i++) {
                least = Math.min(least, price[order[i]] + table[Math.max(0, g - cells[order[i]])]);
            }
            table[g] = least;
        }
    }

    /** Never more than it costs. */
    double least(double part) {
        return table[Math.clamp((int) (exact ? Math.rint(part * grid) : part * grid), 1, grid)];
    }
}
