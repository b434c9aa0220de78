package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Certificate;
import org.inferrack.engine.placement.Placement.FullRack;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.RowFill;
import org.inferrack.engine.placement.Placement.Unplaced;
import org.inferrack.engine.placement.rack.RackCapacity;
import org.inferrack.engine.placement.rack.RackFilling;
import org.inferrack.engine.placement.rack.Refusals;
import org.inferrack.engine.placement.rack.Resource;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.inferrack.work.Cancellation;

/** Placement at one site with racks: as few racks as can be; where it makes no difference, racks earlier in the plan. */
final class SiteRacks {

    private final Site site;
    private final List<RackGroup> groups;
    private final Cancellation cancellation;

    SiteRacks(Site site, List<RackGroup> groups, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.site = site;
        this.groups = groups;
    }

    record Result(List<PlacedRack> racks, List<Unplaced> unplaced, Certificate certificate, List<Binding> bindings, List<RowFill> rows, OptionalInt moves) {
    }

    /**
     * Places as if nothing stood; then, where an earlier placement is given and as few racks do, leaves standing what stood.
     * So what stood before decides which server stands where, and never how many racks there are.
     */
    Result place(List<ServerKind> given, Conditions conditions, Optional<Placement> earlier) {
        var unplaced = new ArrayList<Unplaced>();
        var kinds = new ArrayList<ServerKind>();
        for (ServerKind kind : given) {
            Refusals.ofUnknown(kind).ifPresentOrElse(unplaced::add, () -> kinds.add(kind));
        }
        var resources = groups.stream().findFirst().map(Resource::of).orElse(List.of());
        Map<ServerKind, Double> shares = new IdentityHashMap<>();
        kinds.forEach(kind -> shares.put(kind, dominantShare(kind, resources)));
        kinds.sort(Comparator.comparingDouble((ServerKind kind) -> shares.get(kind)).reversed().thenComparing(ServerKind::id));
        int known = unplaced.size();
        int[] left = withinSite(kinds, unplaced);
        boolean choice = unplaced.size() > known && kinds.size() > 1;
        var problem = new SiteProblem(site, groups, kinds, left, conditions, cancellation);
        for (var rest : problem.left()) {
            var kind = kinds.get(rest.kind());
            var refusals = new Refusals(rest.within().map(List::of).orElse(groups));
            unplaced.add(problem.stops(rest.kind()).map(limit -> refusals.beyondRacks(kind, rest.servers(), limit))
                    .orElseGet(() -> refusals.noRoom(kind, rest.servers())));
        }
        var moves = earlier.map(placement -> new Moves(site, groups, kinds, placement)).filter(found -> !found.none());
        var patterns = moves.map(found -> fewestMoves(found, problem, kinds, left, conditions, earlier.orElseThrow())).orElse(problem.racks());
        var filled = new RackFilling(site, kinds, patterns, conditions, cancellation).fill();
        int racks = (int) filled.racks().stream().filter(PlacedRack::inUse).count();
        return new Result(filled.racks(), unplaced, new Certificate(site.id(), racks, racks - problem.gap(), problem.proven() && !choice), filled.bindings(),
                problem.rowFills(), moves.map(found -> OptionalInt.of(found.count(patterns))).orElse(OptionalInt.empty()));
    }

    private Map<RackGroup, List<int[]>> fewestMoves(Moves moves, SiteProblem fresh, List<ServerKind> kinds, int[] wanted, Conditions conditions,
                                                    Placement earlier) {
        var kept = new SiteProblem(site, groups, kinds, wanted, conditions.and(Conditions.keeping(earlier)), cancellation);
        var matched = moves.matched(fresh.racks(), fresh.alike(), cancellation);
        boolean asGood = kept.left().equals(fresh.left()) && groups.stream().allMatch(group -> used(kept, group) == used(fresh, group));
        return Stream.concat(asGood ? Stream.of(kept.racks()) : Stream.empty(), Stream.of(matched, fresh.racks()))
                .min(Comparator.comparingInt(moves::count)).orElseThrow();
    }

    private static long used(SiteProblem problem, RackGroup group) {
        return problem.racks().get(group).stream().filter(pattern -> Arrays.stream(pattern).anyMatch(servers -> servers > 0)).count();
    }

    private static double dominantShare(ServerKind kind, List<Resource> resources) {
        return resources.stream().mapToDouble(resource -> resource.need().applyAsDouble(kind) / resource.limit()).filter(Double::isFinite).max().orElse(0);
    }

    /** Servers that the site's electrical and cooling limits allow, kind by kind. */
    private int[] withinSite(List<ServerKind> kinds, List<Unplaced> unplaced) {
        var limit = new SiteLimit(site);
        int[] counts = new int[kinds.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = limit.take(kinds.get(i), kinds.get(i).fleet().servers(), unplaced);
        }
        return counts;
    }

    /** What one rack takes of each kind alone; nothing is said of kinds whose power or height is unknown. */
    List<FullRack> fullRacks(List<ServerKind> given) {
        var full = new ArrayList<FullRack>();
        for (ServerKind kind : given) {
            if (Refusals.ofUnknown(kind).isPresent()) {
                continue;
            }
            for (RackGroup group : groups) {
                full.add(new FullRack(kind.id(), site.id(), group.id(), RackCapacity.bins(group, List.of(kind)).alone(0), Refusals.binding(kind, group)));
            }
        }
        return full;
    }
}
