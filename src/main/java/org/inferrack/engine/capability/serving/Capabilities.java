package org.inferrack.engine.capability.serving;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.Refusal;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.capability.video.VideoStreams;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Policies;
import org.inferrack.plan.PrecisionChoice;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** What one server does for one workload, fully loaded and whatever the demand. */
public final class Capabilities {

    private Capabilities() {
    }

    /**
     * Unknown with the reason where the server cannot do the work; whether its parts fit is {@link Compatibility}'s question.
     *
     * @param chosen precision of the server's group; empty for the best of the accepted ones in which it can do the work
     */
    public static Capability of(Workload workload, ServerConfiguration configuration, Optional<Precision> chosen, Policies policies, Catalog catalog,
                                MeasurementIndex index) {
        return of(workload, configuration, chosen, policies, OptionalDouble.empty(), catalog, index);
    }

    /** The same, with latencies at a share of full throughput: 0.4 is a server that is 40 % busy, above 1 it is overloaded. */
    public static Capability under(double load, Workload workload, ServerConfiguration configuration, Optional<Precision> chosen, Policies policies,
                                   Catalog catalog, MeasurementIndex index) {
        return of(workload, configuration, chosen, policies, OptionalDouble.of(load), catalog, index);
    }

    private static Capability of(Workload workload, ServerConfiguration configuration, Optional<Precision> chosen, Policies policies, OptionalDouble load,
                                 Catalog catalog, MeasurementIndex index) {
        var accelerator = catalog.accelerator(configuration.acceleratorId());
        if (accelerator.isEmpty() || configuration.accelerators() < 1) {
            return Refusal.of(workload, WorkUnit.of(workload), accelerator.isEmpty()
                    ? "The accelerator \"" + configuration.acceleratorId() + "\" is not in the catalogue. Choose one that is, or add it to the plan's library."
                    : "The server has no accelerator. Put at least one in.");
        }
        var refused = new ArrayList<Capability>();
        for (Precision precision : PrecisionChoice.inOrder(workload, accelerator.get(), chosen)) {
            Capability found = of(workload, Machine.of(configuration, accelerator.get(), precision, policies, load, catalog, index));
            if (found.perServer().isKnown()) {
                return found;
            }
            refused.add(found);
        }
        return Refusal.all(workload, refused);
    }

    private static Capability of(Workload workload, Machine machine) {
        return switch (workload) {
            case ModelInference work -> Inferences.of(work, machine);
            case VideoAnalytics work -> VideoStreams.of(work, machine);
            case LlmServing work -> TokenServing.of(work, machine);
        };
    }

    /** Frames/s of a detector on one accelerator, bare or in a whole video pipeline: what {@link #of} divides into streams. */
    public static Figure frames(AiModel detector, Precision precision, boolean pipeline, Accelerator accelerator, MeasurementIndex index) {
        return VideoStreams.frames(detector, precision, pipeline, accelerator, index);
    }
}
