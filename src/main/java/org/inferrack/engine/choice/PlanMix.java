package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.choice.Mix.Column;
import org.inferrack.engine.choice.Mix.Demand;
import org.inferrack.engine.choice.Mix.Limit;
import org.inferrack.engine.choice.Mix.Pool;
import org.inferrack.engine.placement.Ration;
import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/**
 * A plan's choice in numbers. Racks of a group are held together, not one by one: a relaxation that the placement then tests. A site with
 * several rack groups counts each resource at its largest rack.
 */
final class PlanMix {

    private final Plan plan;
    private final Wish wish;
    private final List<Offer> offers;
    private final List<Limit> limits = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    /** What an offer takes of the limit at the same place in the list. */
    private interface Use {
        double of(Offer offer);
    }

    private PlanMix(Plan plan, Wish wish, List<Offer> offers) {
        this.plan = plan;
        this.wish = wish;
        this.offers = offers;
    }

    /** @param offers columns of the mix, in this order */
    static Mix of(Plan plan, Wish wish, List<Offer> offers, List<SiteDemand> demands, int spares) {
        var mix = new PlanMix(plan, wish, offers);
        plan.sites().forEach(mix::site);
        wish.powerKw().ifPresent(kw -> mix.limit(Limit.fixed("power", kw * 1000), Offer::watts));
        wish.budget().ifPresent(most -> mix.limit(Limit.fixed("budget", most), offer -> offer.costs().capex().orElse(most + 1)));
        wish.cap().ifPresent(cap -> mix.limit(Limit.fixed(cap.objective().name().toLowerCase(java.util.Locale.ROOT), cap.most()),
                offer -> offer.costs().of(cap.objective()).orElse(cap.most() + 1)));
        return new Mix(demands.stream().map(each -> new Demand(each.workloadId() + " at " + each.siteId(), each.endPeakUnits())).toList(),
                mix.columns(demands), mix.limits, mix.pools, spares, 0);
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
        pools.add(new Pool(site.name(), rackCost(plan, wish.objective()), Math.min(most, wish.racks().orElse(most))));
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
            limit(Limit.perRack(name + " of " + site.name(), pools.size() - 1, largest.get(name) * wish.tightening()),
                    offer -> here(offer, site) ? need(offer, name) : 0);
        }
    }

    private static double need(Offer offer, String name) {
        return offer.rations().stream().flatMap(List::stream).filter(ration -> ration.name().equals(name)).mapToDouble(Ration::need).min().orElse(0);
    }

    /** What a rack in use adds to an objective. */
    static double rackCost(Plan plan, Objective objective) {
        return switch (objective) {
            case TCO -> plan.economics().rackRentPerMonth() * plan.horizonMonths();
            case RACKS -> 1;
            case CAPEX, ENERGY, CARBON, POWER -> 0;
        };
    }

    private List<Column> columns(List<SiteDemand> demands) {
        var columns = new ArrayList<Column>();
        for (int j = 0; j < offers.size(); j++) {
            Offer offer = offers.get(j);
            var units = demands.stream().map(demand -> demand.siteId().equals(offer.siteId()) && demand.workloadId().equals(offer.workloadId())
                    ? offer.units() : 0.0).toList();
            columns.add(new Column("offer " + j, offer.configuration().serverId(), offer.costs().of(wish.objective()).orElseThrow(), units, false,
                    uses.stream().map(use -> use.of(offer)).toList()));
        }
        return columns;
    }

    private static boolean here(Offer offer, Site site) {
        return offer.siteId().equals(site.id());
    }
}
