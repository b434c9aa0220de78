package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.MeasurementIndex;
import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Ration;
import org.inferrack.engine.power.Power;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizer;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Window;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;

/** Asks the other rooms what one server of each candidate does, draws and costs, so that the choice stands on the same numbers as the plan. */
final class Offers {

    private static final Placement NOWHERE = new Placement(List.of(), List.of(), List.of(), List.of());

    private final Plan plan;
    private final Policies policies;
    private final Knowledge knowledge;
    private final Catalog catalog;
    private final MeasurementIndex index;
    /** The catalogue with the measurements of wall power alone, of which there are few: each server's power is looked up among them. */
    private final Catalog watts;
    private final List<Window> windows;
    private final Map<Question, Double> carried = new ConcurrentHashMap<>();

    /** What a server carries, wherever it stands and whenever it is bought. */
    private record Question(ServerConfiguration configuration, Optional<ServerGroup.Swap> swap, String workloadId, Window window) {
    }

    /** @param windows times between purchases */
    Offers(Plan plan, Policies policies, Knowledge knowledge, List<Window> windows) {
        this.windows = windows;
        this.plan = plan;
        this.policies = policies;
        this.knowledge = knowledge;
        catalog = knowledge.catalog().overlaidBy(plan.library());
        index = MeasurementIndex.of(catalog, knowledge.fitted(), plan.library());
        watts = new Catalog(catalog.servers(), catalog.accelerators(), catalog.components(), catalog.models(), catalog.regions(), catalog.prices(),
                catalog.measurements().stream().filter(row -> row.metric() == Measurement.Metric.WALL_POWER || row.wallWatts().isPresent()).toList());
    }

    /** One for each candidate that can carry anything of a workload at a site; shared ones after those that serve one workload. Those not asked when it is {@code stopped} are missing. */
    List<Offer> all(List<Candidate> candidates, boolean sharing, BooleanSupplier stopped) {
        return candidates.parallelStream().flatMap(candidate -> stopped.getAsBoolean() ? Stream.empty() : of(candidate, sharing).stream()).toList();
    }

    private List<Offer> of(Candidate candidate, boolean sharing) {
        var offers = new ArrayList<Offer>();
        for (Site site : candidate.sites(plan)) {
            List<Offer> alone = plan.workloads().stream().flatMap(workload -> offer(candidate, workload, site).stream()).toList();
            offers.addAll(alone);
            if (sharing && alone.size() > 1) {
                offers.add(Offer.sharing(alone, alone.stream().map(this::hours).toList()));
            }
        }
        return offers;
    }

    private double hours(Offer offer) {
        int last = windows.size() - 1;
        String workloadId = offer.work().getFirst().workloadId();
        return windows.get(last).demands(plan).stream().filter(demand -> demand.workloadId().equals(workloadId) && demand.siteId().equals(offer.siteId()))
                .mapToDouble(demand -> demand.endPeakUnits() / offer.units(workloadId, last)).sum();
    }

    private List<Double> units(ServerGroup group, Scenario scenario, Workload workload, double factor) {
        return windows.stream().map(window -> window.fromMonth() < group.firstMonth() ? 0.0 : carried.computeIfAbsent(
                new Question(group.configuration(), group.swap(), workload.id(), window),
                _ -> window.carried(plan, scenario, group, workload, catalog, index).orElse(0)) * factor).toList();
    }

    private Optional<Offer> offer(Candidate candidate, Workload workload, Site site) {
        ServerGroup group = candidate.group("candidate", OptionalInt.empty(), site.id(), List.of(workload.id()));
        var scenario = new Scenario("candidate", "candidate", Scenario.Role.PROPOSAL, List.of(group), new Policies(0, policies.utilisationCap(), policies.powerMargin()));
        int locations = site.housing() instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1;
        List<Double> units = units(group, scenario, workload, locations);
        if (units.getLast() <= 0) {
            return Optional.empty();
        }
        Plan alone = plan.withWorkloads(List.of(workload)).withScenarios(List.of(scenario)).withSites(housed(site));
        Sizing sizing = Sizer.size(alone, scenario, catalog, index);
        if (sizing.servers() == 0) {
            return Optional.empty();
        }
        ServerPower atCap = Power.serversAtCap(alone, scenario, sizing, watts, knowledge.fitted()).getFirst();
        List<List<Ration>> rations = site.housing() instanceof Housing.Racks racks
                ? racks.groups().stream().map(rack -> Ration.of(rack, sizing.fleets().getFirst(), group, atCap, policies.powerMargin(), catalog)).toList()
                : List.of();
        OptionalDouble planning = atCap.planning().amount();
        if (planning.isEmpty() || !fits(candidate.configuration(), site, atCap, rations)) {
            return Optional.empty();
        }
        double planned = planning.getAsDouble() * (1 + policies.powerMargin()) * locations;
        return Optional.of(new Offer(site.id(), candidate, List.of(new Offer.Work(workload.id(), units)), locations,
                costs(alone, scenario, sizing, site, (double) locations / sizing.servers(), planned / 1000), planned, rations));
    }

    /** The site alone, so that what is summed is its own; demand keeps its share. Edge sites take as many boxes as it needs here. */
    private List<Site> housed(Site site) {
        return plan.sites().stream().map(each -> each.id().equals(site.id()) && each.housing() instanceof Housing.Edge edge
                ? each.withHousing(edge.withBoxesPerLocation(1_000)) : each).toList();
    }

    private boolean fits(ServerConfiguration candidate, Site site, ServerPower power, List<List<Ration>> rations) {
        var server = catalog.server(candidate.serverId());
        OptionalDouble inlet = server.map(model -> model.facts().value(Spec.INLET_LIMIT)).orElse(OptionalDouble.empty());
        if (power.psuLoadShare().amount().orElse(0) > 1 || inlet.isPresent() && site.ambientC() > inlet.getAsDouble()) {
            return false;
        }
        return switch (site.housing()) {
            case Housing.Racks _ -> rations.stream().anyMatch(each -> !each.isEmpty());
            case Housing.Edge edge -> power.worst().amount().orElse(Double.POSITIVE_INFINITY) <= edge.wattsPerBox()
                    && (!edge.fanless() || server.filter(model -> model.cooling() == ServerModel.Cooling.FANLESS).isPresent());
        };
    }

    private Offer.Costs costs(Plan alone, Scenario scenario, Sizing sizing, Site site, double share, double kw) {
        var power = Power.budget(alone, scenario, sizing, Power.servers(alone, scenario, sizing, watts, knowledge.fitted()), watts);
        var costs = Costing.cost(alone, scenario, sizing, power, NOWHERE, watts, knowledge.fitted());
        OptionalDouble kwh = times(power.facilityKwhPerYear().amount(), share);
        OptionalDouble grams = catalog.region(site.region()).map(region -> region.facts().value(Spec.GRID_CARBON)).orElse(OptionalDouble.empty());
        return new Offer.Costs(times(costs.total().amount(), share), times(costs.npv().amount(), share), times(costs.capex().amount(), share), kwh,
                grams.isPresent() ? times(kwh, grams.getAsDouble() / 1000) : OptionalDouble.empty(), kw);
    }

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(Math.max(0, value.getAsDouble() * factor)) : value;
    }
}
