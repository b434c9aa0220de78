package org.inferrack.plan;

import static org.inferrack.plan.Misfits.number;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ChassisFit;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;

/** Whether accelerators go into a chassis: places, length, power, link. */
record AcceleratorFit(ServerConfiguration configuration, ServerModel server, Accelerator card, Catalog catalog, Misfits misfits) {

    private static final String NUMBER = "accelerators";

    void check() {
        switch (card.form()) {
            case CLOUD -> misfits.refuse("slots", NUMBER, card.name() + " is only rented in its maker's cloud; no server can be built with it.",
                    "Choose an accelerator that is sold.");
            case PROCESSOR -> processor();
            case SXM, OAM, EDGE_MODULE -> {
                modules();
                boardPower();
            }
            case PCIE_CARD -> {
                slots();
                length();
                boardPower();
                pcie();
            }
        }
    }

    /** The CPUs of the server themselves: as many of them as it has, in its memory, at their own limit. */
    private void processor() {
        Optional<String> cpu = catalog.annotations().cpu(card.id());
        if (!cpu.equals(Optional.of(configuration.cpuId()))) {
            String name = cpu.flatMap(catalog::component).map(Component::name).orElse("this very CPU");
            misfits.refuse("processor", "acceleratorId", card.name() + " works in a server with " + name + ".",
                    "Choose this CPU for the server, or another accelerator.");
        } else if (configuration.accelerators() != configuration.cpus()) {
            misfits.refuse("processor", NUMBER, "The server has " + configuration.cpus() + " of " + card.name() + ", not " + configuration.accelerators() + ".",
                    configuration.cpus() > 0 ? "Enter " + configuration.cpus() + "." : "Enter the CPUs of the server first.");
        }
        if (configuration.memoryGb() < 1) {
            misfits.refuse("processor", "memoryGb", card.name() + " works in the memory of the server, and none is stated.", "Enter its memory.");
        }
        if (configuration.acceleratorCapWatts().isPresent()) {
            misfits.refuse("accelerator power", "acceleratorCapWatts", card.name() + " is a CPU: its limit is that of the CPU, and no other is planned with.",
                    "Leave the power limit empty.");
        }
    }

    /** Modules sit on a board that is sold with all of them. */
    private void modules() {
        List<ChassisFit> boards = known(ChassisFit.Kind.BASEBOARD);
        List<ChassisFit> own = boards.stream().filter(fit -> fit.acceleratorId().equals(card.id())).toList();
        int count = configuration.accelerators();
        if (own.stream().anyMatch(fit -> fit.count() == count)) {
            return;
        }
        if (!own.isEmpty()) {
            String sold = own.stream().map(fit -> String.valueOf(fit.count())).distinct().collect(Collectors.joining(" or "));
            misfits.refuse("module sockets", NUMBER, server.name() + " is sold with " + sold + " " + card.name() + " on one board, not with " + count + ".",
                    "Enter " + sold + ", or choose another chassis.");
        } else if (tested() >= count) {
            return;
        } else if (!boards.isEmpty()) {
            misfits.unchecked("module sockets", "acceleratorId", "board of " + card.name() + " for " + server.name());
        } else {
            misfits.atMost(server, "module sockets", NUMBER, count, Spec.MAX_MODULES,
                    card.name() + " is a " + card.form() + " part: use a chassis that is built for it.");
        }
    }

    private void slots() {
        int count = configuration.accelerators();
        OptionalDouble width = width();
        if (tested() >= count) {
            return;
        }
        if (width.isEmpty()) {
            misfits.unchecked("slots", NUMBER, "slot width of " + card.name());
            return;
        }
        boolean single = width.getAsDouble() <= 1;
        OptionalDouble doubles = server.facts().value(Spec.MAX_DOUBLE_WIDTH);
        OptionalDouble singles = server.facts().value(Spec.MAX_SINGLE_WIDTH);
        if (single && singles.isEmpty() && doubles.isPresent() && count <= doubles.getAsDouble()) {
            return;
        }
        // a card of three slots covers as much of the row as one and a half of two
        double taken = width.getAsDouble() > 2 ? Math.ceil(count * width.getAsDouble() / 2) : count;
        misfits.atMost(server, "slots", NUMBER, taken, single ? Spec.MAX_SINGLE_WIDTH : Spec.MAX_DOUBLE_WIDTH,
                "Use fewer accelerators a server, or a chassis with more slots.");
    }

    /** Empty as well for one that no card has: that is a mistake of its own, and nothing follows from it. */
    private OptionalDouble width() {
        OptionalDouble width = card.facts().value(Spec.SLOT_WIDTH);
        return width.isPresent() && width.getAsDouble() >= Spec.SLOT_WIDTH.least() && width.getAsDouble() <= Spec.SLOT_WIDTH.most() ? width
                : OptionalDouble.empty();
    }

    /** The most that the maker lists or somebody ran in this chassis. */
    private int tested() {
        return catalog.annotations().fits(server.id()).stream().filter(fit -> fit.acceleratorId().equals(card.id()) && fit.kind() != ChassisFit.Kind.BASEBOARD)
                .mapToInt(ChassisFit::count).max().orElse(0);
    }

    private List<ChassisFit> known(ChassisFit.Kind kind) {
        return catalog.annotations().fits(server.id()).stream().filter(fit -> fit.kind() == kind).toList();
    }

    private void length() {
        OptionalDouble longest = server.facts().high(Spec.MAX_CARD_LENGTH);
        OptionalDouble length = card.facts().low(Spec.CARD_LENGTH);
        if (longest.isPresent() && length.isPresent() && length.getAsDouble() > longest.getAsDouble()) {
            misfits.refuse("card length", "acceleratorId", card.name() + " is " + number(length.getAsDouble()) + " mm long, and " + server.name() + " takes "
                    + number(longest.getAsDouble()) + " mm.", "Choose a shorter card, or another chassis.");
        }
    }

    private void boardPower() {
        OptionalDouble rated = card.facts().value(Spec.TDP);
        OptionalDouble watts = configuration.acceleratorCapWatts().isPresent() ? configuration.acceleratorCapWatts() : rated;
        if (watts.isEmpty()) {
            misfits.unchecked("accelerator power", "acceleratorCapWatts", "board power limit of " + card.name());
            return;
        }
        rated.ifPresent(this::cap);
        boolean single = width().orElse(2) <= 1 && server.facts().value(Spec.SINGLE_WIDTH_POWER_LIMIT).isPresent();
        Spec limit = single ? Spec.SINGLE_WIDTH_POWER_LIMIT : Spec.ACCELERATOR_POWER_LIMIT;
        boolean ran = tested() >= configuration.accelerators() && configuration.acceleratorCapWatts().isEmpty();
        if (!ran && !misfits.builtIn(server, limit)) {
            held(watts.getAsDouble(), limit);
        }
    }

    private void held(double watts, Spec limit) {
        Optional<Fact> most = server.facts().fact(limit);
        if (most.isEmpty()) {
            misfits.unchecked("accelerator power", "acceleratorCapWatts", "power limit per accelerator of " + server.name());
        } else if (watts > most.get().high()) {
            String supplied = number(most.get().high()) + " W";
            String message = card.name() + " takes " + number(watts) + " W, but " + server.name();
            String advice = "Set a power limit of " + supplied + " or less, or choose another chassis.";
            if (most.get().evidence() == Evidence.MEASURED) {
                misfits.note("accelerator power", "acceleratorCapWatts", message + " was published with accelerators of " + supplied
                        + " at most: whether it supplies more is not in the catalogue.", "Compare with the maker's guide. " + advice);
            } else {
                misfits.refuse("accelerator power", "acceleratorCapWatts", message + " supplies " + supplied + " per accelerator.", advice);
            }
        }
    }

    /** A card holds its work back to keep a limit; how much that costs is measured for few. */
    private void cap(double ratedWatts) {
        double cap = configuration.acceleratorCapWatts().orElse(ratedWatts);
        OptionalDouble idle = card.facts().value(Spec.IDLE_POWER);
        if (idle.isPresent() && cap <= idle.getAsDouble()) {
            misfits.refuse("accelerator power", "acceleratorCapWatts", "A power limit of " + number(cap) + " W is no more than the "
                    + number(idle.getAsDouble()) + " W that " + card.name() + " draws idle.",
                    "Enter a limit that leaves power for work, at most " + number(ratedWatts) + " W.");
        } else if (cap < ratedWatts && card.form() != Accelerator.Form.EDGE_MODULE) {
            misfits.note("accelerator power", "acceleratorCapWatts", "the power limit of " + number(cap) + " W on "
                    + card.name() + " (rated " + number(ratedWatts) + " W) costs throughput, which the figures do not show.",
                    "Measure the work at this limit and import the result, or plan without a limit.");
        }
    }

    private void pcie() {
        OptionalDouble offered = server.facts().value(Spec.PCIE_GENERATION);
        OptionalDouble wanted = card.facts().value(Spec.PCIE_GENERATION);
        if (offered.isPresent() && wanted.isPresent() && offered.getAsDouble() < wanted.getAsDouble()) {
            misfits.note("PCIe generation", "acceleratorId", card.name() + " is a PCIe Gen" + number(wanted.getAsDouble())
                    + " card; " + server.name() + " has Gen" + number(offered.getAsDouble()) + " slots, so it links at the older speed.",
                    "Fine for inference that fits on one accelerator; measure first where accelerators exchange data.");
        }
    }
}
