package org.inferrack.plan;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ChassisFit;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;

/**
 * Which parts go into which chassis. The check of whole servers decides it: a part fits where it adds nothing to what speaks against the chassis without
 * it, and where it is known to have a place.
 */
public final class ItemFit {

    private static final int MOST = 16;
    /** A part that nobody stated in a chassis must be known to have a place in it. */
    private static final Set<String> MUST_BE_KNOWN = Set.of("slots", "module sockets", "CPU socket");

    private ItemFit() {
    }

    /** Whether the modules come on a board that is sold with all of them. */
    public static boolean onBoard(Accelerator accelerator) {
        return accelerator.form() == Accelerator.Form.SXM || accelerator.form() == Accelerator.Form.OAM;
    }

    /** Most accelerators of the kind that a chassis takes, 0 if it takes none or nobody knows. */
    public static int most(ServerModel server, Accelerator accelerator, Catalog catalog) {
        if (accelerator.form() == Accelerator.Form.PROCESSOR) {
            return processors(server, accelerator, catalog);
        }
        var bare = bare(server);
        var known = against(bare, catalog);
        return onBoard(accelerator) ? board(server, accelerator, bare, known, catalog) : fill(accelerator, bare, known, catalog);
    }

    /** Whether modules are as many as a board of the chassis is sold with: one that is listed (HGX: 4 or 8), or a full one. Cards come in any number. */
    public static boolean sold(ServerModel server, Accelerator accelerator, int count, Catalog catalog) {
        return !onBoard(accelerator) || boards(server, accelerator, catalog).anyMatch(all -> all == count);
    }

    private static IntStream boards(ServerModel server, Accelerator accelerator, Catalog catalog) {
        IntStream listed = catalog.annotations().fits(server.id()).stream()
                .filter(fit -> fit.kind() == ChassisFit.Kind.BASEBOARD && fit.acceleratorId().equals(accelerator.id())).mapToInt(ChassisFit::count);
        return IntStream.concat(listed, server.facts().value(Spec.MAX_MODULES).stream().mapToInt(all -> (int) all)).filter(all -> all > 0);
    }

    private static int board(ServerModel server, Accelerator accelerator, ServerConfiguration bare, Set<String> known, Catalog catalog) {
        return boards(server, accelerator, catalog).filter(all -> !adds(holding(bare, accelerator, all), known, catalog)).max().orElse(0);
    }

    /** A CPU that computes itself is there as often as the chassis has sockets for it. */
    private static int processors(ServerModel server, Accelerator accelerator, Catalog catalog) {
        boolean taken = catalog.components().stream().filter(part -> catalog.annotations().fits(part.id()).stream()
                .anyMatch(fit -> fit.kind() == ChassisFit.Kind.PROCESSOR && fit.acceleratorId().equals(accelerator.id())))
                .anyMatch(part -> takes(server, part, catalog));
        return taken ? (int) server.facts().countOr(Spec.CPU_SOCKETS, 0) : 0;
    }

    private static int fill(Accelerator accelerator, ServerConfiguration bare, Set<String> known, Catalog catalog) {
        int fits = 0;
        for (int tooMany = MOST + 1, next = 1; tooMany - fits > 1; next = (fits + tooMany) / 2) {
            if (adds(holding(bare, accelerator, next), known, catalog)) {
                tooMany = next;
            } else {
                fits = next;
            }
        }
        return fits;
    }

    public static boolean takes(ServerModel server, Component cpu, Catalog catalog) {
        if (cpu.kind() != Component.Kind.CPU || server.facts().countOr(Spec.CPU_SOCKETS, 0) < 1) {
            return false;
        }
        var bare = bare(server);
        return !adds(bare.withCpuId(cpu.id()), against(bare, catalog), catalog);
    }

    /** Whether a CPU is known not to go into a chassis. */
    public static boolean refuses(ServerModel server, Component cpu, Catalog catalog) {
        var bare = bare(server);
        var known = against(bare, catalog);
        return Compatibility.of(bare.withCpuId(cpu.id()), catalog).stream().anyMatch(found -> found.refused() && !known.contains(found.message()));
    }

    /** Chassis and CPUs or accelerators, whichever way round. */
    public static boolean together(Item one, Item other, Catalog catalog) {
        return one instanceof ServerModel server && in(server, other, catalog) || other instanceof ServerModel chassis && in(chassis, one, catalog);
    }

    private static boolean in(ServerModel server, Item part, Catalog catalog) {
        return switch (part) {
            case Accelerator accelerator -> goes(server, accelerator, catalog);
            case Component component -> takes(server, component, catalog);
            default -> false;
        };
    }

    /** Without counting how many. */
    private static boolean goes(ServerModel server, Accelerator accelerator, Catalog catalog) {
        var bare = bare(server);
        return accelerator.form() != Accelerator.Form.PCIE_CARD ? most(server, accelerator, catalog) > 0
                : !adds(holding(bare, accelerator, 1), against(bare, catalog), catalog);
    }

    private static ServerConfiguration bare(ServerModel server) {
        var supply = server.powerSupplies().stream().findFirst().orElse(new PowerSupply(1000, PowerSupply.Efficiency.TITANIUM));
        return new ServerConfiguration(server.id(), "", server.facts().countOr(Spec.CPU_SOCKETS, 0) >= 1 ? 1 : 0, 0, 0, "", 0, OptionalDouble.empty(),
                List.of(),
                new PowerSupplies(supply.ratedWatts(), supply.efficiency(), 1, 0));
    }

    private static ServerConfiguration holding(ServerConfiguration bare, Accelerator accelerator, int count) {
        return bare.withAcceleratorId(accelerator.id()).withAccelerators(count);
    }

    private static Set<String> against(ServerConfiguration configuration, Catalog catalog) {
        var messages = new HashSet<String>();
        Compatibility.of(configuration, catalog).forEach(found -> messages.add(found.message()));
        return messages;
    }

    private static boolean adds(ServerConfiguration configuration, Set<String> known, Catalog catalog) {
        return Compatibility.of(configuration, catalog).stream().filter(found -> !known.contains(found.message()))
                .anyMatch(found -> found.refused() || MUST_BE_KNOWN.contains(found.limit()));
    }
}
