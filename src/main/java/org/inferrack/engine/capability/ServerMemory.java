package org.inferrack.engine.capability;

import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.ServerConfiguration;

/**
 * What a CPU that does the work itself has of its server: each socket its share of the memory, and the bandwidth of those channels that hold a
 * module. A data sheet states the bandwidth of all channels at the fastest memory.
 */
final class ServerMemory {

    /** Operating system, agents and buffers of the requests, for the whole server; an assumption. */
    private static final double HOST_GB = 16;
    /** A channel of DDR memory moves eight bytes at once. */
    private static final double CHANNEL_BYTES = 8;

    private ServerMemory() {
    }

    /** The same accelerator with the memory of the server around it; any other as it is. */
    static Accelerator given(Accelerator accelerator, ServerConfiguration configuration, Catalog catalog) {
        if (!accelerator.cpuItself()) {
            return accelerator;
        }
        int sockets = Math.max(1, configuration.cpus());
        var memory = new Fact(Math.max(0, configuration.memoryGb() - HOST_GB) / sockets, Evidence.USER, new Source("memory of the server for each CPU, less "
                + (int) HOST_GB + " GB of the server for its operating system", ""));
        var facts = accelerator.facts().with(Spec.MEMORY, memory);
        OptionalDouble reached = bandwidth(configuration, sockets, catalog);
        OptionalDouble most = facts.value(Spec.MEMORY_BANDWIDTH);
        if (reached.isPresent() && most.isPresent() && reached.getAsDouble() < most.getAsDouble()) {
            facts = facts.with(Spec.MEMORY_BANDWIDTH, new Fact(reached.getAsDouble(), Evidence.USER,
                    new Source("the memory modules of each CPU x their speed: not every channel holds one, or they are slower than the CPU takes", "")));
        }
        return new Accelerator(accelerator.id(), accelerator.name(), accelerator.vendor(), accelerator.form(), accelerator.architecture(),
                accelerator.segment(), accelerator.stacks(), facts);
    }

    /** GB/s of one socket, if each module had a channel of its own; empty where modules or their speed are not known. */
    private static OptionalDouble bandwidth(ServerConfiguration configuration, int sockets, Catalog catalog) {
        OptionalDouble cpu = catalog.component(configuration.cpuId()).map(Component::facts).map(facts -> facts.value(Spec.MEMORY_SPEED))
                .orElse(OptionalDouble.empty());
        OptionalDouble board = catalog.server(configuration.serverId()).map(ServerModel::facts).map(facts -> facts.high(Spec.MEMORY_SPEED))
                .orElse(OptionalDouble.empty());
        if (configuration.dimms() < 1 || cpu.isEmpty()) {
            return OptionalDouble.empty();
        }
        double transfers = Math.min(cpu.getAsDouble(), board.orElse(Double.MAX_VALUE));
        return OptionalDouble.of((double) configuration.dimms() / sockets * transfers * CHANNEL_BYTES / 1000);
    }
}
