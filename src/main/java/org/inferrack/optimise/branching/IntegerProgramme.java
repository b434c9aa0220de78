package org.inferrack.optimise.branching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.inferrack.lp.DualSimplex;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.ScaledLimits;

/**
 * Any model as a linear programme with whole numbers: servers, racks, columns and models in use, and shares of the time of shared servers. Where
 * nothing else asks for the number of a shared column's servers, it is the sum of its shares and of its idle servers, without a row of its own.
 */
final class IntegerProgramme {

    private final FleetModel model;
    private final ScaledLimits limits;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> right = new ArrayList<>();
    private final Map<String, Integer> models = new LinkedHashMap<>();
    /** For each column and demand the variable of its share, 0 where there is none. */
    private final int[][] shares;
    private final boolean marks;
    private final boolean sums;
    private final int width;
    private final double[] cost;

    IntegerProgramme(FleetModel model, ScaledLimits limits) {
        this.model = model;
        this.limits = limits;
        int columns = model.columns().size();
        marks = model.spares() > 0;
        if (model.maxModels() > 0) {
            model.columns().forEach(column -> models.putIfAbsent(column.model(), models.size()));
        }
        sums = !marks && models.isEmpty() && model.periods().size() < 2;
        shares = new int[columns][model.demands().size()];
        int next = whole();
        for (int j = 0; j < columns; j++) {
            Column column = model.columns().get(j);
            for (int d = 0; d < shares[j].length && column.shared(); d++) {
                if (column.units().get(d) > 0 && model.demands().get(d).units() > 0) {
                    shares[j][d] = next++;
                }
            }
        }
        width = next;
        cost = new double[width];
        for (int j = 0; j < columns; j++) {
            cost[j] = model.columns().get(j).cost();
            for (int share : shares[j]) {
                if (sums && share > 0) {
                    cost[share] = cost[j];
                }
            }
            if (marks) {
                cost[mark(j)] = model.spares() * cost[j];
            }
        }
        for (int p = 0; p < model.pools().size(); p++) {
            cost[pool(p)] = model.pools().get(p).cost();
        }
        demands();
        limits();
        marks();
    }

    DualSimplex relaxed() {
        return new DualSimplex(cost, rows.toArray(double[][]::new), right.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Variables from 0 up to here are whole: servers, racks, marks of columns, marks of models. */
    int whole() {
        int columns = model.columns().size();
        return columns + model.pools().size() + (marks ? columns : 0) + models.size();
    }

    /** Marks are decided before racks, and racks before servers. */
    double weight(int variable) {
        return variable < model.columns().size() ? 1 : variable < model.columns().size() + model.pools().size() ? 2 : 4;
    }

    private int pool(int p) {
        return model.columns().size() + p;
    }

    private int mark(int j) {
        return model.columns().size() + model.pools().size() + j;
    }

    private int model(int j) {
        return whole() - models.size() + models.get(model.columns().get(j).model());
    }

    private double[] row(double atLeast) {
        double[] row = new double[width];
        rows.add(row);
        right.add(atLeast);
        return row;
    }

    private void demands() {
        for (int d = 0; d < model.demands().size(); d++) {
            double need = model.demands().get(d).units();
            if (need > 0) {
                double[] row = row(1);
                for (int j = 0; j < model.columns().size(); j++) {
                    Column column = model.columns().get(j);
                    if (column.units().get(d) > 0) {
                        row[column.shared() ? shares[j][d] : j] = column.units().get(d) / need;
                    }
                }
            }
        }
        for (int j = 0; j < model.columns().size() && !sums; j++) {
            for (int period : model.columns().get(j).shared() ? model.periods() : List.<Integer>of()) {
                time(j, period);
            }
        }
    }

    /** What a shared server carries in one period takes no more than all of its time. */
    private void time(int j, int period) {
        int[] taken = IntStream.range(0, shares[j].length).filter(d -> shares[j][d] > 0 && model.demands().get(d).period() == period).map(d -> shares[j][d])
                .toArray();
        if (taken.length > 0) {
            double[] row = row(0);
            row[j] = 1;
            for (int share : taken) {
                row[share] = -1;
            }
        }
    }

    /** The variables whose sum is a whole number: one, or the idle servers and the shares of a shared column. */
    int[] sum(int variable) {
        if (!sums || variable >= model.columns().size()) {
            return new int[] {variable};
        }
        return IntStream.concat(IntStream.of(variable), IntStream.of(shares[variable]).filter(share -> share > 0)).toArray();
    }

    double value(int variable, double[] solution) {
        double sum = solution[variable];
        if (sums && variable < model.columns().size()) {
            for (int share : shares[variable]) {
                sum += share > 0 ? solution[share] : 0;
            }
        }
        return sum;
    }

    private void limits() {
        for (int k = 0; k < limits.count(); k++) {
            double[] row = row(-limits.fixed[k]);
            for (int j = 0; j < model.columns().size(); j++) {
                row[j] = -model.columns().get(j).uses().get(k) / limits.scale[k];
                for (int share : shares[j]) {
                    if (sums && share > 0) {
                        row[share] = row[j];
                    }
                }
                if (marks) {
                    row[mark(j)] = model.spares() * row[j];
                }
            }
            if (limits.pool[k] >= 0) {
                row[pool(limits.pool[k])] = limits.perRack[k];
            }
        }
        for (int p = 0; p < limits.mostRacks.length; p++) {
            row(-limits.mostRacks[p])[pool(p)] = -1;
        }
    }

    private void marks() {
        for (int j = 0; j < model.columns().size(); j++) {
            if (marks) {
                used(j, mark(j));
            }
            if (!models.isEmpty()) {
                used(j, model(j));
            }
        }
        if (!models.isEmpty()) {
            double[] row = row(-model.maxModels());
            for (int m = whole() - models.size(); m < whole(); m++) {
                row[m] = -1;
            }
        }
    }

    /** No server of a column that is not marked: {@code most × mark >= servers}. */
    private void used(int j, int mark) {
        double[] row = row(0);
        row[mark] = 1;
        row[j] = -1 / Math.max(1, most(model.columns().get(j)));
    }

    private double most(Column column) {
        Map<Integer, Double> most = new LinkedHashMap<>();
        for (int d = 0; d < model.demands().size(); d++) {
            double units = column.units().get(d);
            double alone = units > 0 ? Math.ceil(model.demands().get(d).units() / units) : 0;
            most.merge(model.demands().get(d).period(), alone, column.shared() ? Double::sum : Math::max);
        }
        return most.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
