package org.inferrack.engine.placement.rack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.RackUnits;
import org.inferrack.engine.power.feed.FeedLimit;
import org.inferrack.engine.power.feed.Heat;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;

/**
 * Something of which a rack has only so much, and every server takes its part.
 *
 * @param name     as in {@link Placement.Fill}
 * @param label    the limit in words, with its number
 * @param existing what load that stands in a rack already takes
 */
public record Resource(LimitKind kind, String name, String label, double limit, String unit, ToDoubleFunction<ServerKind> need,
                       ToDoubleFunction<ExistingLoad> existing) {

    /** Everything that limits one rack of the group, in the order in which it is shown. */
    public static List<Resource> of(RackGroup rack) {
        var resources = new ArrayList<Resource>();
        int units = RackUnits.usable(rack);
        resources.add(new Resource(LimitKind.SPACE, "space", "space of " + units + " U", units, "U", ServerKind::units, ExistingLoad::units));
        for (int i = 0; i < rack.feeds().size(); i++) {
            int feed = i;
            double limit = FeedLimit.usableWatts(rack.feeds().get(i)) / 1000;
            String name = feedName(rack.feeds().get(i).name());
            resources.add(new Resource(LimitKind.FEED, name, name + " at " + kw(limit), limit, "kW",
                    kind -> FeedLimit.normalWatts(rack, kind.planningWatts().orElse(0)).get(feed) / 1000,
                    load -> FeedLimit.normalWatts(rack, load.powerWatts()).get(feed) / 1000));
        }
        double surviving = FeedLimit.usableWatts(rack) / 1000;
        resources.add(planned(LimitKind.FAILOVER, "failover", failoverLabel(rack, surviving), surviving));
        double breakers = FeedLimit.breakerWatts(rack) / 1000;
        resources.add(new Resource(LimitKind.BREAKER, "breaker", "breaker rating of " + kw(breakers) + " at the worst case", breakers, "kW",
                kind -> kind.worstWatts().orElse(0) / 1000, load -> load.powerWatts() / 1000));
        resources.add(planned(LimitKind.COOLING, "cooling", "cooling of " + kw(rack.coolingKw()), rack.coolingKw()));
        rack.airflowM3PerHour()
                .ifPresent(limit -> resources.add(new Resource(LimitKind.AIRFLOW, "airflow", "airflow of " + number(limit) + " m³/h", limit, "m³/h",
                        kind -> air(kind.planningWatts().orElse(0)), load -> air(load.powerWatts()))));
        resources.add(new Resource(LimitKind.WEIGHT, "weight", "weight limit of " + number(rack.massLimitKg()) + " kg", rack.massLimitKg(), "kg",
                kind -> kind.massKg().orElse(0), ExistingLoad::massKg));
        resources.add(new Resource(LimitKind.PORTS, "ports", rack.networkPorts() + " network ports", rack.networkPorts(), "ports", ServerKind::ports,
                ExistingLoad::ports));
        rack.further()
                .forEach((name, limit) -> resources
                        .add(new Resource(LimitKind.FURTHER, name, name + " of " + (limit == Math.rint(limit) ? number(limit) : limit.toString()),
                                limit, "", kind -> kind.takes().getOrDefault(name, 0.0), _ -> 0)));
        return resources;
    }

    private static Resource planned(LimitKind limit, String name, String label, double limitKw) {
        return new Resource(limit, name, label, limitKw, "kW", kind -> kind.planningWatts().orElse(0) / 1000, load -> load.powerWatts() / 1000);
    }

    private static double air(double watts) {
        return Heat.airflowM3PerHour(watts, Heat.PLANNING_RISE_K);
    }

    boolean isPower() {
        return switch (kind) {
            case FEED, FAILOVER, BREAKER, COOLING -> true;
            default -> false;
        };
    }

    public static String kw(double kw) {
        return String.format(Locale.ROOT, "%.2f kW", kw);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** As a person calls it: "A" is "feed A", "Feed A" is so already. */
    private static String feedName(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("feed") ? name : "feed " + name;
    }

    private static String failoverLabel(RackGroup rack, double kw) {
        if (rack.feeds().isEmpty()) {
            return "power: no feed is stated";
        }
        return switch (rack.redundancy()) {
            case TWO_N -> rack.feeds().size() < 2 ? "2N power: one feed cannot back itself" : "2N limit of " + kw(kw) + " on one feed";
            case N_PLUS_ONE -> "N+1 limit of " + kw(kw) + " with the largest feed lost";
            case NONE -> "feed limit of " + kw(kw);
        };
    }
}
