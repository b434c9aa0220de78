package org.inferrack.lp;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;

/** The same programme for GLOP: an unrelated simplex. */
final class Glop {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private Glop() {
    }

    record Answer(Termination termination, double value) {
    }

    /** Rows are kept exactly. */
    static Answer equal(Programme programme) {
        return solve(programme, false);
    }

    /** Rows are kept at least. */
    static Answer atLeast(Programme programme) {
        return solve(programme, true);
    }

    private static Answer solve(Programme programme, boolean atLeast) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("GLOP");
        var variables = new MPVariable[programme.cost().length];
        for (int j = 0; j < variables.length; j++) {
            variables[j] = solver.makeNumVar(0, INFINITY, "");
            solver.objective().setCoefficient(variables[j], programme.cost()[j]);
        }
        for (int i = 0; i < programme.rows().length; i++) {
            double right = programme.right()[i];
            MPConstraint row = solver.makeConstraint(right, atLeast ? INFINITY : right);
            for (int j = 0; j < variables.length; j++) {
                row.setCoefficient(variables[j], programme.rows()[i][j]);
            }
        }
        var parameters = new MPSolverParameters();
        parameters.setIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        Termination end = switch (solver.solve(parameters)) {
            case OPTIMAL -> Termination.OPTIMAL;
            case INFEASIBLE -> Termination.INFEASIBLE;
            case UNBOUNDED -> Termination.UNBOUNDED;
            default -> Termination.LIMIT;
        };
        double value = end == Termination.OPTIMAL ? solver.objective().value() : Double.NaN;
        solver.delete();
        return new Answer(end, value);
    }
}
