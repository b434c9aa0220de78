package org.inferrack.plan;

import java.util.List;
import java.util.OptionalDouble;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Spec;

/**
 * A chassis and what is in it; ids are of the catalogue.
 *
 * @param acceleratorCapWatts power limit set per accelerator, absent for the board's own
 * @param memoryGb            total
 * @param powerSupplies       how many, and how many of them may fail
 */
@RecordBuilder
public record ServerConfiguration(String serverId, String cpuId, @Within(Limit.CPUS) int cpus, @Within(Limit.SERVER_MEMORY) int memoryGb,
                                  @Within(Limit.DIMMS) int dimms, String acceleratorId,
                                  @Within(Limit.ACCELERATORS) int accelerators, @Within(Limit.CAP_WATTS) OptionalDouble acceleratorCapWatts,
                                  @AtMost(16) List<Fitted> adapters,
                                  PowerSupplies powerSupplies) implements ServerConfigurationBuilder.With {

    /** Network adapters or DPUs. */
    public record Fitted(String componentId, @Within(Limit.ADAPTERS) int count) {
    }

    /** {@code redundant} of {@code count} may fail without loss: 1 of 2 is 1+1. */
    public record PowerSupplies(@Within(Limit.SUPPLY_WATTS) double ratedWatts, org.inferrack.catalog.PowerSupply.Efficiency efficiency,
                                @Within(Limit.SUPPLIES) int count, @Within(Limit.REDUNDANT) int redundant) {
        public PowerSupplies {
            Finite.require("ratedWatts", ratedWatts);
        }
    }

    public ServerConfiguration {
        adapters = List.copyOf(adapters);
    }

    /** The kind of memory that goes into it (4 for DDR4): the chassis says it, or else its CPU; empty where neither is known to. */
    public OptionalDouble memoryGeneration(Catalog catalog) {
        OptionalDouble taken = catalog.server(serverId).map(server -> server.facts().value(Spec.MEMORY_GENERATION)).orElse(OptionalDouble.empty());
        return taken.isPresent() ? taken
                : catalog.component(cpuId).map(cpu -> cpu.facts().value(Spec.MEMORY_GENERATION)).orElse(OptionalDouble.empty());
    }
}
