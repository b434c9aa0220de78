package org.inferrack.optimise.scip;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.Selection.Path;

/** A model as a programme with whole numbers for SCIP. */
final class ScipModel {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final FleetModel model;
    private final MPSolver solver;
    private final MPVariable[] servers;
    private final MPVariable[] spares;
    private final MPVariable[] racks;
    private final Map<String, MPVariable> models = new HashMap<>();

    ScipModel(FleetModel model) {
        this.model = model;
        load();
        solver = MPSolver.createSolver("SCIP");
        servers = new MPVariable[model.columns().size()];
        spares = new MPVariable[model.columns().size()];
        racks = model.pools().stream().map(pool -> priced(solver.makeIntVar(0, pool.most(), ""), pool.cost())).toArray(MPVariable[]::new);
        for (int j = 0; j < servers.length; j++) {
            column(j, model.columns().get(j));
        }
        demands();
        limits();
        if (model.maxModels() > 0) {
            MPConstraint most = solver.makeConstraint(0, model.maxModels());
            models.values().forEach(used -> most.setCoefficient(used, 1));
        }
    }

    /** Loads the natives; the errors are those of the virtual machine and of the loader. */
    static void load() {
        Loader.loadNativeLibraries();
    }

    private MPVariable priced(MPVariable variable, double cost) {
        solver.objective().setCoefficient(variable, cost);
        return variable;
    }

    private void column(int j, Column column) {
        servers[j] = priced(solver.makeIntVar(0, INFINITY, ""), column.cost());
        if (model.spares() > 0) {
            spares[j] = priced(solver.makeIntVar(0, 1, ""), model.spares() * column.cost());
            marks(j, spares[j]);
        }
        if (model.maxModels() > 0) {
            marks(j, models.computeIfAbsent(column.model(), _ -> solver.makeIntVar(0, 1, "")));
        }
    }

    /** No server of a column without the mark. */
    private void marks(int j, MPVariable mark) {
        double most = 0;
        for (int d = 0; d < model.demands().size(); d++) {
            double units = model.columns().get(j).units().get(d);
            most += units > 0 ? Math.ceil(model.demands().get(d).units() / units) : 0;
        }
        MPConstraint row = solver.makeConstraint(-INFINITY, 0);
        row.setCoefficient(servers[j], 1);
        row.setCoefficient(mark, -Math.max(1, most));
    }

    private void demands() {
        MPConstraint[] carried = model.demands().stream().map(demand -> solver.makeConstraint(demand.units(), INFINITY)).toArray(MPConstraint[]::new);
        for (int j = 0; j < servers.length; j++) {
            Column column = model.columns().get(j);
            var times = new HashMap<Integer, MPConstraint>();
            MPVariable own = servers[j];
            for (int d = 0; d < carried.length; d++) {
                double units = column.units().get(d);
                if (units > 0 && column.shared()) {
                    MPVariable share = solver.makeNumVar(0, INFINITY, "");
                    times.computeIfAbsent(model.demands().get(d).period(), _ -> time(own)).setCoefficient(share, 1);
                    carried[d].setCoefficient(share, units);
                } else if (units > 0) {
                    carried[d].setCoefficient(servers[j], units);
                }
            }
        }
    }

    /** The time of some servers in one period. */
    private MPConstraint time(MPVariable own) {
        MPConstraint time = solver.makeConstraint(-INFINITY, 0);
        time.setCoefficient(own, -1);
        return time;
    }

    private void limits() {
        for (int k = 0; k < model.limits().size(); k++) {
            var limit = model.limits().get(k);
            MPConstraint row = solver.makeConstraint(-INFINITY, limit.fixed());
            for (int j = 0; j < servers.length; j++) {
                double use = model.columns().get(j).uses().get(k);
                row.setCoefficient(servers[j], use);
                if (spares[j] != null) {
                    row.setCoefficient(spares[j], model.spares() * use);
                }
            }
            if (limit.pool() >= 0) {
                row.setCoefficient(racks[limit.pool()], -limit.perRack());
            }
        }
    }

    /** The solver cannot be stopped from outside, so it is given a second, then twice as long, and so on; it begins with the best so far each time. */
    Selection prove(Selection start, double gap, double seconds, BooleanSupplier cancelled) {
        var parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, Math.max(gap, Selection.ROUNDING / 10));
        Selection best = start;
        double left = seconds;
        for (double slice = 1; left > 0 && !cancelled.getAsBoolean() && !done(best, gap); slice *= 2) {
            solver.setTimeLimit((long) Math.max(1, Math.min(slice, left) * 1000));
            if (best.found()) {
                solver.setHint(servers, best.counts().stream().mapToDouble(Integer::doubleValue).toArray());
            }
            best = better(best, solver.solve(parameters));
            left -= slice;
        }
        return best;
    }

    private static boolean done(Selection best, double gap) {
        return best.infeasible() || best.found() && best.gap().getAsDouble() <= Math.max(gap, Selection.ROUNDING);
    }

    private Selection better(Selection start, MPSolver.ResultStatus status) {
        if (status == MPSolver.ResultStatus.INFEASIBLE && !start.found()) {
            return new Selection(List.of(), List.of(), OptionalDouble.empty(), start.bound(), Path.DEEP_PROOF, true);
        }
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
            return start;
        }
        double bound = Math.max(start.bound(), solver.objective().bestBound());
        double value = solver.objective().value();
        boolean found = value < start.objective().orElse(INFINITY);
        double objective = found ? value : start.objective().orElseThrow();
        return new Selection(found ? whole(servers) : start.counts(), found ? whole(racks) : start.racks(), OptionalDouble.of(objective),
                Math.min(objective, bound), Path.DEEP_PROOF, bound >= objective * (1 - Selection.ROUNDING));
    }

    private static List<Integer> whole(MPVariable[] variables) {
        return Arrays.stream(variables).map(variable -> (int) Math.round(variable.solutionValue())).toList();
    }
}
