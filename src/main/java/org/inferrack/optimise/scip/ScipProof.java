package org.inferrack.optimise.scip;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.inferrack.optimise.model.DeepProof;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Selection;

/** SCIP as a deep proof. Names no class of OR-Tools itself, so that it loads where there is none. */
public final class ScipProof implements DeepProof {

    @Override
    public String name() {
        return "SCIP (OR-Tools)";
    }

    @Override
    public Optional<String> obstacle() {
        try {
            ScipModel.load();
            return Optional.empty();
        } catch (NoClassDefFoundError e) {
            return Optional.of("OR-Tools is not on the class path (" + e.getMessage() + ").\nAdd ortools-java 9.15 and the natives of this platform to it, "
                    + "or do without the deep proof.");
        } catch (UnsatisfiedLinkError | IllegalStateException e) {
            return Optional.of("The natives of OR-Tools do not load here: " + e.getMessage() + ".\nAdd those of this platform, or do without the deep proof.");
        }
    }

    @Override
    public Selection prove(FleetModel model, Selection start, double gap, double seconds, BooleanSupplier cancelled) {
        return new ScipModel(model).prove(start, gap, seconds, cancelled);
    }
}
