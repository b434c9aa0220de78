package org.inferrack.optimise.candidates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.rack.Ration;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.engine.sizing.Sizer;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Window;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;
import org.inferrack.work.Cancellation;

/**
 * Evaluates candidates: asks the other rooms what one server of each candidate does, draws and costs, so that the choice stands on the same numbers as the plan. Power and
 * cost are those in a fleet of this candidate alone, spares included; in a mixed fleet servers can be a little busier, which the planner then tells.
 */
public final class CandidateEvaluation {

    private static final Placement NOWHERE = new Placement(List.of(), List.of(), List.of(), List.of());

    private final Plan plan;
    private final Policies policies;
    private final Catalog catalog;
    private final MeasurementIndex index;
    private final List<Window> windows;
    private final Map<Question, Double> carried = new ConcurrentHashMap<>();
    /** A candidate was not asked something because it was stopped. */
    private final AtomicBoolean cut = new AtomicBoolean();

    /** What a server carries, wherever it stands and whenever it is bought. */
    private record Question(ServerConfiguration configuration, Optional<ServerGroup.Swap> swap, String workloadId, Window window) {
    }

    /** @param windows times between purchases */
    public CandidateEvaluation(CheckedPlan checked, Policies policies, Knowledge knowledge, List<Window> windows) {
        this.windows = windows;
        plan = checked.plan();
        this.policies = policies;
        catalog = checked.catalog();
        index = MeasurementIndex.of(catalog, knowledge.fitted(), plan.library());
    }

    /**
     * One for each candidate that can carry anything of a workload at a site; shared ones after those that serve one workload. Sites that differ in nothing
     * but their names are asked once, and so are workloads. What is not asked when it is {@code stopped} is missing.
     */
    public List<Offer> all(List<Candidate> candidates, boolean sharing, BooleanSupplier stopped) {
        Thread asking = Thread.currentThread();
        Cancellation unwanted = asking::isInterrupted;
        List<AlikeSites> alike = AlikeSites.of(plan);
        return candidates.parallelStream().flatMap(candidate -> of(candidate, alike, sharing, stopped, unwanted).stream()).toList();
    }

    /** All candidates were asked all that there is to ask. */
    public boolean complete() {
        return !cut.get();
    }

    private List<Offer> of(Candidate candidate, List<AlikeSites> alike, boolean sharing, BooleanSupplier stopped, Cancellation unwanted) {
        Set<String> places = candidate.sites(plan, catalog).stream().map(Site::id).collect(Collectors.toSet());
        var bySite = new HashMap<String, List<Offer>>();
        for (AlikeSites sites : alike) {
            List<Site> here = sites.sites().stream().filter(site -> places.contains(site.id())).toList();
            List<Offer> offers = here.isEmpty() ? List.of() : at(candidate, here.getFirst(), sites.workloads(), sharing, stopped, unwanted);
            here.forEach(site -> bySite.put(site.id(), offers.stream().map(offer -> offer.at(site.id())).toList()));
        }
        return plan.sites().stream().flatMap(site -> bySite.getOrDefault(site.id(), List.of()).stream()).toList();
    }

    private List<Offer> at(Candidate candidate, Site site, Map<Workload, List<Workload>> workloads, boolean sharing, BooleanSupplier stopped,
                           Cancellation unwanted) {
        var answers = new HashMap<String, Offer>();
        var able = new ArrayList<Workload>();
        for (List<Workload> equal : workloads.values()) {
            unwanted.check();
            if (stopped.getAsBoolean()) {
                cut.set(true);
                return List.of();
            }
            offer(candidate, equal.subList(0, 1), site, unwanted)
                    .ifPresent(offer -> equal.forEach(workload -> answers.put(workload.id(), offer.of(workload.id()))));
        }
        plan.workloads().stream().filter(workload -> answers.containsKey(workload.id())).forEach(able::add);
        List<Offer> offers = able.stream().map(workload -> answers.get(workload.id())).collect(Collectors.toCollection(ArrayList::new));
        if (sharing && able.size() > 1) {
            offer(candidate, AlikeSites.asked(plan, able, site), site, unwanted).ifPresent(offers::add);
        }
        return offers;
    }

    private List<Double> units(ScenarioContext context, ServerGroup group, Workload workload, double factor) {
        return windows.stream().map(window -> window.fromMonth() < group.firstMonth() ? 0.0 : carried.computeIfAbsent(
                new Question(group.configuration(), group.swap(), workload.id(), window),
                _ -> window.carried(context, group, workload).orElse(0)) * factor).toList();
    }

    private Optional<Offer> offer(Candidate candidate, List<Workload> workloads, Site site, Cancellation unwanted) {
        ServerGroup group = candidate.group("candidate", "candidate", OptionalInt.empty(), site.id(), workloads.stream().map(Workload::id).toList());
        var scenario = new Scenario("candidate", "candidate", Scenario.Role.PROPOSAL, List.of(group), policies);
        var context = new ScenarioContext(plan, scenario, catalog, index, unwanted);
        int locations = site.housing() instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1;
        List<Offer.Work> work = workloads.stream().map(workload -> new Offer.Work(workload.id(), units(context, group, workload, locations))).toList();
        if (work.stream().anyMatch(each -> each.units().getLast() <= 0)) {
            return Optional.empty();
        }
        ScenarioContext alone = context.in(plan.withWorkloads(workloads).withScenarios(List.of(scenario)).withSites(List.of(housed(site))));
        Sizing sizing = Sizer.size(alone);
        if (sizing.servers() == 0) {
            return Optional.empty();
        }
        ScenarioPower powers = Power.of(alone, sizing);
        ServerPower power = powers.budget().servers().getFirst();
        List<List<Ration>> rations = site.housing() instanceof Housing.Racks racks
                ? racks.groups().stream().map(rack -> Ration.of(rack, sizing.fleets().getFirst(), group, power, policies.powerMargin(), catalog)).toList()
                : List.of();
        OptionalDouble planning = power.planning().amount();
        if (planning.isEmpty() || !fits(candidate.configuration(), site, power, rations)) {
            return Optional.empty();
        }
        double planned = planning.getAsDouble() * (1 + policies.powerMargin()) * locations;
        return Optional.of(new Offer(site.id(), candidate, work, locations,
                costs(alone, sizing, powers, site, (double) locations / sizing.servers(), planned / 1000), planned, rations));
    }

    /** The site alone, so that what is summed is its own. Edge sites take as many boxes as it needs here. */
    private static Site housed(Site site) {
        return site.housing() instanceof Housing.Edge edge ? site.withHousing(edge.withBoxesPerLocation(1_000)) : site;
    }

    private boolean fits(ServerConfiguration candidate, Site site, ServerPower power, List<List<Ration>> rations) {
        var server = catalog.server(candidate.serverId());
        OptionalDouble inlet = server.map(model -> model.facts().stated().value(Spec.INLET_LIMIT)).orElse(OptionalDouble.empty());
        if (power.psuLoadShare().amount().orElse(0) > 1 || inlet.isPresent() && site.ambientC() > inlet.getAsDouble()) {
            return false;
        }
        return switch (site.housing()) {
            case Housing.Racks _ -> rations.stream().anyMatch(each -> !each.isEmpty());
            case Housing.Edge edge -> power.worst().amount().orElse(Double.POSITIVE_INFINITY) <= edge.wattsPerBox()
                    && (!edge.fanless() || server.filter(model -> model.cooling() == ServerModel.Cooling.FANLESS).isPresent());
        };
    }

    private Offer.Costs costs(ScenarioContext alone, Sizing sizing, ScenarioPower power, Site site, double share, double kw) {
        var costs = Costing.cash(alone, sizing, power.phases(), NOWHERE.racksInUse());
        OptionalDouble kwh = times(power.budget().facilityKwhPerYear().amount(), share);
        OptionalDouble grams = catalog.region(site.region()).map(region -> region.facts().value(Spec.GRID_CARBON)).orElse(OptionalDouble.empty());
        return new Offer.Costs(times(costs.total().amount(), share), times(costs.npv().amount(), share), times(costs.capex().amount(), share), kwh,
                grams.isPresent() ? times(kwh, grams.getAsDouble() / 1000) : OptionalDouble.empty(), kw);
    }

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(Math.max(0, value.getAsDouble() * factor)) : value;
    }
}
