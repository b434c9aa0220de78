package org.inferrack.engine.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.power.feed.FeedLimit;
import org.inferrack.plan.Limit;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.Site;

/** Every limit of the racks of one group. */
final class RackBounds {

    /** Denser air-cooled racks are not built, see the findings. */
    private static final double MOST_AIR_KW = 40;
    private static final double MOST_LIQUID_KW = 250;
    private static final int MOST_RACKS = 10_000;
    private static final int MOST_PORTS = 512;
    private static final double FACTOR = 20;
    private static final String UNPRICED = "what the site asks for it is not counted";

    private final Site site;
    private final RackGroup group;
    private final String name;
    private final Consumer<Bound> found;

    /** @param name of the group, with its site where there are several */
    RackBounds(Site site, RackGroup group, String name, Consumer<Bound> found) {
        this.site = site;
        this.group = group;
        this.name = name;
        this.found = found;
    }

    private interface Edit {
        RackGroup with(RackGroup group, double value);
    }

    private void add(String id, String now, double value, double widest, double step, Edit edit, Bound.Words words, String assumes) {
        if (widest != value) {
            found.accept(new Bound(id + "/" + site.id() + "/" + group.id(), Change.Kind.RACKS, now, assumes, value, widest, step,
                    (plan, to) -> PlanEdits.racks(plan, site.id(), group.id(), each -> edit.with(each, to)), words));
        }
    }

    /** A limit that is there or not. */
    private void toggle(String id, String now, String done, Edit edit) {
        add(id, now, 0, 1, 1, (each, off) -> off > 0 ? edit.with(each, off) : each, _ -> name + ": " + done, "");
    }

    /** @param servers of the scenario, more racks than that are of no use */
    void all(int servers) {
        add("racks", group.count() + (group.count() == 1 ? " rack of " : " racks of ") + name, group.count(), Math.min(MOST_RACKS, group.count() + servers), 1,
                (each, count) -> each.withCount((int) count), count -> name + ": " + whole(count) + " racks instead of " + group.count(), "");
        power();
        add("weight", whole(group.massLimitKg()) + " kg a rack of " + name, group.massLimitKg(), 10_000, 50, RackGroup::withMassLimitKg,
                kg -> name + ": " + whole(kg) + " kg a rack instead of " + whole(group.massLimitKg()), UNPRICED);
        add("ports", group.networkPorts() + " network ports a rack of " + name, group.networkPorts(), Math.max(group.networkPorts(), MOST_PORTS), 4,
                (each, ports) -> each.withNetworkPorts((int) ports),
                ports -> name + ": " + whole(ports) + " network ports a rack instead of " + group.networkPorts(), UNPRICED);
        add("height", group.heightU() + " U racks of " + name, group.heightU(), 60, 1, (each, u) -> each.withHeightU((int) u),
                u -> name + ": racks of " + whole(u) + " U instead of " + group.heightU() + " U", "");
        group.depthMm()
                .ifPresent(mm -> add("depth", whole(mm) + " mm depth of " + name, mm, 1500, 10, (each, deep) -> each.withDepthMm(OptionalDouble.of(deep)),
                        deep -> name + ": racks " + whole(deep) + " mm deep instead of " + whole(mm) + " mm", ""));
        further();
        standing();
    }

    private void power() {
        double feedKw = FeedLimit.usableWatts(group) / 1000;
        double amps = group.feeds().stream().mapToDouble(feed -> feed.amps()).min().orElse(0);
        if (amps > 0) {
            add("feeds", "feeds of " + whole(amps) + " A" + (feedKw > 0 ? " (" + RackChanges.kw(feedKw) + " a rack)" : "") + " of " + name, 1, FACTOR, 0.1,
                    (each, factor) -> each
                            .withFeeds(each.feeds().stream().map(feed -> feed.withAmps(Math.min(feed.amps() * factor, Limit.AMPS.most()))).toList()),
                    factor -> name + ": feeds of " + whole(amps * factor) + " A instead of " + whole(amps) + " A (" + RackChanges.kw(feedKw * factor)
                            + " a rack)",
                    UNPRICED);
        }
        double most = group.cooling() == RackGroup.Cooling.AIR ? MOST_AIR_KW : MOST_LIQUID_KW;
        add("cooling", "cooling of " + RackChanges.kw(group.coolingKw()) + " a rack of " + name, group.coolingKw(), Math.max(most, group.coolingKw()), 0.5,
                RackGroup::withCoolingKw, kw -> name + ": cooling of " + RackChanges.kw(kw) + " a rack instead of " + RackChanges.kw(group.coolingKw()),
                UNPRICED);
        group.airflowM3PerHour()
                .ifPresent(air -> add("airflow", "airflow of " + whole(air) + " m³/h a rack of " + name, air, Math.min(air * FACTOR, Limit.AIRFLOW.most()),
                        Math.max(1, air / 50),
                        (each, to) -> each.withAirflowM3PerHour(OptionalDouble.of(to)),
                        to -> name + ": " + whole(to) + " m³/h a rack instead of " + whole(air) + " m³/h", UNPRICED));
        group.outlets().filter(outlets -> outlets == RackGroup.Outlets.SINGLE_PHASE).ifPresent(_ -> toggle("outlets", "outlets of a single phase in " + name,
                "three-phase outlets", (each, _) -> each.withOutlets(Optional.of(RackGroup.Outlets.THREE_PHASE))));
    }

    /** Resources of the plan's own. */
    private void further() {
        group.further()
                .forEach((resource, limit) -> add("further/" + resource, whole(limit) + " of " + resource + " a rack of " + name, limit, limit * FACTOR + 1,
                        Math.max(1e-6, limit / 100), (each, to) -> each.withFurther(with(each.further(), resource, to)),
                        to -> name + ": " + whole(to) + " of " + resource + " a rack instead of " + whole(limit), UNPRICED));
    }

    private static Map<String, Double> with(Map<String, Double> limits, String resource, double to) {
        var changed = new TreeMap<>(limits);
        changed.put(resource, to);
        return changed;
    }

    private void standing() {
        if (!group.locked().isEmpty()) {
            toggle("locked", group.locked().size() + (group.locked().size() == 1 ? " locked rack of " : " locked racks of ") + name, "no rack locked",
                    (each, _) -> each.withLocked(List.of()));
        }
        if (!group.existing().isEmpty()) {
            toggle("existing", "what stands in racks of " + name, "what stands in the racks moved elsewhere", (each, _) -> each.withExisting(List.of()));
        }
    }

    /** A feed that several groups of the site share. */
    static Bound row(Site site, RowFeed row) {
        double amps = row.feed().amps();
        return new Bound("row/" + site.id() + "/" + row.name(), Change.Kind.RACKS, "row feed " + row.name() + " of " + whole(amps) + " A", UNPRICED, 1, FACTOR,
                0.1,
                (plan, factor) -> PlanEdits.rows(plan, site.id(), row.name(),
                        each -> each.withFeed(each.feed().withAmps(Math.min(amps * factor, Limit.AMPS.most())))),
                factor -> "Row feed " + row.name() + " of " + whole(amps * factor) + " A instead of " + whole(amps) + " A");
    }

    private static String whole(double value) {
        return FigureFormat.number(value);
    }
}
