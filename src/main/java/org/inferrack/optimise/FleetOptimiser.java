package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.engine.sizing.Window;
import org.inferrack.optimise.branching.ExactSolver;
import org.inferrack.optimise.candidates.BuildableConfigurations;
import org.inferrack.optimise.candidates.Candidate;
import org.inferrack.optimise.candidates.CandidateEvaluation;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.optimise.conflict.LimitConflict;
import org.inferrack.optimise.conflict.LimitConflictWords;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Objective;
import org.inferrack.optimise.model.OverallDominance;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Policies.Loss;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.work.Cancellation;

/** Finds the best fleet for a plan from its candidates, and lets the planner check it. */
public final class FleetOptimiser {

    /** Id of the scenario that a choice becomes. */
    public static final String SCENARIO = "optimised";
    private static final double TIGHTER = 0.96;
    private static final double MORE = 1.01;
    private static final int MOST_TRIES = 12;
    /** After a first fleet that fits: a choice that takes more racks than it was priced with may not be the best. */
    private static final int MORE_TRIES = 4;

    private final CheckedPlan checked;
    private final Plan plan;
    private final Knowledge knowledge;
    private final Policies policies;
    private final List<Window> windows;
    private final List<Offer> offers;
    private final List<WindowDemand> needs;
    /** Every candidate was asked. */
    private final boolean complete;

    private FleetOptimiser(CheckedPlan checked, Knowledge knowledge, Policies policies, List<Window> windows, List<Offer> offers, boolean complete) {
        this.checked = checked;
        this.plan = checked.plan();
        this.knowledge = knowledge;
        this.policies = policies;
        this.windows = windows;
        this.offers = offers;
        this.complete = complete;
        needs = needs(plan, windows);
    }

    /** Asks what every candidate does for every workload once; policies are those of the first proposal, or of the first scenario. */
    public static FleetOptimiser of(CheckedPlan checked, Knowledge knowledge) {
        return of(checked, knowledge, () -> false);
    }

    /** The same with the candidates asked before it is {@code stopped}; what it then chooses is only the best of these. */
    public static FleetOptimiser of(CheckedPlan checked, Knowledge knowledge, BooleanSupplier stopped) {
        Plan plan = checked.plan();
        Policies policies = plan.scenarios().stream().filter(scenario -> scenario.role() == Scenario.Role.PROPOSAL && !scenario.id().equals(SCENARIO))
                .findFirst().or(() -> plan.scenarios().stream().findFirst()).map(Scenario::policies).orElse(new Policies(0, 1, 0));
        Candidates candidates = Candidates.of(plan);
        List<Candidate> servers = BuildableConfigurations.of(plan, checked.catalog());
        List<Window> windows = windows(plan, candidates);
        List<Offer> offers = new CandidateEvaluation(checked, policies, knowledge, windows).all(servers, candidates.sharing(), stopped);
        return new FleetOptimiser(checked, knowledge, policies, windows, offers, !stopped.getAsBoolean());
    }

    /** The same candidates for another amount of a workload's demand; what a server does does not depend on it. */
    public FleetOptimiser with(CheckedPlan scaled) {
        return new FleetOptimiser(scaled, knowledge, policies, windows, offers, complete);
    }

    /** Candidates times workloads times sites that can be used. */
    public int offers() {
        return offers.size();
    }

    /**
     * The best fleet found in the effort. Where its servers do not fit real racks, racks are planned a little less full, and where servers that
     * share workloads are a little too few, a little more is planned for; where a whole rack may
     * fail, the chosen servers are spread over racks; then it is tried again.
     */
    public OptimisedFleet choose(FleetRequest request, Effort effort) {
        List<Offer> priced = priced(request.objective());
        Optional<FleetObstacles> obstacle = FleetObstacles.of(plan, knowledge.catalog().overlaidBy(plan.library()), offers, priced, needs, request);
        if (obstacle.isPresent()) {
            boolean proof = complete && obstacle.get().proof();
            return none(request, new Selection(List.of(), List.of(), OptionalDouble.empty(), 0, Selection.Path.LINEAR_TEST, proof),
                    complete ? obstacle.get().words() : FleetObstacles.STOPPED);
        }
        Set<Offer> spread = new HashSet<>();
        Selection relaxed = select(request, priced, spread, effort);
        if (!relaxed.found()) {
            return none(request, relaxed, !complete ? FleetObstacles.STOPPED : relaxed.searched() ? LimitConflictWords.NOTHING_FITS : FleetObstacles.NO_TIME);
        }
        FleetRequest placed = request;
        OptimisedFleet fleet = null;
        OptimisedFleet best = null;
        for (int attempt = 0, spare = MORE_TRIES; attempt < MOST_TRIES && spare > 0; attempt++) {
            Selection selection = attempt == 0 && request.objective() != Objective.RACKS ? relaxed : again(placed, relaxed, spread, effort);
            if (!selection.found()) {
                break;
            }
            OptimisedFleet tried = fleet(request, selection, relaxed, effort.unwanted());
            fleet = fleet == null ? tried : fleet;
            boolean kept = tried.feasible() && tried.racks() <= mostRacks(request);
            best = kept && (best == null || tried.value() < best.value()) ? tried : best;
            if (best != null && (kept && tried.racks() <= sum(selection.racks()) || effort.ended())) {
                break;
            }
            spare -= best != null ? 1 : 0;
            if (policies.loss().orElse(Loss.SERVER) != Loss.SERVER && spread.addAll(chosen(request, selection))) {
                continue;
            }
            placed = tried.outcome().stream().allMatch(outcome -> outcome.sizing().shortfalls().isEmpty()) ? placed.tightened(placed.tightening() * TIGHTER)
                    : placed.withSurplus(placed.surplus() * MORE);
        }
        return best != null ? best : fleet != null && fleet.racks() <= mostRacks(request) ? fleet : none(request, relaxed, FleetObstacles.NOT_PLACED);
    }

    /** A limit of racks holds for each site with racks. */
    private double mostRacks(FleetRequest request) {
        long sites = plan.sites().stream().filter(site -> site.housing() instanceof Housing.Racks).count();
        return request.racks().isPresent() ? (double) request.racks().getAsInt() * sites : Double.POSITIVE_INFINITY;
    }

    /** The same fleet; where there is none for certain, with the fewest limits that conflict and what each would have to be in its reason. */
    public OptimisedFleet explained(OptimisedFleet fleet, FleetRequest request, Effort effort) {
        if (!fleet.selection().infeasible() || !fleet.reason().equals(LimitConflictWords.NOTHING_FITS)) {
            return fleet;
        }
        var conflicts = LimitConflict.of(FleetFormulation.of(plan, request, priced(request.objective()), needs, policies, Set.of()), effort);
        return new OptimisedFleet(fleet.objective(), fleet.selection(), fleet.scenario(), fleet.outcome(), fleet.amounts(), LimitConflictWords.of(conflicts));
    }

    private Selection select(FleetRequest request, List<Offer> columns, Set<Offer> spread, Effort effort) {
        FleetModel model = FleetFormulation.of(plan, request, columns, needs, policies, spread);
        if (model.separable()) {
            return ExactSolver.choose(model, effort);
        }
        List<Integer> kept = OverallDominance.kept(model, effort.unwanted());
        var fewer = new FleetModel(model.demands(), kept.stream().map(model.columns()::get).toList(), model.limits(), model.pools(), model.spares(),
                model.maxModels());
        return spread(
                ExactSolver.choose(fewer,
                        new Effort(effort.gap(), effort.stopped(), selection -> effort.progress().accept(spread(selection, kept, columns.size())),
                                effort.deep(), effort.unwanted())),
                kept, columns.size());
    }

    /** Counts of some columns as counts of all. */
    private static Selection spread(Selection selection, List<Integer> kept, int columns) {
        if (!selection.found()) {
            return selection;
        }
        var counts = new ArrayList<Integer>(Collections.nCopies(columns, 0));
        for (int i = 0; i < kept.size(); i++) {
            counts.set(kept.get(i), selection.counts().get(i));
        }
        return new Selection(counts, selection.racks(), selection.objective(), selection.bound(), selection.path(), selection.searched());
    }

    /** Racks alone leave the servers open: among choices with as few racks, the one of least TCO. */
    private Selection again(FleetRequest request, Selection relaxed, Set<Offer> spread, Effort effort) {
        if (request.objective() != Objective.RACKS) {
            return select(request, priced(request.objective()), spread, effort);
        }
        Selection fewest = request.tightening() == 1 && request.surplus() == 1 ? relaxed : select(request, priced(Objective.RACKS), spread, effort);
        List<Offer> costed = priced(Objective.TCO);
        if (!fewest.found() || costed.size() < offers.size()) {
            return fewest;
        }
        int most = fewest.racks().stream().mapToInt(Integer::intValue).max().orElse(0);
        Selection cheapest = select(request.withObjective(Objective.TCO).withRacks(most), costed, spread, effort);
        return cheapest.found() && sum(cheapest.racks()) <= sum(fewest.racks()) ? cheapest : fewest;
    }

    private List<Offer> priced(Objective objective) {
        return offers.stream().filter(offer -> offer.costs().of(objective).isPresent()).toList();
    }

    private Set<Offer> chosen(FleetRequest request, Selection selection) {
        List<Offer> columns = priced(request.objective());
        return IntStream.range(0, columns.size()).filter(j -> selection.counts().get(j) > 0).mapToObj(columns::get).collect(Collectors.toSet());
    }

    private static int sum(List<Integer> racks) {
        return racks.stream().mapToInt(Integer::intValue).sum();
    }

    private OptimisedFleet fleet(FleetRequest request, Selection selection, Selection relaxed, Cancellation unwanted) {
        List<Offer> columns = priced(request.objective());
        var scenario = new Scenario(SCENARIO, "Optimised for " + request.objective().label(), Scenario.Role.PROPOSAL,
                groups(selection, columns, unwanted), policies);
        Optional<ScenarioOutcome> outcome = checked.edited(whole -> whole.withScenarios(List.of(scenario)).withTargets(List.of())).checked()
                .map(alone -> Planner.evaluate(alone, knowledge, Optional.empty(), unwanted).scenarios().getFirst());
        if (outcome.isEmpty()) {
            return none(request, relaxed, FleetObstacles.NOT_PLACED);
        }
        OptionalDouble value = request.objective() == Objective.RACKS ? OptionalDouble.of(sum(selection.racks())) : selection.objective();
        var certified = new Selection(selection.counts(), selection.racks(), value, complete ? Math.min(relaxed.bound(), value.orElseThrow()) : 0,
                selection.path(), relaxed.searched() && complete);
        return new OptimisedFleet(request.objective(), certified, Optional.of(scenario), outcome, amounts(selection, columns), "");
    }

    private Map<Objective, Double> amounts(Selection selection, List<Offer> columns) {
        var amounts = new EnumMap<Objective, Double>(Objective.class);
        for (Objective objective : Objective.values()) {
            double sum = sum(selection.racks()) * FleetFormulation.rackCost(plan, objective);
            for (int j = 0; j < columns.size(); j++) {
                int bought = DemandBlock.bought(selection.counts().get(j), policies.spareServers());
                sum += bought == 0 ? 0 : bought * columns.get(j).costs().of(objective).orElse(Double.NaN);
            }
            if (!Double.isNaN(sum)) {
                amounts.put(objective, sum);
            }
        }
        return amounts;
    }

    private List<ServerGroup> groups(Selection selection, List<Offer> columns, Cancellation unwanted) {
        List<List<String>> duties = WorkloadAssignment.of(columns, selection.counts(), needs, unwanted);
        var groups = new ArrayList<ServerGroup>();
        for (int j = 0; j < columns.size(); j++) {
            if (selection.counts().get(j) > 0) {
                Offer offer = columns.get(j);
                groups.add(offer.candidate().group("g" + (groups.size() + 1), offer.candidate().name(checked.catalog()),
                        OptionalInt.of((selection.counts().get(j) + policies.spareServers()) * offer.servers()), offer.siteId(), duties.get(j)));
            }
        }
        return groups;
    }

    private static OptimisedFleet none(FleetRequest request, Selection selection, String reason) {
        return new OptimisedFleet(request.objective(), selection, Optional.empty(), Optional.empty(), Map.of(), reason);
    }

    private static List<Window> windows(Plan plan, Candidates candidates) {
        var starts = new TreeSet<Integer>(candidates.purchaseMonths());
        starts.add(1);
        var windows = new ArrayList<Window>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            windows.add(new Window(start, next == null ? plan.horizonMonths() + 1 : next));
        }
        return windows;
    }

    private static List<WindowDemand> needs(Plan plan, List<Window> windows) {
        var needs = new ArrayList<WindowDemand>();
        for (int window = 0; window < windows.size(); window++) {
            for (SiteDemand demand : windows.get(window).demands(plan)) {
                if (demand.endPeakUnits() > 0) {
                    needs.add(new WindowDemand(whole(plan, demand), window));
                }
            }
        }
        return needs;
    }

    /** The busiest of many equal locations has whole cameras. */
    private static SiteDemand whole(Plan plan, SiteDemand demand) {
        int locations = plan.site(demand.siteId()).map(site -> site.housing() instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1).orElse(1);
        boolean streams = plan.workload(demand.workloadId()).map(WorkUnit::of).filter(unit -> unit == WorkUnit.STREAMS).isPresent();
        if (locations == 1 || !streams || demand.startPeakUnits() <= 0) {
            return demand;
        }
        double each = Math.ceil(demand.startPeakUnits() / locations - 1e-9);
        double factor = each * locations / demand.startPeakUnits();
        return new SiteDemand(demand.workloadId(), demand.siteId(), demand.startPeakUnits() * factor, demand.endPeakUnits() * factor, demand.meanUnits());
    }
}
