package org.inferrack.accuracy.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.fitted.Term;

/** The sparse design matrix of a fit, row by row, each column scaled by the standard deviation of its prior. */
final class Design {

    /** Where a term's coefficients stand. */
    record Column(int first, int size, double scale) {
    }

    private final Map<String, Column> columns;
    private final int[] rowStart;
    private final int[] column;
    private final double[] value;
    private final double[] target;
    private final double[] weight;
    private final int width;

    private Design(Map<String, Column> columns, int[] rowStart, int[] column, double[] value, double[] target, double[] weight, int width) {
        this.columns = columns;
        this.rowStart = rowStart;
        this.column = column;
        this.value = value;
        this.target = target;
        this.weight = weight;
        this.width = width;
    }

    static Design of(List<Observation> observations) {
        var columns = new LinkedHashMap<String, Column>();
        int width = 0;
        int entries = 0;
        for (Observation observation : observations) {
            for (Term term : observation.terms()) {
                if (!columns.containsKey(term.key())) {
                    columns.put(term.key(), new Column(width, term.basis().length, Math.sqrt(term.block().variance())));
                    width += term.basis().length;
                }
                entries += term.basis().length;
            }
        }
        int[] rowStart = new int[observations.size() + 1];
        int[] column = new int[entries];
        double[] value = new double[entries];
        double[] target = new double[observations.size()];
        double[] weight = new double[observations.size()];
        int next = 0;
        for (int row = 0; row < observations.size(); row++) {
            target[row] = observations.get(row).target();
            weight[row] = observations.get(row).weight();
            for (Term term : observations.get(row).terms()) {
                Column place = columns.get(term.key());
                for (int i = 0; i < term.basis().length; i++) {
                    column[next] = place.first() + i;
                    value[next++] = term.basis()[i] * place.scale();
                }
            }
            rowStart[row + 1] = next;
        }
        return new Design(columns, rowStart, column, value, target, weight, width);
    }

    Map<String, Column> columns() {
        return columns;
    }

    /** Of the entries of a row, and where the next row begins. */
    int start(int row) {
        return rowStart[row];
    }

    int column(int entry) {
        return column[entry];
    }

    /** A copy: row by row, in the order of its terms. */
    double[] values() {
        return value.clone();
    }

    Design with(double[] values) {
        return new Design(columns, rowStart, column, values, target, weight, width);
    }

    int width() {
        return width;
    }

    double[] target() {
        return target;
    }

    double[] weight() {
        return weight;
    }

    double[] times(double[] z) {
        double[] result = new double[target.length];
        for (int row = 0; row < result.length; row++) {
            double sum = 0;
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                sum += value[k] * z[column[k]];
            }
            result[row] = sum;
        }
        return result;
    }

    double[] transposedTimes(double[] rows) {
        double[] result = new double[width];
        for (int row = 0; row < rows.length; row++) {
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                result[column[k]] += value[k] * rows[row];
            }
        }
        return result;
    }

    double[] weightedSquares(double[] weights) {
        double[] result = new double[width];
        for (int row = 0; row < weights.length; row++) {
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                result[column[k]] += weights[row] * value[k] * value[k];
            }
        }
        return result;
    }

    /** Coefficients by key from a solution in prior standard deviations. */
    Map<String, double[]> unscale(double[] solution) {
        var byKey = new LinkedHashMap<String, double[]>();
        columns.forEach((key, place) -> {
            double[] coefficients = new double[place.size()];
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = solution[place.first() + i] * place.scale();
            }
            byKey.put(key, coefficients);
        });
        return byKey;
    }
}
