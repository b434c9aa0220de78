package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.ScenarioOutcome;
import org.inferrack.engine.capability.Capabilities;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.capability.MeasurementIndex;
import org.inferrack.engine.sizing.Sizer;
import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;

/** Finds the best fleet for a plan from the servers that can be built of its scenarios' chassis and accelerators, and lets the planner check it. */
public final class FleetChooser {

    /** Id of the scenario that a choice becomes. */
    public static final String SCENARIO = "optimised";
    private static final double TIGHTER = 0.96;
    private static final int MOST_TRIES = 12;

    private final Plan plan;
    private final Knowledge knowledge;
    private final Policies policies;
    private final List<Offer> offers;
    private final List<SiteDemand> demands;

    private FleetChooser(Plan plan, Knowledge knowledge, Policies policies, List<Offer> offers) {
        this.plan = plan;
        this.knowledge = knowledge;
        this.policies = policies;
        this.offers = offers;
        demands = demands(plan, knowledge.catalog().overlaidBy(plan.library()), policies);
    }

    /** Asks what every candidate does for every workload once; policies are those of the first proposal, or of the first scenario. */
    public static FleetChooser of(Plan plan, Knowledge knowledge) {
        Catalog catalog = knowledge.catalog().overlaidBy(plan.library());
        Policies policies = plan.scenarios().stream().filter(scenario -> scenario.role() == Scenario.Role.PROPOSAL).findFirst()
                .or(() -> plan.scenarios().stream().findFirst()).map(Scenario::policies).orElse(new Policies(0, 1, 0));
        return new FleetChooser(plan, knowledge, policies, new Offers(plan, policies, knowledge).all(Candidates.of(plan, catalog)));
    }

    /** The same candidates for another amount of a workload's demand; what a server does does not depend on it. */
    public FleetChooser with(Plan scaled) {
        return new FleetChooser(scaled, knowledge, policies, offers);
    }

    /** Candidates times workloads times sites that can be used. */
    public int offers() {
        return offers.size();
    }

    /** The best fleet found in the effort. Where its servers do not fit real racks, racks are planned a little less full and it is tried again. */
    public Fleet choose(Wish wish, Effort effort) {
        List<Offer> priced = offers.stream().filter(offer -> offer.costs().of(wish.objective()).isPresent()).toList();
        Optional<String> obstacle = Obstacles.of(plan, offers, priced, demands, wish);
        if (obstacle.isPresent()) {
            return none(wish, new Selection(List.of(), List.of(), OptionalDouble.empty(), 0, Selection.Path.LINEAR_TEST, true), obstacle.get());
        }
        Selection relaxed = Chooser.choose(PlanMix.of(plan, wish, priced, demands, policies.spareServers()), effort);
        if (!relaxed.found()) {
            return none(wish, relaxed, relaxed.searched() ? Obstacles.NOTHING_FITS : Obstacles.NO_TIME);
        }
        Wish placed = wish;
        Fleet fleet = null;
        double share = 1;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Selection selection = attempt == 0 && wish.objective() != Objective.RACKS ? relaxed : again(placed, relaxed, effort);
            if (!selection.found()) {
                break;
            }
            Fleet tried = fleet(wish, selection, relaxed);
            fleet = fleet == null || tried.feasible() ? tried : fleet;
            if (tried.feasible()) {
                return fleet;
            }
            share *= TIGHTER;
            placed = wish.tightened(share);
        }
        return fleet == null ? none(wish, relaxed, Obstacles.NOT_PLACED) : fleet;
    }

    /** Racks alone leave the servers open: among choices with as few racks, the one of least TCO. */
    private Selection again(Wish wish, Selection relaxed, Effort effort) {
        if (wish.objective() != Objective.RACKS) {
            return Chooser.choose(PlanMix.of(plan, wish, priced(wish.objective()), demands, policies.spareServers()), effort);
        }
        Selection fewest = wish.tightening() == 1 ? relaxed
                : Chooser.choose(PlanMix.of(plan, wish, priced(Objective.RACKS), demands, policies.spareServers()), effort);
        List<Offer> costed = priced(Objective.TCO);
        if (!fewest.found() || costed.size() < offers.size()) {
            return fewest;
        }
        int most = fewest.racks().stream().mapToInt(Integer::intValue).max().orElse(0);
        Selection cheapest = Chooser.choose(PlanMix.of(plan, wish.withObjective(Objective.TCO).withRacks(most).tightened(wish.tightening()), costed, demands,
                policies.spareServers()), effort);
        return cheapest.found() && sum(cheapest.racks()) <= sum(fewest.racks()) ? cheapest : fewest;
    }

    private List<Offer> priced(Objective objective) {
        return offers.stream().filter(offer -> offer.costs().of(objective).isPresent()).toList();
    }

    private static int sum(List<Integer> racks) {
        return racks.stream().mapToInt(Integer::intValue).sum();
    }

    private Fleet fleet(Wish wish, Selection selection, Selection relaxed) {
        var scenario = new Scenario(SCENARIO, "Optimised for " + wish.objective().name().toLowerCase(java.util.Locale.ROOT), Scenario.Role.PROPOSAL,
                groups(selection, priced(wish.objective())), policies);
        ScenarioOutcome outcome = Planner.evaluate(plan.withScenarios(List.of(scenario)), knowledge).scenarios().getFirst();
        OptionalDouble value = wish.objective() == Objective.RACKS ? OptionalDouble.of(sum(selection.racks())) : selection.objective();
        var certified = new Selection(selection.counts(), selection.racks(), value, Math.min(relaxed.bound(), value.orElseThrow()), selection.path(), relaxed.searched());
        return new Fleet(wish.objective(), certified, Optional.of(scenario), Optional.of(outcome), amounts(selection, priced(wish.objective())), "");
    }

    private Map<Objective, Double> amounts(Selection selection, List<Offer> columns) {
        var amounts = new EnumMap<Objective, Double>(Objective.class);
        for (Objective objective : Objective.values()) {
            double sum = sum(selection.racks()) * PlanMix.rackCost(plan, objective);
            for (int j = 0; j < columns.size(); j++) {
                int bought = Block.bought(selection.counts().get(j), policies.spareServers());
                sum += bought == 0 ? 0 : bought * columns.get(j).costs().of(objective).orElse(Double.NaN);
            }
            if (!Double.isNaN(sum)) {
                amounts.put(objective, sum);
            }
        }
        return amounts;
    }

    private List<ServerGroup> groups(Selection selection, List<Offer> columns) {
        var groups = new ArrayList<ServerGroup>();
        for (int j = 0; j < columns.size(); j++) {
            if (selection.counts().get(j) > 0) {
                Offer offer = columns.get(j);
                String name = offer.configuration().accelerators() + " x " + offer.configuration().acceleratorId() + " in " + offer.configuration().serverId();
                groups.add(new ServerGroup("g" + (groups.size() + 1), name, offer.configuration(),
                        OptionalInt.of((selection.counts().get(j) + policies.spareServers()) * offer.servers()), offer.siteId(),
                        List.of(offer.workloadId()), false, Optional.empty()));
            }
        }
        return groups;
    }

    private static Fleet none(Wish wish, Selection selection, String reason) {
        return new Fleet(wish.objective(), selection, Optional.empty(), Optional.empty(), Map.of(), reason);
    }

    private static List<SiteDemand> demands(Plan plan, Catalog catalog, Policies policies) {
        var nothing = new Scenario(SCENARIO, SCENARIO, Scenario.Role.PROPOSAL, List.of(), policies);
        return Sizer.size(plan, nothing, catalog, MeasurementIndex.of(catalog)).demands()
                .stream().map(demand -> whole(plan, demand)).filter(demand -> demand.endPeakUnits() > 0).toList();
    }

    /** The busiest of many equal locations has whole cameras. */
    private static SiteDemand whole(Plan plan, SiteDemand demand) {
        int locations = plan.site(demand.siteId()).map(site -> site.housing() instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1).orElse(1);
        boolean streams = plan.workload(demand.workloadId()).map(Capabilities::unit).filter(unit -> unit == WorkUnit.STREAMS).isPresent();
        if (locations == 1 || !streams || demand.startPeakUnits() <= 0) {
            return demand;
        }
        double each = Math.ceil(demand.startPeakUnits() / locations - 1e-9);
        double factor = each * locations / demand.startPeakUnits();
        return new SiteDemand(demand.workloadId(), demand.siteId(), demand.startPeakUnits() * factor, demand.endPeakUnits() * factor, demand.meanUnits());
    }
}
