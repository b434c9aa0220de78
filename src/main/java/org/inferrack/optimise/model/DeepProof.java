package org.inferrack.optimise.model;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;

/** Another exact solver that goes on where our own search ended without a proof. Optional: it is found on the class path or it is not. */
public interface DeepProof {

    /** As it is called by those who know it. */
    String name();

    /** Why it cannot be used here, and what to do; empty if it can. */
    Optional<String> obstacle();

    /**
     * The better of the start and what is found, with the better bound. Called only without an {@link #obstacle()}.
     *
     * @param gap       good enough, as a share of the objective
     * @param seconds   longest search
     * @param cancelled asked now and then; true ends the search with the best so far
     */
    Selection prove(FleetModel model, Selection start, double gap, double seconds, BooleanSupplier cancelled);

    /** The solvers that are installed with the program, usable or not. */
    static List<DeepProof> installed() {
        return ServiceLoader.load(DeepProof.class).stream().map(ServiceLoader.Provider::get).toList();
    }

    /** The first usable one. */
    static Optional<DeepProof> usable() {
        return installed().stream().filter(proof -> proof.obstacle().isEmpty()).findFirst();
    }
}
