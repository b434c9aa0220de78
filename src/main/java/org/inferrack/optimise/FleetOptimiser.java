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
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.Window;
import org.inferrack.optimise.candidates.CandidateEvaluation;
import org.inferrack.optimise.candidates.CandidateSurvey;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.optimise.conflict.LimitConflict;
import org.inferrack.optimise.conflict.LimitConflictWords;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
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
import org.inferrack.work.SearchLimits;

/** Finds the best fleet for a plan from its candidates, and lets the planner check it. */
public final class FleetOptimiser {

    /** Id of the scenario that a choice becomes. */
    public static final String SCENARIO = "optimised";
    private static final double TIGHTER = 0.96;
    private static final double MORE = 1.01;
    private static final int MOST_TRIES = 12;
    /** After a first fleet that fits: a choice that takes more racks than it was priced with may not be the best. */
    private static final int MORE_TRIES = 4;
    /** Once the search is to end: a try is planned, which takes time too. */
    private static final int LATE_TRIES = 2;

    private final CheckedPlan checked;
    private final Plan plan;
    private final Knowledge knowledge;
    private final Policies policies;
    private final List<Window> windows;
    private final CandidateSurvey survey;
    private final List<Offer> offers;
    private final List<WindowDemand> needs;
    private final FleetSolver solver;
    /** Every candidate that was to be asked was. */
    private final boolean complete;

    private FleetOptimiser(CheckedPlan checked, Knowledge knowledge, Policies policies, List<Window> windows, CandidateSurvey survey) {
        this.checked = checked;
        this.plan = checked.plan();
        this.knowledge = knowledge;
        this.policies = policies;
        this.windows = windows;
        this.survey = survey;
        offers = survey.offers();
        complete = survey.complete();
        needs = FleetNeeds.of(plan, windows);
        solver = new FleetSolver(plan, policies, needs);
    }

    /** Asks what every candidate does for every workload once. */
    public static FleetOptimiser of(CheckedPlan checked, Knowledge knowledge) {
        return of(checked, knowledge, SearchLimits.NONE);
    }

    /** The same with the candidates asked before that is ended; what it then chooses is only the best of these. */
    public static FleetOptimiser of(CheckedPlan stated, Knowledge knowledge, SearchLimits limits) {
        CheckedPlan checked = ChoiceBasis.priced(stated);
        Plan plan = checked.plan();
        Policies policies = ChoiceBasis.policies(plan);
        List<Window> windows = FleetNeeds.windows(plan, Candidates.of(plan));
        var evaluation = new CandidateEvaluation(checked, policies, knowledge, windows);
        return new FleetOptimiser(checked, knowledge, policies, windows, CandidateSurvey.of(checked, FleetNeeds.of(plan, windows), evaluation, limits));
    }

    /** The same candidates for another amount of a workload's demand; what a server does does not depend on it. */
    public FleetOptimiser with(CheckedPlan scaled) {
        return new FleetOptimiser(scaled, knowledge, policies, windows, survey);
    }

    /** The plan that is chosen for, with rates for prices of the catalogue. */
    public Plan plan() {
        return plan;
    }

    /** What it chooses among. */
    public ChosenAmong among() {
        return new ChosenAmong(Candidates.from(plan), survey.known(), survey.asked());
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
        return choose(request, effort, _ -> true);
    }

    /** @param worth planning: a choice that is not is given back as it is */
    OptimisedFleet choose(FleetRequest request, Effort effort, Predicate<Selection> worth) {
        List<Offer> priced = priced(request.objective());
        Optional<FleetObstacles> obstacle = FleetObstacles.of(plan, checked.catalog(), offers, priced, needs, request);
        if (obstacle.isPresent()) {
            boolean proof = complete && obstacle.get().proof();
            return none(request, new Selection(List.of(), List.of(), OptionalDouble.empty(), 0, Selection.Path.LINEAR_TEST, proof),
                    complete ? obstacle.get().words() : FleetObstacles.STOPPED);
        }
        Set<Offer> spread = new HashSet<>();
        Selection relaxed = solver.select(request, priced, spread, effort);
        if (!relaxed.found()) {
            return none(request, complete ? relaxed : unknown(relaxed.path()),
                    !complete ? FleetObstacles.STOPPED : relaxed.searched() ? LimitConflictWords.NOTHING_FITS : FleetObstacles.NO_TIME);
        }
        if (!worth.test(relaxed)) {
            return none(request, new Selection(relaxed.counts(), relaxed.racks(), relaxed.objective(), complete ? relaxed.bound() : 0, relaxed.path(), false),
                    FleetObstacles.NOT_PLANNED);
        }
        FleetRequest placed = request;
        OptimisedFleet fleet = null;
        OptimisedFleet best = null;
        for (int attempt = 0, spare = MORE_TRIES; attempt < MOST_TRIES && spare > 0; attempt++) {
            Selection selection = attempt == 0 && request.objective() != Objective.RACKS ? relaxed : again(placed, relaxed, spread, effort);
            if (!selection.found()) {
                break;
            }
            OptimisedFleet tried = fleet(request, selection, relaxed, effort);
            fleet = fleet == null ? tried : fleet;
            boolean kept = tried.feasible() && tried.racks() <= mostRacks(request);
            best = kept && (best == null || tried.value() < best.value()) ? tried : best;
            if (tried.outcome().isEmpty() || best != null && (kept && tried.racks() <= sum(selection.racks()) || effort.ended())
                    || attempt >= LATE_TRIES && effort.ended()) {
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

    /** Nothing found; certain only where every candidate was asked. */
    private Selection unknown(Selection.Path path) {
        return new Selection(List.of(), List.of(), OptionalDouble.empty(), 0, path, complete);
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
        return solver.impossible(request, priced(request.objective()), effort)
                .map(model -> new OptimisedFleet(fleet.objective(), fleet.selection(), fleet.scenario(), fleet.outcome(), fleet.amounts(),
                        LimitConflictWords.of(LimitConflict.of(model, effort))))
                .orElse(fleet);
    }

    /** Racks alone leave the servers open: among choices with as few racks, the one of least TCO. */
    private Selection again(FleetRequest request, Selection relaxed, Set<Offer> spread, Effort effort) {
        if (request.objective() != Objective.RACKS) {
            return solver.select(request, priced(request.objective()), spread, effort);
        }
        Selection fewest = request.tightening() == 1 && request.surplus() == 1 ? relaxed : solver.select(request, priced(Objective.RACKS), spread, effort);
        List<Offer> costed = priced(Objective.TCO);
        if (!fewest.found() || costed.size() < offers.size()) {
            return fewest;
        }
        int most = fewest.racks().stream().mapToInt(Integer::intValue).max().orElse(0);
        Selection cheapest = solver.select(request.withObjective(Objective.TCO).withRacks(most), costed, spread, effort);
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

    private OptimisedFleet fleet(FleetRequest request, Selection selection, Selection relaxed, Effort effort) {
        List<Offer> columns = priced(request.objective());
        var scenario = new Scenario(SCENARIO, "Optimised for " + request.objective().label(), Scenario.Role.PROPOSAL,
                groups(selection, columns, effort.unwanted()), policies);
        Optional<ScenarioOutcome> planned;
        try {
            planned = effort.limits().afterwards(() -> planned(scenario, effort.unwanted().or(effort.limits()::overdue)));
        } catch (CancellationException overdue) {
            effort.unwanted().check();
            return certified(request, selection, relaxed, scenario, Optional.empty());
        }
        return planned.isEmpty() ? none(request, relaxed, FleetObstacles.NOT_PLACED) : certified(request, selection, relaxed, scenario, planned);
    }

    private Optional<ScenarioOutcome> planned(Scenario scenario, Cancellation cancellation) {
        return checked.edited(whole -> whole.withScenarios(List.of(scenario)).withTargets(List.of())).checked()
                .map(alone -> Planner.evaluate(alone, knowledge, Optional.empty(), cancellation).scenarios().getFirst());
    }

    private OptimisedFleet certified(FleetRequest request, Selection selection, Selection relaxed, Scenario scenario, Optional<ScenarioOutcome> planned) {
        int chosen = sum(selection.racks());
        long racks = Math.max(chosen, planned.map(outcome -> outcome.placement().racksInUse()).orElse(0L));
        double more = (racks - chosen) * FleetFormulation.rackCost(plan, request.objective());
        OptionalDouble value = OptionalDouble
                .of(more + (request.objective() == Objective.RACKS ? chosen : selection.objective().orElseThrow()));
        var certified = new Selection(selection.counts(), selection.racks(), value, complete ? Math.min(relaxed.bound(), value.orElseThrow()) : 0,
                selection.path(), relaxed.searched() && complete);
        return new OptimisedFleet(request.objective(), certified, Optional.of(scenario), planned,
                amounts(selection, priced(request.objective()), racks), planned.isEmpty() ? FleetObstacles.NOT_PLANNED : "");
    }

    private Map<Objective, Double> amounts(Selection selection, List<Offer> columns, long racks) {
        var amounts = new EnumMap<Objective, Double>(Objective.class);
        for (Objective objective : Objective.values()) {
            double sum = racks * FleetFormulation.rackCost(plan, objective);
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
        List<List<String>> duties = duties(selection, columns, unwanted);
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

    /** Servers of different sites have nothing to share out. */
    private List<List<String>> duties(Selection selection, List<Offer> columns, Cancellation unwanted) {
        var duties = new ArrayList<List<String>>(Collections.nCopies(columns.size(), List.of()));
        Map<String, List<Integer>> chosen = IntStream.range(0, columns.size()).filter(j -> selection.counts().get(j) > 0).boxed()
                .collect(Collectors.groupingBy(j -> columns.get(j).siteId()));
        chosen.forEach((site, here) -> {
            List<List<String>> own = WorkloadAssignment.of(here.stream().map(columns::get).toList(), here.stream().map(selection.counts()::get).toList(),
                    needs.stream().filter(need -> need.demand().siteId().equals(site)).toList(), unwanted);
            for (int i = 0; i < own.size(); i++) {
                duties.set(here.get(i), own.get(i));
            }
        });
        return duties;
    }

    private static OptimisedFleet none(FleetRequest request, Selection selection, String reason) {
        return new OptimisedFleet(request.objective(), selection, Optional.empty(), Optional.empty(), Map.of(), reason);
    }
}
