package org.inferrack.optimise.candidates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.optimise.candidates.Candidate.Owned;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.ItemFit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PrecisionChoice;
import org.inferrack.plan.PrecisionSupport;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.ServerGroup.Swap;

/**
 * Every server configuration that can be built from a plan's candidates, at every fill level that fits, or that the catalogue offers where it is asked; and
 * those that are owned.
 */
public final class BuildableConfigurations {

    private static final int MOST_ACCELERATORS = 16;

    /** A card that nobody stated in a chassis must be known to have a place in it. */
    private static final Set<String> MUST_BE_KNOWN = Set.of("slots", "module sockets");

    private final Plan plan;
    private final Candidates stated;
    private final Catalog catalog;
    private final Set<ServerConfiguration> servers = new LinkedHashSet<>();

    private BuildableConfigurations(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
        stated = Candidates.of(plan);
    }

    /**
     * What the scenarios have, as they have it, and what can be built of the listed parts. A combination that nobody stated must be known to
     * fit: what the catalogue cannot check is left out.
     */
    public static List<Candidate> of(Plan plan, Catalog catalog) {
        var buildable = new BuildableConfigurations(plan, catalog);
        buildable.build();
        return buildable.candidates();
    }

    private void build() {
        List<ServerConfiguration> used = groups().map(ServerGroup::configuration).distinct().toList();
        used.stream().filter(this::listed).filter(each -> fits(each, true)).forEach(servers::add);
        if (Candidates.from(plan) == Candidates.From.CATALOGUE) {
            servers.addAll(CatalogueServers.of(plan, stated, catalog));
            return;
        }
        List<String> accelerators = accelerators(used);
        for (ServerConfiguration host : hosts(used)) {
            for (String accelerator : accelerators) {
                filled(host, accelerator).forEach(built -> {
                    var server = accelerator.equals(host.acceleratorId()) ? built : built.withAcceleratorCapWatts(OptionalDouble.empty());
                    if (fits(server, used.contains(server))) {
                        servers.add(server);
                    }
                });
            }
        }
    }

    /** With every number of the accelerators. CPUs that do the work themselves are as many as the host has; no list of hosts, no other CPU than theirs. */
    private Stream<ServerConfiguration> filled(ServerConfiguration host, String accelerator) {
        if (catalog.accelerator(accelerator).filter(Accelerator::cpuItself).isEmpty()) {
            return fills().stream().map(fill -> host.withAcceleratorId(accelerator).withAccelerators(fill));
        }
        return stated.hosts().isEmpty() ? Stream.of(host.workingOnCpus(accelerator, catalog))
                : Stream.of(host.withAcceleratorId(accelerator).withAccelerators(host.cpus()));
    }

    private Stream<ServerGroup> groups() {
        return plan.scenarios().stream().flatMap(scenario -> scenario.groups().stream());
    }

    private List<String> accelerators(List<ServerConfiguration> used) {
        return !stated.acceleratorIds().isEmpty() ? stated.acceleratorIds()
                : used.stream().filter(each -> each.accelerators() > 0).map(ServerConfiguration::acceleratorId).distinct().toList();
    }

    private List<Integer> fills() {
        return stated.fills().isEmpty() ? IntStream.rangeClosed(1, MOST_ACCELERATORS).boxed().toList() : stated.fills();
    }

    /** Whether a server that a scenario has is among the candidates. */
    private boolean listed(ServerConfiguration server) {
        return server.accelerators() > 0
                && (stated.serverIds().isEmpty() || stated.serverIds().contains(server.serverId()))
                && (stated.acceleratorIds().isEmpty() || stated.acceleratorIds().contains(server.acceleratorId()))
                && (stated.fills().isEmpty() || server.onCpus(catalog) || stated.fills().contains(server.accelerators()));
    }

    /** Chassis with processors, memory and supplies: as the scenarios have them, with the listed hosts, with their largest supplies. */
    private List<ServerConfiguration> hosts(List<ServerConfiguration> used) {
        var hosts = new LinkedHashSet<ServerConfiguration>();
        List<String> chassis = stated.serverIds().isEmpty() ? used.stream().map(ServerConfiguration::serverId).distinct().toList() : stated.serverIds();
        for (String id : chassis) {
            List<ServerConfiguration> own = used.stream().filter(each -> each.serverId().equals(id)).toList();
            for (ServerConfiguration like : !own.isEmpty() ? own : used) {
                var bare = like.withServerId(id);
                List<ServerConfiguration> options = stated.hosts().isEmpty() ? List.of(bare) : stated.hosts().stream().map(host -> bare.withCpuId(host.cpuId())
                        .withCpus(host.cpus()).withMemoryGb(host.memoryGb()).withDimms(host.dimms())).toList();
                options.forEach(option -> {
                    if (option.powerSupplies().ratedWatts() > 0 || strongest(option).isEmpty()) {
                        hosts.add(option);
                    }
                    strongest(option).ifPresent(hosts::add);
                });
            }
        }
        return new ArrayList<>(hosts);
    }

    /** The same with the largest supplies that the chassis takes: a full one may need them. */
    private Optional<ServerConfiguration> strongest(ServerConfiguration configuration) {
        return catalog.server(configuration.serverId()).flatMap(server -> server.powerSupplies().stream().findFirst())
                .map(supply -> configuration.withPowerSupplies(new PowerSupplies(supply.ratedWatts(), supply.efficiency(),
                        configuration.powerSupplies().count(), configuration.powerSupplies().redundant())));
    }

    private boolean fits(ServerConfiguration configuration, boolean statedSo) {
        return configuration.accelerators() > 0 && (statedSo || soldSo(configuration)) && Compatibility.of(configuration, catalog).stream()
                .noneMatch(each -> each.refused()
                        || !statedSo && each.severity() == Incompatibility.Severity.UNCHECKED && MUST_BE_KNOWN.contains(each.limit()));
    }

    private boolean soldSo(ServerConfiguration configuration) {
        return catalog.server(configuration.serverId()).flatMap(server -> catalog.accelerator(configuration.acceleratorId())
                .map(chip -> ItemFit.sold(server, chip, configuration.accelerators(), catalog))).orElse(true);
    }

    /** What a workload accepts and the chip can do beside the best of it. */
    private Set<Precision> others(Accelerator chip) {
        var others = EnumSet.noneOf(Precision.class);
        plan.workloads().forEach(workload -> PrecisionChoice.inOrder(workload, chip, Optional.empty()).stream().skip(1)
                .filter(each -> PrecisionSupport.of(workload, chip, each).ordinal() <= PrecisionSupport.WEIGHTS_ONLY.ordinal()).forEach(others::add));
        return others;
    }

    private List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        owned().forEach((group, pieces) -> candidates.addAll(swapped(new Candidate(group.configuration(), group.swap(), 1,
                Optional.of(new Owned(group.siteId(), pieces))))));
        for (int month : stated.purchaseMonths().isEmpty() ? List.of(1) : new java.util.TreeSet<>(stated.purchaseMonths())) {
            for (ServerConfiguration server : servers) {
                candidates.addAll(swapped(new Candidate(server, Optional.empty(), month, Optional.empty())));
            }
        }
        return candidates;
    }

    /** The same hardware in several scenarios is there once: as often as the scenario with most of it says. */
    private Map<ServerGroup, Integer> owned() {
        Map<ServerGroup, Integer> owned = new LinkedHashMap<>();
        plan.scenarios().forEach(scenario -> {
            Map<ServerGroup, Integer> here = new LinkedHashMap<>();
            scenario.groups().stream().filter(group -> group.owned() && group.count().orElse(0) > 0)
                    .forEach(group -> here.merge(key(group), group.count().getAsInt(), Integer::sum));
            here.forEach((group, pieces) -> owned.merge(group, pieces, Math::max));
        });
        return owned;
    }

    private static ServerGroup key(ServerGroup group) {
        return new ServerGroup("", "", group.configuration(), java.util.OptionalInt.empty(), group.siteId(), List.of(), true, group.swap());
    }

    /** With other accelerators later, and told to compute in another accepted precision than the best: it may serve more, or fit where that does not. */
    private List<Candidate> swapped(Candidate candidate) {
        var all = new ArrayList<>(List.of(candidate));
        if (candidate.swap().isEmpty()) {
            catalog.accelerator(candidate.configuration().acceleratorId()).ifPresent(chip -> others(chip).forEach(other -> all.add(candidate.in(other))));
        }
        if (candidate.swap().isEmpty()) {
            for (int month : stated.swapMonths()) {
                for (String accelerator : month > candidate.fromMonth() ? accelerators(groups().map(ServerGroup::configuration).toList()) : List.<String>of()) {
                    var later = candidate.configuration().withAcceleratorId(accelerator);
                    if (!accelerator.equals(candidate.configuration().acceleratorId()) && fits(later, false)) {
                        all.add(new Candidate(candidate.configuration(), Optional.of(new Swap(month, accelerator)), candidate.fromMonth(), candidate.owned()));
                    }
                }
            }
        }
        return all;
    }
}
