package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.cost.Costs.Month;

/**
 * Cash by period in whole units of currency, so rounded that rows and columns sum to what is shown: period totals are rounded
 * on their running sum, and each period's largest running cost takes up the rest.
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
        var lines = new ArrayList<Line>();
        double exact = 0;
        long shown = 0;
        for (int from = 0; from < months.size(); from += monthsPerLine) {
            List<Month> period = months.subList(from, Math.min(months.size(), from + monthsPerLine));
            double[] values = PARTS.stream().mapToDouble(part -> period.stream().mapToDouble(part).sum()).toArray();
            exact += java.util.Arrays.stream(values).sum();
            long total = Math.round(exact) - shown;
            shown += total;
            lines.add(new Line(name(period, from / monthsPerLine, monthsPerLine), rounded(values, total), total));
        }
        return new CostTable(List.copyOf(lines));
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

    private static List<Long> rounded(double[] values, long total) {
        int absorber = 0;
        for (int i = 1; i < values.length; i++) {
            // capex stays as in the bill of materials wherever another cost can take up the rest
            if (values[i] != 0 && (absorber == 0 || Math.abs(values[i]) > Math.abs(values[absorber]))) {
                absorber = i;
            }
        }
        var cells = new ArrayList<Long>();
        long rest = total;
        for (double value : values) {
            cells.add(Math.round(value));
            rest -= Math.round(value);
        }
        cells.set(absorber, cells.get(absorber) + rest);
        return List.copyOf(cells);
    }

    private static String name(List<Month> period, int index, int monthsPerLine) {
        var format = java.time.format.DateTimeFormatter.ofPattern("MMM yyyy", java.util.Locale.ENGLISH);
        String first = period.getFirst().month().format(format);
        return monthsPerLine == 1 ? first : "Year " + (index + 1) + ", from " + first;
    }
}
