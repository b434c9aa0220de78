package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.work.Cancellation;

/**
 * Where the relaxation's value is a whole number of bins, a packing into so many can only use fillings of no reduced cost, and
 * no item twice. These are few: their equations are solved, and what stays free is tried out.
 */
final class TightFillings {

    private static final double ZERO = 1e-7;
    private static final int MOST_FREE = 3;
    private static final long MOST_TRIED = 150_000;

    private final int[] counts;
    private final List<int[]> fillings;
    private double[][] rows;
    private final List<Integer> basic = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final Cancellation cancellation;
    private long tried;

    private TightFillings(int[] counts, List<int[]> fillings, Cancellation cancellation) {
        this.counts = counts;
        this.fillings = fillings;
        this.cancellation = cancellation;
    }

    /** @param packing empty where none was found; {@code complete} says whether all were looked at, so that there is none */
    record Answer(Optional<List<int[]>> packing, boolean complete) {
    }

    /** @param tight every filling that may be used, and none other may */
    static Answer solve(int[] counts, List<int[]> tight, Cancellation cancellation) {
        return new TightFillings(counts, tight, cancellation).solve();
    }

    private Answer solve() {
        if (!reduce()) {
            return new Answer(Optional.empty(), true);
        }
        if (free.size() > MOST_FREE) {
            return new Answer(Optional.empty(), false);
        }
        int[] uses = new int[fillings.size()];
        boolean found = search(0, uses);
        return new Answer(found ? Optional.of(packing(uses)) : Optional.empty(), tried <= MOST_TRIED);
    }

    /** Gauss and Jordan: each basic filling's uses as a constant less its share of the free ones; false where the equations contradict each other. */
    private boolean reduce() {
        int columns = fillings.size();
        rows = new double[counts.length][columns + 1];
        for (int kind = 0; kind < counts.length; kind++) {
            for (int column = 0; column < columns; column++) {
                rows[kind][column] = fillings.get(column)[kind];
            }
            rows[kind][columns] = counts[kind];
        }
        int rank = 0;
        for (int column = 0; column < columns; column++) {
            cancellation.check();
            int pivot = rank;
            for (int row = rank; row < rows.length; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            if (rank == rows.length || Math.abs(rows[pivot][column]) < ZERO) {
                free.add(column);
                continue;
            }
            double[] row = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = row;
            double by = row[column];
            for (int at = 0; at <= columns; at++) {
                row[at] /= by;
            }
            for (int other = 0; other < rows.length; other++) {
                double factor = rows[other][column];
                if (other != rank && factor != 0) {
                    for (int at = 0; at <= columns; at++) {
                        rows[other][at] -= factor * row[at];
                    }
                }
            }
            basic.add(column);
            rank++;
        }
        for (int row = rank; row < rows.length; row++) {
            if (Math.abs(rows[row][columns]) > 1e-6) {
                return false;
            }
        }
        return true;
    }

    private boolean search(int at, int[] uses) {
        if (at == free.size()) {
            tried++;
            cancellation.check();
            return complete(uses);
        }
        int column = free.get(at);
        int most = Integer.MAX_VALUE;
        for (int kind = 0; kind < counts.length; kind++) {
            int each = fillings.get(column)[kind];
            most = each > 0 ? Math.min(most, counts[kind] / each) : most;
        }
        for (int value = 0; value <= most && tried <= MOST_TRIED; value++) {
            uses[column] = value;
            if (search(at + 1, uses)) {
                return true;
            }
        }
        uses[column] = 0;
        return false;
    }

    /** Whether the basic fillings are then used whole times, and everything is packed exactly once. */
    private boolean complete(int[] uses) {
        int columns = fillings.size();
        for (int row = 0; row < basic.size(); row++) {
            double value = rows[row][columns];
            for (int column : free) {
                value -= rows[row][column] * uses[column];
            }
            int whole = (int) Math.rint(value);
            if (whole < 0 || Math.abs(value - whole) > 1e-5) {
                return false;
            }
            uses[basic.get(row)] = whole;
        }
        for (int kind = 0; kind < counts.length; kind++) {
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += (long) uses[column] * fillings.get(column)[kind];
            }
            if (sum != counts[kind]) {
                return false;
            }
        }
        return true;
    }

    private List<int[]> packing(int[] uses) {
        var packing = new ArrayList<int[]>();
        for (int column = 0; column < uses.length; column++) {
            for (int i = 0; i < uses[column]; i++) {
                packing.add(fillings.get(column).clone());
            }
        }
        return packing;
    }
}
