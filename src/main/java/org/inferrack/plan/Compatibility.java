package org.inferrack.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Incompatibility.Severity;

/** Whether the parts of a server fit together. What the catalogue does not know is reported as unchecked, never passed in silence. */
public final class Compatibility {

    private final ServerConfiguration configuration;
    private final Catalog catalog;
    private final List<Incompatibility> found = new ArrayList<>();

    private Compatibility(ServerConfiguration configuration, Catalog catalog) {
        this.configuration = configuration;
        this.catalog = catalog;
    }

    /** Everything that speaks against the configuration, refusals first; empty if all is known and fits. */
    public static List<Incompatibility> of(ServerConfiguration configuration, Catalog catalog) {
        var check = new Compatibility(configuration, catalog);
        check.parts();
        check.found.sort(java.util.Comparator.comparing(Incompatibility::severity));
        return List.copyOf(check.found);
    }

    private void parts() {
        Optional<ServerModel> server = known("server", "serverId", configuration.serverId(), catalog.server(configuration.serverId()));
        Optional<Accelerator> accelerator = configuration.accelerators() <= 0 ? Optional.empty()
                : known("accelerator", "acceleratorId", configuration.acceleratorId(), catalog.accelerator(configuration.acceleratorId()));
        Optional<Component> cpu = configuration.cpuId().isBlank() ? Optional.empty()
                : known("CPU", "cpuId", configuration.cpuId(), catalog.component(configuration.cpuId()));
        configuration.adapters().forEach(fitted -> known("adapter", "adapters", fitted.componentId(), catalog.component(fitted.componentId())));
        if (server.isEmpty()) {
            return;
        }
        accelerator.ifPresent(card -> slots(server.get(), card));
        accelerator.ifPresent(card -> boardPower(server.get(), card));
        accelerator.ifPresent(card -> pcie(server.get(), card));
        host(server.get());
        atMost(server.get(), "sockets", "cpus", configuration.cpus(), Spec.CPU_SOCKETS, "Use at most that many CPUs, or a chassis with more sockets.");
        atMost(server.get(), "memory slots", "dimms", configuration.dimms(), Spec.DIMM_SLOTS, "Use fewer, larger memory modules.");
        atMost(server.get(), "memory", "memoryGb", configuration.memoryGb(), Spec.MAX_MEMORY, "Use less memory, or a chassis that takes more.");
        atMost(server.get(), "power supply bays", "powerSupplies.count", configuration.powerSupplies().count(), Spec.PSU_BAYS,
                "Use fewer, larger power supplies.");
        cpu.ifPresent(part -> wrongKind(part, Component.Kind.CPU));
        cpu.filter(_ -> configuration.cpus() > 0).ifPresent(part -> {
            alike(server.get(), part, "CPU socket", Spec.SOCKET, "Choose a CPU for this socket, or another chassis.");
            alike(server.get(), part, "memory type", Spec.MEMORY_GENERATION, "Choose a CPU for the memory that this chassis takes, or another chassis.");
        });
        powerSupplies(server.get());
    }

    private <T extends Item> Optional<T> known(String what, String field, String id, Optional<T> item) {
        if (item.isEmpty()) {
            refuse("catalogue", field, "The " + what + " \"" + id + "\" is not in the catalogue.",
                    "Choose one that is, or add it to the plan's own library.");
        }
        return item;
    }

    /** What a chassis and its CPU must have in common. A fit that nobody knows is said, and not taken for one. */
    private void alike(ServerModel server, Component cpu, String limit, Spec spec, String advice) {
        OptionalDouble taken = server.facts().value(spec);
        OptionalDouble has = cpu.facts().value(spec);
        if (taken.isEmpty() || has.isEmpty()) {
            unchecked(limit, "cpuId", spec.label().toLowerCase(java.util.Locale.ROOT) + " of " + (taken.isEmpty() ? server.name() : cpu.name()));
        } else if (taken.getAsDouble() != has.getAsDouble()) {
            refuse(limit, "cpuId", cpu.name() + " has a " + spec.label().toLowerCase(java.util.Locale.ROOT) + " of " + number(has.getAsDouble()) + " "
                    + spec.unit() + ", " + server.name() + " one of " + number(taken.getAsDouble()) + ".", advice);
        }
    }

    /** A chassis with sockets and slots for memory works with CPUs and memory in them; so neither is ever left out of the bill. */
    private void host(ServerModel server) {
        if (configuration.cpus() == 0 && server.facts().value(Spec.CPU_SOCKETS).orElse(0) >= 1) {
            refuse("sockets", "cpus", server.name() + " has CPU sockets, and no CPU is stated.", "Enter at least 1 CPU.");
        }
        if ((configuration.memoryGb() > 0) != (configuration.dimms() > 0) && server.facts().value(Spec.DIMM_SLOTS).orElse(0) >= 1) {
            refuse("memory", "dimms", number(configuration.memoryGb()) + " GB of memory are stated in " + configuration.dimms() + " modules.",
                    "State both the memory and its modules.");
        } else if (configuration.dimms() > 0 && configuration.memoryGb() % configuration.dimms() != 0) {
            refuse("memory", "dimms", number(configuration.memoryGb()) + " GB cannot be " + configuration.dimms() + " equal modules of whole GB.",
                    "Enter the memory of one module times their number.");
        }
    }

    private void wrongKind(Component part, Component.Kind wanted) {
        if (part.kind() != wanted) {
            refuse("catalogue", "cpuId", part.name() + " is a " + part.kind() + ", not a " + wanted + ".", "Choose a " + wanted + ".");
        }
    }

    private void slots(ServerModel server, Accelerator card) {
        int count = configuration.accelerators();
        if (card.form() == Accelerator.Form.CLOUD) {
            refuse("slots", "accelerators", card.name() + " is only rented in its maker's cloud; no server can be built with it.",
                    "Choose an accelerator that is sold.");
            return;
        }
        if (card.form() != Accelerator.Form.PCIE_CARD) {
            atMost(server, "module sockets", "accelerators", count, Spec.MAX_MODULES,
                    card.name() + " is a " + card.form() + " part: use a chassis that is built for it.");
            return;
        }
        OptionalDouble width = card.facts().value(Spec.SLOT_WIDTH);
        if (width.isEmpty()) {
            unchecked("slots", "accelerators", "slot width of " + card.name());
            return;
        }
        boolean single = width.getAsDouble() <= 1;
        OptionalDouble doubles = server.facts().value(Spec.MAX_DOUBLE_WIDTH);
        OptionalDouble singles = server.facts().value(Spec.MAX_SINGLE_WIDTH);
        if (single && singles.isEmpty() && doubles.isPresent() && count <= doubles.getAsDouble()) {
            return;
        }
        atMost(server, "slots", "accelerators", count, single ? Spec.MAX_SINGLE_WIDTH : Spec.MAX_DOUBLE_WIDTH,
                "Use fewer accelerators a server, or a chassis with more slots.");
    }

    /** A card holds its work back to keep a limit; how much that costs is measured for few. */
    private void cap(Accelerator card, double ratedWatts) {
        double cap = configuration.acceleratorCapWatts().orElse(ratedWatts);
        OptionalDouble idle = card.facts().value(Spec.IDLE_POWER);
        if (idle.isPresent() && cap <= idle.getAsDouble()) {
            refuse("accelerator power", "acceleratorCapWatts", "A power limit of " + number(cap) + " W is no more than the " + number(idle.getAsDouble())
                    + " W that " + card.name() + " draws idle.", "Enter a limit that leaves power for work, at most " + number(ratedWatts) + " W.");
        } else if (cap < ratedWatts && card.form() != Accelerator.Form.EDGE_MODULE) {
            found.add(new Incompatibility(Severity.NOTE, "accelerator power", "acceleratorCapWatts", "the power limit of " + number(cap) + " W on "
                    + card.name() + " (rated " + number(ratedWatts) + " W) costs throughput, which the figures do not show.",
                    "Measure the work at this limit and import the result, or plan without a limit."));
        }
    }

    private void boardPower(ServerModel server, Accelerator card) {
        OptionalDouble watts = configuration.acceleratorCapWatts().isPresent() ? configuration.acceleratorCapWatts()
                : card.facts().value(Spec.TDP);
        if (watts.isEmpty()) {
            unchecked("accelerator power", "acceleratorCapWatts", "board power limit of " + card.name());
            return;
        }
        card.facts().value(Spec.TDP).ifPresent(rated -> cap(card, rated));
        OptionalDouble limit = server.facts().value(Spec.ACCELERATOR_POWER_LIMIT);
        if (limit.isEmpty()) {
            unchecked("accelerator power", "acceleratorCapWatts", "power limit per accelerator of " + server.name());
        } else if (watts.getAsDouble() > limit.getAsDouble()) {
            refuse("accelerator power", "acceleratorCapWatts", card.name() + " takes " + number(watts.getAsDouble()) + " W, but " + server.name()
                    + " supplies " + number(limit.getAsDouble()) + " W per accelerator.",
                    "Set a power limit of " + number(limit.getAsDouble()) + " W or less, or choose another chassis.");
        }
    }

    private void pcie(ServerModel server, Accelerator card) {
        OptionalDouble offered = server.facts().value(Spec.PCIE_GENERATION);
        OptionalDouble wanted = card.facts().value(Spec.PCIE_GENERATION);
        if (card.form() == Accelerator.Form.PCIE_CARD && offered.isPresent() && wanted.isPresent()
                && offered.getAsDouble() < wanted.getAsDouble()) {
            found.add(new Incompatibility(Severity.NOTE, "PCIe generation", "acceleratorId", card.name() + " is a PCIe Gen" + number(wanted.getAsDouble())
                    + " card; " + server.name() + " has Gen" + number(offered.getAsDouble()) + " slots, so it links at the older speed.",
                    "Fine for inference that fits on one accelerator; measure first where accelerators exchange data."));
        }
    }

    private void powerSupplies(ServerModel server) {
        var chosen = configuration.powerSupplies();
        if (server.powerSupplies().isEmpty()) {
            unchecked("power supplies", "powerSupplies", "power supplies offered for " + server.name());
            return;
        }
        boolean offered = server.powerSupplies().stream().anyMatch(supply -> supply.ratedWatts() == chosen.ratedWatts()
                && supply.efficiency() == chosen.efficiency());
        if (!offered) {
            // what a maker lists grows with time: unlike a socket or a slot it does not show that something cannot go together
            found.add(new Incompatibility(Severity.NOTE, "power supplies", "powerSupplies", "the catalogue does not list supplies of "
                    + number(chosen.ratedWatts()) + " W " + chosen.efficiency() + " for " + server.name() + ".",
                    "Choose one of: " + server.powerSupplies().stream()
                            .map(supply -> number(supply.ratedWatts()) + " W " + supply.efficiency()).collect(java.util.stream.Collectors.joining(", "))
                            + "; or compare with the maker's configuration guide."));
        }
    }

    private void atMost(ServerModel server, String limit, String field, double wanted, Spec spec, String advice) {
        OptionalDouble most = server.facts().value(spec);
        if (most.isEmpty()) {
            if (wanted > 0) {
                unchecked(limit, field, spec.label().toLowerCase(java.util.Locale.ROOT) + " of " + server.name());
            }
        } else if (wanted > most.getAsDouble()) {
            refuse(limit, field, server.name() + " takes " + number(most.getAsDouble()) + " (" + spec.label() + "), not " + number(wanted) + ".", advice);
        }
    }

    private void refuse(String limit, String field, String message, String advice) {
        found.add(new Incompatibility(Severity.REFUSED, limit, field, message, advice));
    }

    private void unchecked(String limit, String field, String what) {
        found.add(new Incompatibility(Severity.UNCHECKED, limit, field, "Not checked: the " + what + " is not in the catalogue.",
                "Look it up in the maker's guide and add it to the plan's library."));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
