package org.inferrack.plan;

import static org.inferrack.plan.Misfits.number;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;

/** Whether CPUs, memory and power supplies go into a chassis. */
record HostFit(ServerConfiguration configuration, ServerModel server, Catalog catalog, Misfits misfits) {

    void check(Optional<Component> cpu) {
        complete();
        misfits.atMost(server, "sockets", "cpus", configuration.cpus(), Spec.CPU_SOCKETS, "Use at most that many CPUs, or a chassis with more sockets.");
        misfits.atMost(server, "memory slots", "dimms", configuration.dimms(), Spec.DIMM_SLOTS, "Use fewer, larger memory modules.");
        misfits.atMost(server, "memory", "memoryGb", configuration.memoryGb(), Spec.MAX_MEMORY, "Use less memory, or a chassis that takes more.");
        misfits.atMost(server, "power supply bays", "powerSupplies.count", configuration.powerSupplies().count(), Spec.PSU_BAYS,
                "Use fewer, larger power supplies.");
        cpu.ifPresent(this::processor);
        modules();
        supplies();
    }

    /** A chassis with sockets and slots for memory works with CPUs and memory in them; so neither is ever left out of the bill. */
    private void complete() {
        if (configuration.cpus() == 0 && server.facts().value(Spec.CPU_SOCKETS).orElse(0) >= 1) {
            misfits.refuse("sockets", "cpus", server.name() + " has CPU sockets, and no CPU is stated.", "Enter at least 1 CPU.");
        }
        if ((configuration.memoryGb() > 0) != (configuration.dimms() > 0) && server.facts().value(Spec.DIMM_SLOTS).orElse(0) >= 1) {
            misfits.refuse("memory", "dimms", number(configuration.memoryGb()) + " GB of memory are stated in " + configuration.dimms() + " modules.",
                    "State both the memory and its modules.");
        } else if (configuration.dimms() > 0 && configuration.memoryGb() % configuration.dimms() != 0) {
            misfits.refuse("memory", "dimms", number(configuration.memoryGb()) + " GB cannot be " + configuration.dimms() + " equal modules of whole GB.",
                    "Enter the memory of one module times their number.");
        }
    }

    private void processor(Component cpu) {
        if (cpu.kind() != Component.Kind.CPU) {
            misfits.refuse("catalogue", "cpuId", cpu.name() + " is a " + cpu.kind() + ", not a CPU.", "Choose a CPU.");
        } else if (configuration.cpus() > 0) {
            alike(cpu, "CPU socket", Spec.SOCKET, "Choose a CPU for this socket, or another chassis.");
            alike(cpu, "memory type", Spec.MEMORY_GENERATION, "Choose a CPU for the memory that this chassis takes, or another chassis.");
            heat(cpu);
            together(cpu);
        }
    }

    /** What a chassis and its CPU must have in common. A fit that nobody knows is said, and not taken for one. */
    private void alike(Component cpu, String limit, Spec spec, String advice) {
        OptionalDouble taken = server.facts().value(spec);
        OptionalDouble has = cpu.facts().value(spec);
        if (taken.isEmpty() || has.isEmpty()) {
            misfits.unchecked(limit, "cpuId", spec.label().toLowerCase(Locale.ROOT) + " of " + (taken.isEmpty() ? server.name() : cpu.name()));
        } else if (taken.getAsDouble() != has.getAsDouble()) {
            misfits.refuse(limit, "cpuId", cpu.name() + " has a " + spec.label().toLowerCase(Locale.ROOT) + " of " + number(has.getAsDouble()) + " "
                    + spec.unit() + ", " + server.name() + " one of " + number(taken.getAsDouble()) + ".", advice);
        }
    }

    private void together(Component cpu) {
        OptionalDouble most = cpu.facts().value(Spec.MAX_CPUS);
        if (most.isPresent() && configuration.cpus() > most.getAsDouble()) {
            misfits.refuse("sockets", "cpus", cpu.name() + " is made for servers with at most " + number(most.getAsDouble()) + " of it, not "
                    + configuration.cpus() + ".", "Enter " + number(most.getAsDouble()) + ", or choose a CPU that works beside others.");
        }
    }

    private void heat(Component cpu) {
        OptionalDouble watts = cpu.facts().low(Spec.TDP);
        OptionalDouble limit = server.facts().high(Spec.CPU_POWER_LIMIT);
        if (watts.isPresent() && limit.isPresent() && watts.getAsDouble() > limit.getAsDouble()) {
            misfits.refuse("CPU power", "cpuId", cpu.name() + " takes " + number(watts.getAsDouble()) + " W, but " + server.name() + " cools "
                    + number(limit.getAsDouble()) + " W a socket.", "Choose a CPU within this limit, or another chassis.");
        }
    }

    /** Modules of a size that is made for this kind of memory. */
    private void modules() {
        OptionalDouble generation = configuration.memoryGeneration(catalog);
        if (configuration.dimms() <= 0 || configuration.memoryGb() % configuration.dimms() != 0 || generation.isEmpty()) {
            return;
        }
        double size = (double) configuration.memoryGb() / configuration.dimms();
        var made = catalog.components().stream().filter(part -> part.kind() == Component.Kind.MEMORY)
                .filter(part -> part.facts().value(Spec.MEMORY_GENERATION).equals(generation))
                .mapToDouble(part -> part.facts().countOr(Spec.CAPACITY, 0)).sorted().distinct().toArray();
        if (made.length > 0 && java.util.Arrays.stream(made).noneMatch(each -> each == size)) {
            misfits.note("memory", "dimms", number(size) + " GB modules of DDR" + number(generation.getAsDouble()) + " are not in the catalogue; it knows "
                    + java.util.Arrays.stream(made).mapToObj(Misfits::number).collect(java.util.stream.Collectors.joining(", ")) + " GB.",
                    "Use modules of one of these sizes, or confirm that " + server.name() + " takes others.");
        }
    }

    private void supplies() {
        var chosen = configuration.powerSupplies();
        if (server.powerSupplies().isEmpty()) {
            misfits.unchecked("power supplies", "powerSupplies", "power supplies offered for " + server.name());
            return;
        }
        boolean offered = server.powerSupplies().stream().anyMatch(supply -> supply.ratedWatts() == chosen.ratedWatts()
                && supply.efficiency() == chosen.efficiency());
        if (!offered) {
            // what a maker lists grows with time: unlike a socket or a slot it does not show that something cannot go together
            misfits.note("power supplies", "powerSupplies", "the catalogue does not list supplies of "
                    + number(chosen.ratedWatts()) + " W " + chosen.efficiency() + " for " + server.name() + ".",
                    "Choose one of: " + server.powerSupplies().stream().map(HostFit::text).collect(java.util.stream.Collectors.joining(", "))
                            + "; or compare with the maker's configuration guide.");
        }
    }

    private static String text(PowerSupply supply) {
        return number(supply.ratedWatts()) + " W " + supply.efficiency();
    }
}
