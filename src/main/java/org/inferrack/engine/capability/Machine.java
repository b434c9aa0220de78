package org.inferrack.engine.capability;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ServerConfiguration;

/**
 * The server that is asked, with everything that is known of it.
 *
 * @param precision in which it computes
 * @param load share of its full throughput at which latencies are wanted, absent for the most that limits and policy allow
 */
public record Machine(ServerConfiguration configuration, Accelerator accelerator, Precision precision, Policies policies, OptionalDouble load, Catalog catalog,
                      MeasurementIndex index) {

    /** A CPU that does the work itself works in the memory of the server. */
    public static Machine of(ServerConfiguration configuration, Accelerator accelerator, Precision precision, Policies policies, OptionalDouble load,
                             Catalog catalog, MeasurementIndex index) {
        return new Machine(configuration, ServerMemory.given(accelerator, configuration, catalog), precision, policies, load, catalog, index);
    }

    public double share(double latencyCap) {
        return load.orElse(Math.min(latencyCap, policies.utilisationCap()));
    }

    public int accelerators() {
        return configuration.accelerators();
    }

    /** Of one accelerator. */
    public double memoryGb() {
        return accelerator.facts().value(org.inferrack.catalog.Spec.MEMORY).orElseThrow();
    }

    public Figure timesAccelerators(Figure perAccelerator) {
        return Figure.derive("per accelerator x accelerators per server", perAccelerator.unit(),
                List.of(new Input("per accelerator", perAccelerator),
                        new Input("accelerators", Figure.stated(accelerators(), "", "stated in the configuration"))),
                v -> v[0] * v[1]);
    }

    public Figure perAccelerator(Figure perServer) {
        return Figure.derive("per server / accelerators per server", perServer.unit(),
                List.of(new Input("per server", perServer),
                        new Input("accelerators", Figure.stated(accelerators(), "", "stated in the configuration"))),
                v -> v[0] / v[1]);
    }
}
