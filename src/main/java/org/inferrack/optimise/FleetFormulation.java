package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.engine.cost.RackRent;
import org.inferrack.engine.placement.rack.Ration;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Policies.Loss;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.Site;

/**
 * A request for a plan as a fleet model. Racks of a group are held together, not one by one: a relaxation that the placement then tests. A site with
 * several rack groups counts each resource at its largest rack.
 */
final class FleetFormulation {

    /** A number in the model, in the blocks that it is taken apart into, and in a linear programme. */
    private static final long BYTES_OF_NUMBER = 32;

    private final Plan plan;
    private final FleetRequest request;
    private final List<Offer> offers;
    private final List<Limit> limits = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    /** What an offer takes of the limit at the same place in the list. */
    private interface Use {
        double of(Offer offer);
    }

    private FleetFormulation(Plan plan, FleetRequest request, List<Offer> offers) {
        this.plan = plan;
        this.request = request;
        this.offers = offers;
    }

    /**
     * @param offers columns of the model, in this order
     * @param spread offers of which no rack may hold more servers than there are spares, because a rack may fail as a whole
     */
    static FleetModel of(Plan plan, FleetRequest request, List<Offer> offers, List<WindowDemand> needs, Policies policies, Set<Offer> spread) {
        return of(plan, plan.sites(), request, offers, needs, policies, spread);
    }

    /** The same for some sites alone, whose offers and needs these are. */
    static FleetModel of(Plan plan, List<Site> sites, FleetRequest request, List<Offer> offers, List<WindowDemand> needs, Policies policies,
                         Set<Offer> spread) {
        var model = new FleetFormulation(plan, request, offers);
        sites.forEach(model::site);
        request.powerKw().ifPresent(kw -> model.limit(Limit.fixed("power", kw * 1000), Offer::watts));
        request.budget().ifPresent(most -> model.limit(Limit.fixed("budget", most), offer -> offer.costs().capex().orElse(most + 1)));
        request.cap().ifPresent(cap -> model.limit(Limit.fixed(cap.objective().name().toLowerCase(java.util.Locale.ROOT), cap.most()),
                offer -> offer.costs().of(cap.objective()).orElse(cap.most() + 1)));
        plan.candidates().ifPresent(candidates -> candidates.stock().forEach(model::stock));
        model.owned();
        offers.stream().filter(spread::contains).forEach(offer -> model.spread(offer, policies));
        return new FleetModel(needs.stream().map(model::demand).toList(), model.columns(needs), model.limits, model.pools, policies.spareServers(),
                plan.candidates().map(Candidates::mostModels).orElse(OptionalInt.empty()).orElse(0));
    }

    /** Some limit holds for several sites together; where none does, what is best at each site is best. */
    static boolean sitesMeet(Plan plan, FleetRequest request) {
        return !request.equals(request.withoutSums())
                || plan.candidates().filter(candidates -> !candidates.stock().isEmpty() || candidates.mostModels().isPresent()).isPresent();
    }

    /** Bytes that the model takes, and what is made of it to solve it: every column states a number for each demand and each limit. */
    static long bytes(Plan plan, List<Offer> offers, List<WindowDemand> needs) {
        long rations = offers.stream().mapToLong(offer -> offer.rations().stream().mapToLong(List::size).max().orElse(0)).max().orElse(0);
        return offers.size() * (needs.size() + plan.sites().size() * (rations + 2)) * BYTES_OF_NUMBER;
    }

    private Demand demand(WindowDemand need) {
        String when = need.window() > 0 ? " after purchase " + (need.window() + 1) : "";
        return new Demand(need.demand().workloadId() + " at " + need.demand().siteId() + when, need.demand().endPeakUnits() * request.surplus(), need.window());
    }

    private void stock(Candidates.Stock stock) {
        limit(Limit.fixed("stock of " + stock.itemId(), stock.pieces()), offer -> (double) offer.servers() * offer.candidate().bought(stock.itemId()));
    }

    /** What stands at a site once cannot be kept twice, whoever it serves and whether its accelerators are swapped or not. */
    private void owned() {
        record Standing(ServerConfiguration configuration, String siteId) {
        }
        var pieces = new LinkedHashMap<Standing, Integer>();
        offers.forEach(offer -> offer.candidate().owned()
                .ifPresent(owned -> pieces.merge(new Standing(offer.candidate().configuration(), offer.siteId()), owned.pieces(), Math::max)));
        pieces.forEach((standing, most) -> limit(Limit.fixed("owned " + standing.configuration().serverId() + " at " + standing.siteId(), most),
                offer -> offer.candidate().owned().isPresent() && offer.siteId().equals(standing.siteId())
                        && offer.candidate().configuration().equals(standing.configuration()) ? offer.servers() : 0));
    }

    private void limit(Limit limit, Use use) {
        limits.add(limit);
        uses.add(use);
    }

    private void site(Site site) {
        double kw = Math.min(site.electricalLimitKw().orElse(Double.POSITIVE_INFINITY), site.coolingLimitKw().orElse(Double.POSITIVE_INFINITY));
        if (Double.isFinite(kw)) {
            limit(Limit.fixed("supply and cooling of " + site.name(), Math.max(0, kw * 1000)), offer -> here(offer, site) ? offer.watts() : 0);
        }
        switch (site.housing()) {
            case Housing.Edge edge -> limit(Limit.fixed("boxes at each location of " + site.name(), Math.max(0, edge.boxesPerLocation())),
                    offer -> here(offer, site) ? 1 : 0);
            case Housing.Racks racks -> racks(site, racks);
        }
    }

    private void racks(Site site, Housing.Racks racks) {
        int most = racks.groups().stream().mapToInt(group -> Math.max(0, group.count())).sum();
        pools.add(new Pool(site.name(), rackCost(plan, request.objective()), Math.min(most, request.racks().orElse(most))));
        Map<String, Double> largest = new HashMap<>();
        var names = new ArrayList<String>();
        for (Offer offer : offers) {
            if (here(offer, site)) {
                offer.rations().forEach(rations -> rations.forEach(ration -> {
                    if (largest.merge(ration.name(), ration.limit(), Math::max) >= 0 && !names.contains(ration.name())) {
                        names.add(ration.name());
                    }
                }));
            }
        }
        for (String name : names) {
            limit(Limit.perRack(name + " of " + site.name(), pools.size() - 1, largest.get(name) * request.tightening()),
                    offer -> here(offer, site) ? need(offer, name) : 0);
        }
    }

    /** A pool stands for all rack groups of a site; a feed that several groups share fails for all racks of its row. */
    private void spread(Offer offer, Policies policies) {
        for (int pool = 0; pool < pools.size(); pool++) {
            if (pools.get(pool).name().equals(plan.site(offer.siteId()).map(Site::name).orElse(""))) {
                limit(Limit.perRack("spare servers of " + offer.candidate().configuration().serverId() + " in one rack of " + pools.get(pool).name(), pool,
                        policies.spareServers()),
                        other -> other.equals(offer) ? offer.servers() : 0);
            }
        }
        if (policies.loss().orElse(Loss.SERVER) == Loss.FEED && plan.site(offer.siteId()).orElseThrow().housing() instanceof Housing.Racks racks
                && racks.groups().stream().allMatch(group -> group.redundancy() == RackGroup.Redundancy.NONE
                        && racks.rows().stream().anyMatch(row -> row.rackGroupIds().contains(group.id())))) {
            limit(Limit.fixed("spare servers of " + offer.candidate().configuration().serverId() + " on one feed",
                    (double) policies.spareServers() * racks.rows().size()),
                    other -> other.equals(offer) ? offer.servers() : 0);
        }
    }

    private static double need(Offer offer, String name) {
        return offer.rations().stream().flatMap(List::stream).filter(ration -> ration.name().equals(name)).mapToDouble(Ration::need).min().orElse(0);
    }

    /** What a rack in use adds to an objective. */
    static double rackCost(Plan plan, Objective objective) {
        return switch (objective) {
            case TCO -> RackRent.undiscounted(plan);
            case NPV -> RackRent.discounted(plan);
            case RACKS -> 1;
            case CAPEX, ENERGY, CARBON, POWER -> 0;
        };
    }

    private List<Column> columns(List<WindowDemand> needs) {
        var columns = new ArrayList<Column>();
        for (int j = 0; j < offers.size(); j++) {
            Offer offer = offers.get(j);
            columns.add(new Column("offer " + j, offer.candidate().configuration().serverId(), offer.costs().of(request.objective()).orElseThrow(),
                    needs.stream().map(need -> need.of(offer)).toList(), offer.shared(), uses.stream().map(use -> use.of(offer)).toList()));
        }
        return columns;
    }

    private static boolean here(Offer offer, Site site) {
        return offer.siteId().equals(site.id());
    }
}
