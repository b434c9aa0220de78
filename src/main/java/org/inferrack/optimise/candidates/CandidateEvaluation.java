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
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Precision;
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
import org.inferrack.engine.sizing.GroupServers;
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
import org.inferrack.work.SearchLimits;

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
    /** Candidates that were not asked something because it was stopped. */
    private final Set<Candidate> cut = ConcurrentHashMap.newKeySet();
    /** Candidates that carry something, and cannot stand where it is asked. */
    private final Set<Candidate> misplaced = ConcurrentHashMap.newKeySet();

    /** What a server carries, wherever it stands and whenever it is bought. */
    private record Question(String workloadId, Window window) {
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
     * but their names are asked once, and so are workloads. What is not asked before that is ended is missing.
     */
    public List<Offer> all(List<Candidate> candidates, boolean sharing, SearchLimits limits) {
        Thread asking = Thread.currentThread();
        Cancellation unwanted = asking::isInterrupted;
        List<AlikeSites> alike = AlikeSites.of(plan);
        return candidates.parallelStream().flatMap(candidate -> of(candidate, alike, sharing, limits, unwanted).stream()).toList();
    }

    /** Candidates that were not asked all that there is to ask. */
    int cut() {
        return cut.size();
    }

    /** Another chassis may stand where this one does not. */
    boolean misplaced(Candidate candidate) {
        return misplaced.contains(candidate);
    }

    private List<Offer> of(Candidate candidate, List<AlikeSites> alike, boolean sharing, SearchLimits limits, Cancellation unwanted) {
        Set<String> places = candidate.sites(plan, catalog).stream().map(Site::id).collect(Collectors.toSet());
        var asked = new Asked(candidate, unwanted);
        var bySite = new HashMap<String, List<Offer>>();
        for (AlikeSites sites : alike) {
            List<Site> here = sites.sites().stream().filter(site -> places.contains(site.id())).toList();
            List<Offer> offers = here.isEmpty() ? List.of() : asked.at(here.getFirst(), sites, sharing, limits);
            here.forEach(site -> bySite.put(site.id(), offers.stream().map(offer -> offer.at(site.id())).toList()));
        }
        return plan.sites().stream().flatMap(site -> bySite.getOrDefault(site.id(), List.of()).stream()).toList();
    }

    /** One candidate: what its servers can do is found once for all sites. */
    private final class Asked {

        private final Candidate candidate;
        private final ScenarioContext context;
        private final GroupServers servers;
        private final Map<Question, Double> carried = new HashMap<>();

        Asked(Candidate candidate, Cancellation unwanted) {
            this.candidate = candidate;
            context = new ScenarioContext(plan, new Scenario("candidate", "candidate", Scenario.Role.PROPOSAL, List.of(), policies), catalog, index, unwanted);
            servers = new GroupServers(context);
        }

        List<Offer> at(Site site, AlikeSites alike, boolean sharing, SearchLimits limits) {
            var answers = new HashMap<String, Offer>();
            for (List<Workload> equal : alike.workloads().values()) {
                context.cancellation().check();
                if (limits.ended()) {
                    cut.add(candidate);
                    return List.of();
                }
                Optional.of(equal.subList(0, 1)).filter(first -> candidate.acceptable(first.getFirst())).flatMap(first -> offer(first, site))
                        .ifPresent(offer -> equal.forEach(workload -> answers.put(workload.id(), offer.of(workload.id()))));
            }
            List<Offer> offers = plan.workloads().stream().filter(workload -> answers.containsKey(workload.id()))
                    .map(workload -> answers.get(workload.id())).collect(Collectors.toCollection(ArrayList::new));
            if (sharing && offers.size() > 1) {
                List<Offer.Work> work = offers.stream().map(offer -> offer.work().getFirst()).toList();
                offer(alike.together(workload -> answers.containsKey(workload.id())), site).map(offer -> offer.working(work)).ifPresent(offers::add);
            }
            return offers;
        }

        private List<Double> units(ServerGroup group, Workload workload, double factor) {
            return windows.stream().map(window -> window.fromMonth() < group.firstMonth() ? 0.0
                    : carried.computeIfAbsent(new Question(workload.id(), window), _ -> window.carried(servers, group, workload).orElse(0)) * factor).toList();
        }

        private Optional<Offer> offer(List<Workload> workloads, Site site) {
            ServerGroup group = candidate.group("candidate", "candidate", OptionalInt.empty(), site.id(), workloads.stream().map(Workload::id).toList());
            int locations = site.housing() instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1;
            List<Offer.Work> work = workloads.stream().map(workload -> new Offer.Work(workload.id(), units(group, workload, locations))).toList();
            if (work.stream().anyMatch(each -> each.units().getLast() <= 0)) {
                return Optional.empty();
            }
            Scenario scenario = context.scenario().withGroups(List.of(group));
            var alone = new ScenarioContext(plan.withWorkloads(workloads).withScenarios(List.of(scenario)).withSites(List.of(housed(site))), scenario, catalog,
                    index, context.cancellation());
            Sizing sizing = Sizer.size(alone, servers);
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
                misplaced.add(candidate);
                return Optional.empty();
            }
            double planned = planning.getAsDouble() * (1 + policies.powerMargin()) * locations;
            return Optional.of(new Offer(site.id(), candidate, work, locations,
                    costs(alone, sizing, powers, site, (double) locations / sizing.servers(), planned / 1000), planned, rations));
        }
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
