package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inferrack.optimise.branching.ExactSolver;
import org.inferrack.optimise.candidates.AlikeSites;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.OverallDominance;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;

/** Solves a request for the offers of a plan: as one model, or, where sites meet in no limit, site by site. */
final class FleetSolver {

    private final Plan plan;
    private final Policies policies;
    private final List<WindowDemand> needs;

    FleetSolver(Plan plan, Policies policies, List<WindowDemand> needs) {
        this.plan = plan;
        this.policies = policies;
        this.needs = needs;
    }

    /** The first site where nothing fits, for then the others have no part in it; else all together, empty where they are too many. */
    Optional<FleetModel> impossible(FleetRequest request, List<Offer> columns, Effort effort) {
        FleetRequest alone = request.withoutSums();
        Optional<FleetModel> site = apart(alone) ? asked().stream().takeWhile(_ -> !effort.ended()).map(each -> model(each, alone, columns, Set.of()))
                .filter(model -> ExactSolver.choose(model, effort.within(1)).infeasible()).findFirst() : Optional.empty();
        return site.isPresent() || !effort.limits().fits(FleetFormulation.bytes(plan, columns, needs)) ? site
                : Optional.of(FleetFormulation.of(plan, request, columns, needs, policies, Set.of()));
    }

    /** The best numbers of the offers for a request. */
    Selection select(FleetRequest request, List<Offer> columns, Set<Offer> spread, Effort effort) {
        if (!apart(request)) {
            return apart(request.withoutSums()) ? together(request, columns, spread, effort)
                    : solve(FleetFormulation.of(plan, request, columns, needs, policies, spread), effort);
        }
        return siteBySite(request, columns, spread, effort);
    }

    /** Where the best at each site keeps what holds for all of them, it is the best; all sites in one model are needed only where it does not. */
    private Selection together(FleetRequest request, List<Offer> columns, Set<Offer> spread, Effort effort) {
        Selection alone = siteBySite(request.withoutSums(), columns, spread, effort.within(effort.gap()));
        if (alone.infeasible() || alone.found() && request.keepsSums(alone, columns, policies.spareServers())) {
            effort.progress().accept(alone);
            return alone;
        }
        if (effort.ended() || !effort.limits().fits(FleetFormulation.bytes(plan, columns, needs))) {
            return new Selection(List.of(), List.of(), OptionalDouble.empty(), alone.bound(), alone.path(), false);
        }
        return solve(FleetFormulation.of(plan, request, columns, needs, policies, spread), effort).bounded(alone.bound());
    }

    private Selection siteBySite(FleetRequest request, List<Offer> columns, Set<Offer> spread, Effort effort) {
        List<Site> sites = asked();
        Map<String, List<Integer>> bySite = IntStream.range(0, columns.size()).boxed().collect(Collectors.groupingBy(j -> columns.get(j).siteId()));
        List<int[]> places = sites.stream().map(site -> bySite.getOrDefault(site.id(), List.of()).stream().mapToInt(Integer::intValue).toArray()).toList();
        Map<Site, Site> likes = likes();
        var known = new HashMap<Site, FleetModel>();
        return new SiteBySite(places, columns.size(), s -> known.computeIfAbsent(likes.getOrDefault(sites.get(s), sites.get(s)),
                _ -> model(sites.get(s), request, columns, spread).unnamed())).choose(effort, FleetSolver::solve);
    }

    /** For each site the first one that is like it; none where what is owned tells them apart. */
    private Map<Site, Site> likes() {
        var likes = new HashMap<Site, Site>();
        if (plan.scenarios().stream().flatMap(scenario -> scenario.groups().stream()).noneMatch(ServerGroup::owned)) {
            AlikeSites.of(plan).forEach(alike -> alike.sites().forEach(site -> likes.put(site, alike.sites().getFirst())));
        }
        return likes;
    }

    private boolean apart(FleetRequest request) {
        return asked().size() > 1 && !FleetFormulation.sitesMeet(plan, request);
    }

    /** Sites where something is asked. */
    private List<Site> asked() {
        Set<String> ids = needs.stream().map(need -> need.demand().siteId()).collect(Collectors.toSet());
        return plan.sites().stream().filter(site -> ids.contains(site.id())).toList();
    }

    private FleetModel model(Site site, FleetRequest request, List<Offer> columns, Set<Offer> spread) {
        return FleetFormulation.of(plan, List.of(site), request, columns.stream().filter(offer -> offer.siteId().equals(site.id())).toList(),
                needs.stream().filter(need -> need.demand().siteId().equals(site.id())).toList(), policies, spread);
    }

    private static Selection solve(FleetModel model, Effort effort) {
        if (model.separable()) {
            return ExactSolver.choose(model, effort);
        }
        int columns = model.columns().size();
        List<Integer> kept = OverallDominance.kept(model, effort.unwanted());
        var fewer = new FleetModel(model.demands(), kept.stream().map(model.columns()::get).toList(), model.limits(), model.pools(), model.spares(),
                model.maxModels());
        return spread(
                ExactSolver.choose(fewer,
                        new Effort(effort.gap(), effort.limits(), selection -> effort.progress().accept(spread(selection, kept, columns)),
                                effort.deep(), effort.unwanted())),
                kept, columns);
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
}
