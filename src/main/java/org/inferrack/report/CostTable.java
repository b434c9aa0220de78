package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.cost.Costs.Month;

/**
 * Cash by period in whole units of currency, so rounded that rows and columns sum to what is shown: everything is rounded on
 * its running sum, and one column takes up what is left in a row.
 */
record CostTable(List<Line> lines) {

    static final List<String> CAUSES = List.of("Capex", "Energy", "Rack rent", "Support", "Licences", "Residual");

    private static final List<ToDoubleFunction<Month>> PARTS = List.of(Month::capex, Month::energy, Month::rent, Month::support, Month::licences,
            month -> -month.residual());

    /** One period; {@code cells} in the order of {@link #CAUSES}. */
    record Line(String period, List<Long> cells, long total) {
    }

    /** @param monthsPerLine 12 for years from the start month, 1 for months */
    static CostTable of(List<Month> months, int monthsPerLine) {
        int absorber = absorber(months);
        double[] exact = new double[PARTS.size()];
        long[] shown = new long[PARTS.size()];
        double exactTotal = 0;
        long shownTotal = 0;
        var lines = new ArrayList<Line>();
        for (int from = 0; from < months.size(); from += monthsPerLine) {
            List<Month> period = months.subList(from, Math.min(months.size(), from + monthsPerLine));
            exactTotal += period.stream().mapToDouble(Month::total).sum();
            long total = Math.round(exactTotal) - shownTotal;
            shownTotal += total;
            var cells = new ArrayList<Long>();
            long rest = total;
            for (int cause = 0; cause < PARTS.size(); cause++) {
                exact[cause] += period.stream().mapToDouble(PARTS.get(cause)).sum();
                long cell = Math.round(exact[cause]) - shown[cause];
                shown[cause] += cell;
                cells.add(cell);
                rest -= cell;
            }
            cells.set(absorber, cells.get(absorber) + rest);
            lines.add(new Line(name(period, from / monthsPerLine, monthsPerLine), List.copyOf(cells), total));
        }
        return new CostTable(List.copyOf(lines));
    }

    /** The largest running cost takes up what rounding leaves, so that capex agrees with the bill of materials. */
    private static int absorber(List<Month> months) {
        int largest = 0;
        double most = 0;
        for (int cause = 1; cause < PARTS.size() - 1; cause++) {
            double sum = months.stream().mapToDouble(PARTS.get(cause)).sum();
            if (sum > most) {
                most = sum;
                largest = cause;
            }
        }
        return largest;
    }

    long total() {
        return lines.stream().mapToLong(Line::total).sum();
    }

    List<Long> sums() {
        var sums = new ArrayList<Long>();
        for (int cause = 0; cause < CAUSES.size(); cause++) {
            int column = cause;
            sums.add(lines.stream().mapToLong(line -> line.cells().get(column)).sum());
        }
        return sums;
    }

    private static String name(List<Month> period, int index, int monthsPerLine) {
        var format = java.time.format.DateTimeFormatter.ofPattern("MMM yyyy", java.util.Locale.ENGLISH);
        String first = period.getFirst().month().format(format);
        return monthsPerLine == 1 ? first : "Year " + (index + 1) + ", from " + first;
    }
}
