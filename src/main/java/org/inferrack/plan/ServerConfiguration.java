package org.inferrack.plan;

import java.util.List;
import java.util.OptionalDouble;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A chassis and what is in it; ids are of the catalogue.
 *
 * @param acceleratorCapWatts power limit set per accelerator, absent for the board's own
 * @param memoryGb            total
 * @param powerSupplies       how many, and how many of them may fail
 */
@RecordBuilder
public record ServerConfiguration(String serverId, String cpuId, int cpus, int memoryGb, int dimms, String acceleratorId,
                                  int accelerators, OptionalDouble acceleratorCapWatts, List<Fitted> adapters,
                                  PowerSupplies powerSupplies) implements ServerConfigurationBuilder.With {

    /** Network adapters or DPUs. */
    public record Fitted(String componentId, int count) {
    }

    /** {@code redundant} of {@code count} may fail without loss: 1 of 2 is 1+1. */
    public record PowerSupplies(double ratedWatts, org.inferrack.catalog.PowerSupply.Efficiency efficiency, int count, int redundant) {
        public PowerSupplies {
            Finite.require("ratedWatts", ratedWatts);
        }
    }

    public ServerConfiguration {
        adapters = List.copyOf(adapters);
    }
}
