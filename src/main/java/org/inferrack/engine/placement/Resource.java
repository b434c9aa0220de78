package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.power.FeedLimit;
import org.inferrack.plan.RackGroup;

/**
 * Something of which a rack has only so much, and every server takes its part.
 *
 * @param name    as in {@link Placement.Fill}
 * @param label   the limit in words, with its number
 */
record Resource(String name, String label, double limit, String unit, ToDoubleFunction<Kind> need) {

    /** Everything that limits one rack of the group, in the order in which it is shown. */
    static List<Resource> of(RackGroup rack) {
        var resources = new ArrayList<Resource>();
        int units = RackUnits.usable(rack);
        resources.add(new Resource("space", "space of " + units + " U", units, "U", Kind::units));
        for (int i = 0; i < rack.feeds().size(); i++) {
            int feed = i;
            double limit = FeedLimit.usableWatts(rack.feeds().get(i)) / 1000;
            String name = feedName(rack.feeds().get(i).name());
            resources.add(new Resource(name, name + " at " + kw(limit), limit, "kW",
                    kind -> FeedLimit.normalWatts(rack, kind.planningWatts().orElse(0)).get(feed) / 1000));
        }
        double surviving = FeedLimit.usableWatts(rack) / 1000;
        resources.add(new Resource("failover", failoverLabel(rack, surviving), surviving, "kW", kind -> kind.planningWatts().orElse(0) / 1000));
        double breakers = FeedLimit.breakerWatts(rack) / 1000;
        resources.add(new Resource("breaker", "breaker rating of " + kw(breakers) + " at the worst case", breakers, "kW",
                kind -> kind.worstWatts().orElse(0) / 1000));
        resources.add(new Resource("cooling", "cooling of " + kw(rack.coolingKw()), rack.coolingKw(), "kW",
                kind -> kind.planningWatts().orElse(0) / 1000));
        resources.add(new Resource("weight", "weight limit of " + number(rack.massLimitKg()) + " kg", rack.massLimitKg(), "kg",
                kind -> kind.massKg().orElse(0)));
        resources.add(new Resource("ports", rack.networkPorts() + " network ports", rack.networkPorts(), "ports", Kind::ports));
        return resources;
    }

    boolean isPower() {
        return unit.equals("kW");
    }

    static String kw(double kw) {
        return String.format(Locale.ROOT, "%.2f kW", kw);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

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
