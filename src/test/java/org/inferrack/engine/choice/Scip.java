package org.inferrack.engine.choice;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** The same mix for SCIP, written from the words of the mix: shares no code with the search. Dedicated servers without spares. */
final class Scip {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private Scip() {
    }

    /** Least cost and what SCIP could rule out; infinite cost if nothing fits. */
    record Result(double cost, double bound) {
    }

    static Result solve(Mix mix, double seconds) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("SCIP");
        solver.setTimeLimit((long) (seconds * 1000));
        MPVariable[] servers = new MPVariable[mix.columns().size()];
        for (int j = 0; j < servers.length; j++) {
            servers[j] = solver.makeIntVar(0, INFINITY, "");
            solver.objective().setCoefficient(servers[j], mix.columns().get(j).cost());
        }
        MPVariable[] racks = new MPVariable[mix.pools().size()];
        for (int p = 0; p < racks.length; p++) {
            racks[p] = solver.makeIntVar(0, mix.pools().get(p).most(), "");
            solver.objective().setCoefficient(racks[p], mix.pools().get(p).cost());
        }
        for (int d = 0; d < mix.demands().size(); d++) {
            MPConstraint row = solver.makeConstraint(mix.demands().get(d).units(), INFINITY);
            for (int j = 0; j < servers.length; j++) {
                row.setCoefficient(servers[j], mix.columns().get(j).units().get(d));
            }
        }
        for (int k = 0; k < mix.limits().size(); k++) {
            var limit = mix.limits().get(k);
            MPConstraint row = solver.makeConstraint(-INFINITY, limit.fixed());
            for (int j = 0; j < servers.length; j++) {
                row.setCoefficient(servers[j], mix.columns().get(j).uses().get(k));
            }
            if (limit.pool() >= 0) {
                row.setCoefficient(racks[limit.pool()], -limit.perRack());
            }
        }
        var status = solver.solve();
        return status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE
                ? new Result(solver.objective().value(), solver.objective().bestBound()) : new Result(INFINITY, status == MPSolver.ResultStatus.INFEASIBLE ? INFINITY : 0);
    }
}
