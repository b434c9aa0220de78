package org.inferrack.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ChassisFit;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.ServerConfiguration.Fitted;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;

/**
 * A chassis with the host that is usually ordered with it: every socket filled up to two, memory by {@link UsualMemory}, the largest supplies with up
 * to half of them spare, one network adapter. What it is made of fits and has a price where the catalogue has such parts; of equal parts the cheaper, then the one
 * whose id comes first.
 */
public final class UsualServer {

    private static final int CPUS = 2;
    /** What fans, memory, drives and adapters take beside boards and CPUs; an assumption, the engine finds the watts. */
    private static final double BESIDE = 0.25;

    private final ServerModel server;
    private final Catalog catalog;
    private final UsualParts parts;
    private final Optional<Component> cpu;

    private UsualServer(ServerModel server, UsualParts parts, Catalog catalog) {
        this.server = server;
        this.parts = parts;
        this.catalog = catalog;
        cpu = parts.cpu(server, catalog);
    }

    /** @param parts of the same catalogue, once for many chassis */
    public static UsualServer in(ServerModel server, UsualParts parts, Catalog catalog) {
        return new UsualServer(server, parts, catalog);
    }

    /** Without accelerators; a chassis with sockets for which the catalogue has no CPU keeps them empty. */
    public static ServerConfiguration of(ServerModel server, Catalog catalog) {
        var usual = in(server, UsualParts.of(catalog), catalog);
        return usual.configuration(0, 0, usual.cpu);
    }

    /** Memory beside accelerators is sized for them, and one that is a CPU itself is the server's CPU. */
    public ServerConfiguration with(Accelerator accelerator, int count) {
        Optional<Component> itself = accelerator.form() == Accelerator.Form.PROCESSOR ? processor(accelerator) : Optional.empty();
        boolean apart = itself.isEmpty();
        var host = configuration(apart ? count * accelerator.facts().countOr(Spec.MEMORY, 0) : 0,
                apart ? count * accelerator.facts().high(Spec.TDP).orElse(0) : 0, itself.or(() -> cpu));
        return host.withAcceleratorId(accelerator.id()).withAccelerators(count).withCpus(apart ? host.cpus() : count);
    }

    private Optional<Component> processor(Accelerator accelerator) {
        return catalog.components().stream().filter(part -> catalog.annotations().fits(part.id()).stream()
                .anyMatch(fit -> fit.kind() == ChassisFit.Kind.PROCESSOR && fit.acceleratorId().equals(accelerator.id())))
                .filter(part -> ItemFit.takes(server, part, catalog)).min(Comparator.comparing(Component::id));
    }

    private ServerConfiguration configuration(double acceleratorGb, double acceleratorWatts, Optional<Component> chosen) {
        int sockets = Math.min(CPUS, (int) server.facts().countOr(Spec.CPU_SOCKETS, 0));
        double cores = sockets * chosen.map(part -> part.facts().countOr(Spec.CORES, 0)).orElse(0.0);
        var memory = UsualMemory.of(server, sockets, cores, acceleratorGb, parts.modules());
        return new ServerConfiguration(server.id(), chosen.map(Component::id).orElse(""), sockets, memory.gigabytes(), memory.modules(), "", 0,
                OptionalDouble.empty(), sockets == 0 ? List.of() : parts.adapter().map(part -> List.of(new Fitted(part.id(), 1))).orElse(List.of()),
                supplies((1 + BESIDE) * (acceleratorWatts + sockets * chosen.map(part -> part.facts().countOr(Spec.TDP, 0)).orElse(0.0))));
    }

    /** As many spare as the others can do without, half of them at most. */
    private PowerSupplies supplies(double watts) {
        var supply = server.powerSupplies().stream().findFirst().orElse(server.kind() == ServerModel.Kind.EDGE
                ? new PowerSupply(100, PowerSupply.Efficiency.ADAPTER)
                : new PowerSupply(1000, PowerSupply.Efficiency.TITANIUM));
        int bays = (int) server.facts().low(Spec.PSU_BAYS).orElse(2);
        int count = supply.efficiency() == PowerSupply.Efficiency.ADAPTER || bays < 2 ? 1 : bays - bays % 2;
        int needed = (int) Math.min(count, Math.ceil(watts / supply.ratedWatts()));
        return new PowerSupplies(supply.ratedWatts(), supply.efficiency(), count, Math.min(count / 2, count - needed));
    }
}
