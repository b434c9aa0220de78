package org.inferrack.optimise.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** The same model for SCIP, written from the words of the model: shares no code with the search. */
public final class ScipReference {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final FleetModel model;
    private final MPSolver solver = MPSolver.createSolver("SCIP");
    private final MPVariable[] servers;
    private final MPVariable[] used;
    private final MPVariable[] racks;

    private ScipReference(FleetModel model) {
        this.model = model;
        servers = new MPVariable[model.columns().size()];
        used = new MPVariable[model.columns().size()];
        racks = new MPVariable[model.pools().size()];
    }

    /** Least cost and what SCIP could rule out; infinite cost if nothing was found, infinite bound too if nothing fits for certain. */
    public record Result(double cost, double bound) {

        public boolean found() {
            return Double.isFinite(cost);
        }

        /** Its verdict, not that it ran out of time. */
        public boolean infeasible() {
            return Double.isInfinite(bound);
        }

        public double gap() {
            return Double.isInfinite(cost) ? 1 : Math.max(0, (cost - bound) / Math.max(1e-9, cost));
        }
    }

    public static Result solve(FleetModel model, double seconds) {
        Loader.loadNativeLibraries();
        return new ScipReference(model).run(seconds);
    }

    /** So many working servers of each column can divide their time so that every demand is carried. */
    public static boolean carries(FleetModel model, List<Integer> counts) {
        Loader.loadNativeLibraries();
        var scip = new ScipReference(model);
        for (int j = 0; j < scip.servers.length; j++) {
            scip.servers[j] = scip.solver.makeNumVar(counts.get(j) * (1 + 1e-7), counts.get(j) * (1 + 1e-7), "");
        }
        scip.demands();
        return scip.solver.solve() == MPSolver.ResultStatus.OPTIMAL;
    }

    private Result run(double seconds) {
        solver.setTimeLimit((long) (seconds * 1000));
        for (int j = 0; j < servers.length; j++) {
            servers[j] = solver.makeIntVar(0, INFINITY, "");
            solver.objective().setCoefficient(servers[j], model.columns().get(j).cost());
            if (model.spares() > 0) {
                used[j] = mark(j, solver.makeIntVar(0, 1, ""));
                solver.objective().setCoefficient(used[j], model.spares() * model.columns().get(j).cost());
            }
        }
        for (int p = 0; p < racks.length; p++) {
            racks[p] = solver.makeIntVar(0, model.pools().get(p).most(), "");
            solver.objective().setCoefficient(racks[p], model.pools().get(p).cost());
        }
        demands();
        limits();
        models();
        var status = solver.solve();
        return status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE
                ? new Result(solver.objective().value(), solver.objective().bestBound())
                : new Result(INFINITY, status == MPSolver.ResultStatus.INFEASIBLE ? INFINITY : 0);
    }

    private MPVariable mark(int j, MPVariable mark) {
        double most = 0;
        for (int d = 0; d < model.demands().size(); d++) {
            double units = model.columns().get(j).units().get(d);
            most += units > 0 ? Math.ceil(model.demands().get(d).units() / units) : 0;
        }
        MPConstraint row = solver.makeConstraint(-INFINITY, 0);
        row.setCoefficient(servers[j], 1);
        row.setCoefficient(mark, -Math.max(1, most));
        return mark;
    }

    private void demands() {
        var time = new HashMap<List<Integer>, MPConstraint>();
        for (int d = 0; d < model.demands().size(); d++) {
            MPConstraint row = solver.makeConstraint(model.demands().get(d).units(), INFINITY);
            for (int j = 0; j < servers.length; j++) {
                double units = model.columns().get(j).units().get(d);
                if (units > 0 && model.columns().get(j).shared()) {
                    MPVariable share = solver.makeNumVar(0, INFINITY, "");
                    MPVariable own = servers[j];
                    var spent = time.computeIfAbsent(List.of(j, model.demands().get(d).period()), _ -> {
                        MPConstraint within = solver.makeConstraint(-INFINITY, 0);
                        within.setCoefficient(own, -1);
                        return within;
                    });
                    spent.setCoefficient(share, 1);
                    row.setCoefficient(share, units);
                } else if (units > 0) {
                    row.setCoefficient(servers[j], units);
                }
            }
        }
    }

    private void limits() {
        for (int k = 0; k < model.limits().size(); k++) {
            var limit = model.limits().get(k);
            MPConstraint row = solver.makeConstraint(-INFINITY, limit.fixed());
            for (int j = 0; j < servers.length; j++) {
                double use = model.columns().get(j).uses().get(k);
                if (use > 0) {
                    row.setCoefficient(servers[j], use);
                    if (used[j] != null) {
                        row.setCoefficient(used[j], model.spares() * use);
                    }
                }
            }
            if (limit.pool() >= 0) {
                row.setCoefficient(racks[limit.pool()], -limit.perRack());
            }
        }
    }

    private void models() {
        if (model.maxModels() == 0) {
            return;
        }
        Map<String, MPVariable> marks = new HashMap<>();
        MPConstraint most = solver.makeConstraint(0, model.maxModels());
        for (int j = 0; j < servers.length; j++) {
            MPVariable used = marks.computeIfAbsent(model.columns().get(j).model(), _ -> solver.makeIntVar(0, 1, ""));
            most.setCoefficient(used, 1);
            mark(j, used);
        }
    }
}
