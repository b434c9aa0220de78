package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Fill;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** Reads from an outcome which limit binds in each rack group and at each site; nothing is computed anew. */
final class Bottlenecks {

    private final Plan plan;
    private final ScenarioOutcome outcome;

    private Bottlenecks(Plan plan, ScenarioOutcome outcome) {
        this.plan = plan;
        this.outcome = outcome;
    }

    /** Servers first, then racks, then sites, each in the plan's order. */
    static List<Bottleneck> of(Plan plan, ScenarioOutcome outcome) {
        var found = new ArrayList<>(ServerBottlenecks.of(plan, outcome));
        var reader = new Bottlenecks(plan, outcome);
        for (Site site : plan.sites()) {
            switch (site.housing()) {
                case Housing.Racks racks -> racks.groups().forEach(group -> reader.racks(site, group).ifPresent(found::add));
                case Housing.Edge edge -> reader.edge(site, edge).forEach(found::add);
            }
        }
        plan.sites().forEach(site -> reader.site(site).forEach(found::add));
        return found;
    }

    private Optional<Bottleneck> racks(Site site, RackGroup group) {
        var used = outcome.placement().racks().stream().filter(rack -> rack.siteId().equals(site.id()) && rack.rackGroupId().equals(group.id()))
                .filter(PlacedRack::inUse).toList();
        if (used.isEmpty()) {
            return Optional.empty();
        }
        var bindings = outcome.placement().bindings().stream().filter(each -> each.siteId().equals(site.id()) && each.rackGroupId().equals(group.id()))
                .toList();
        String place = RackChanges.name(group) + " at " + TermChanges.name(site);
        String inUse = used.size() + " of " + group.count() + " racks in use";
        Map<String, Long> full = new LinkedHashMap<>();
        bindings.stream().filter(Binding::full).forEach(each -> full.merge(each.resource(), 1L, Long::sum));
        var most = full.entrySet().stream().max(Comparator.comparingLong(Map.Entry::getValue));
        if (most.isEmpty()) {
            // racks without any limit have no fill to be next
            return used.stream().flatMap(rack -> rack.fills().stream()).max(Comparator.comparingDouble(Fill::share))
                    .map(next -> new Bottleneck(Bottleneck.Level.RACKS, site.id(), group.id(), place,
                            next.resource() + " of " + RackWords.amount(next.limit(), next.unit()),
                            next.share(), false, inUse + ", none full", List.of()));
        }
        String resource = most.get().getKey();
        String limit = bindings.stream().filter(each -> each.resource().equals(resource)).map(Binding::limit).findFirst().orElse(resource);
        double load = used.stream().flatMap(rack -> rack.fills().stream()).filter(fill -> fill.resource().equals(resource)).mapToDouble(Fill::share).max()
                .orElse(0);
        return Optional.of(new Bottleneck(Bottleneck.Level.RACKS, site.id(), group.id(), place, limit, load, true,
                inUse + ", " + most.get().getValue() + " full by it" + RackWords.others(full, resource), stranded(bindings, used)));
    }

    /** Without what the racks have no limit for, and without the reserve of feeds that back each other. */
    private static List<Bottleneck.Stranded> stranded(List<Binding> bindings, List<PlacedRack> used) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        Set<LimitKind> kinds = EnumSet.noneOf(LimitKind.class);
        var feeds = new HashSet<String>();
        bindings.stream().flatMap(each -> each.stranded().stream()).forEach(each -> {
            kinds.add(each.kind());
            if (each.kind() == LimitKind.FEED) {
                feeds.add(each.resource());
            }
            sums.computeIfAbsent(each.resource(), _ -> new double[1])[0] += each.amount();
            units.put(each.resource(), each.unit());
        });
        return sums.entrySet().stream().filter(each -> each.getValue()[0] > 1e-9).map(each -> {
            double installed = used.stream().flatMap(rack -> rack.fills().stream()).filter(fill -> fill.resource().equals(each.getKey()))
                    .mapToDouble(Fill::limit).sum();
            double amount = each.getValue()[0];
            return new Bottleneck.Stranded(each.getKey(), amount, units.get(each.getKey()), installed > 0 ? amount / installed : 0);
        }).filter(each -> each.share() > 0 && !(kinds.contains(LimitKind.FAILOVER) && feeds.contains(each.resource())))
                .sorted(Comparator.comparingDouble(Bottleneck.Stranded::share).reversed()).toList();
    }

    private List<Bottleneck> edge(Site site, Housing.Edge edge) {
        return outcome.placement().edges().stream().filter(fleet -> fleet.siteId().equals(site.id())).map(fleet -> {
            double load = fleet.wattsLimit() > 0 ? fleet.wattsPerBox().amount().orElse(0) / fleet.wattsLimit() : 0;
            return new Bottleneck(Bottleneck.Level.RACKS, site.id(), fleet.groupId(), "Boxes at " + TermChanges.name(site),
                    RackWords.amount(fleet.wattsLimit(), "W") + " a box",
                    load, load > 1,
                    fleet.boxesPerLocation() + " of " + edge.boxesPerLocation() + (edge.boxesPerLocation() == 1 ? " box" : " boxes") + " at each of "
                            + fleet.locations() + " locations",
                    List.of());
        }).toList();
    }

    private List<Bottleneck> site(Site site) {
        var found = new ArrayList<Bottleneck>();
        double kw = neededKw(site);
        limit(site, "supply", site.electricalLimitKw(), kw).ifPresent(found::add);
        limit(site, "cooling", site.coolingLimitKw(), kw).ifPresent(found::add);
        int left = outcome.placement().unplaced().stream().filter(each -> each.siteId().equals(site.id())).mapToInt(Placement.Unplaced::servers).sum();
        if (left > 0) {
            var worst = outcome.placement().unplaced().stream().filter(each -> each.siteId().equals(site.id()))
                    .max(Comparator.comparingInt(Placement.Unplaced::servers)).orElseThrow();
            int all = outcome.sizing().fleets().stream().filter(fleet -> fleet.siteId().equals(site.id())).mapToInt(fleet -> fleet.servers()).sum();
            found.add(new Bottleneck(Bottleneck.Level.SITE, site.id(), site.id(), TermChanges.name(site), worst.bindingLimit(),
                    all > left ? all / (double) (all - left) : 0, true,
                    left + " of " + all + (all == 1 ? " server" : " servers") + " without a place", List.of()));
        }
        return found;
    }

    private static Optional<Bottleneck> limit(Site site, String what, OptionalDouble limitKw, double kw) {
        if (limitKw.isEmpty() || kw <= 0) {
            return Optional.empty();
        }
        double load = limitKw.getAsDouble() > 0 ? kw / limitKw.getAsDouble() : 0;
        return Optional.of(new Bottleneck(Bottleneck.Level.SITE, site.id(), site.id(), TermChanges.name(site),
                what + " of " + RackWords.amount(limitKw.getAsDouble(), "kW"),
                load, load > 1, RackWords.amount(kw, "kW") + " planned with the margin", List.of()));
    }

    private double neededKw(Site site) {
        return TermChanges.neededKw(site, outcome);
    }
}
