package org.inferrack.engine.sizing;

import java.util.function.ToDoubleFunction;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/** How many servers a fleet would take if they did more or less work than predicted. */
public final class Resizing {

    private static final double ROUNDING = 1e-9;

    private Resizing() {
    }

    /**
     * Servers that the work takes over those of the prediction, with each throughput at the slow end of its range. Loads count by the
     * server time they take and miss independently of each other. A load that is not served at all at that end counts as predicted:
     * see {@link #noneWithinLimits}.
     */
    public static double whenSlow(Fleet fleet) {
        return 1 + swing(fleet, known -> known.low() > 0 ? known.value() / known.low() - 1 : 0);
    }

    /** The same with each throughput at the fast end; at most 1. */
    public static double whenFast(Fleet fleet) {
        return 1 - swing(fleet, known -> known.high() > 0 ? 1 - known.value() / known.high() : 0);
    }

    /** At the slow end one request alone breaks a limit of some load, however many servers there are. */
    public static boolean noneWithinLimits(Fleet fleet) {
        return fleet.loads().stream().anyMatch(load -> load.peakUnits() > 0 && load.capability().perServer() instanceof Figure.Known known
                && known.low() <= 0 && known.value() > 0);
    }

    /**
     * Whole servers at each location for {@code factor} times the work. How full the last one is says the peak utilisation against the
     * cap; with no work more, the number is as it was.
     */
    public static int needed(Fleet fleet, double factor, int locations, double policyCap) {
        double cap = fleet.loads().stream().mapToDouble(load -> load.capability().latencyCap()).filter(share -> share > 0).reduce(policyCap, Math::min);
        double each = (double) fleet.needed() / locations;
        double full = fleet.peakUtilisation() * fleet.servers() / locations / cap;
        double exact = Math.min(each, Math.max(full, Math.ceil(each) - 1 + ROUNDING * 10));
        return locations * (int) Math.ceil(exact * factor - ROUNDING);
    }

    /** Places that each have servers of their own. */
    public static int locations(Plan plan, Fleet fleet) {
        return plan.site(fleet.siteId()).map(Site::housing)
                .map(housing -> housing instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1).orElse(1);
    }

    private static double swing(Fleet fleet, ToDoubleFunction<Figure.Known> relative) {
        double all = fleet.loads().stream().mapToDouble(Resizing::serverTime).sum();
        if (!(all > 0)) {
            return 0;
        }
        return Math.sqrt(fleet.loads().stream().mapToDouble(load -> load.capability().perServer() instanceof Figure.Known known
                ? Math.pow(serverTime(load) / all * relative.applyAsDouble(known), 2) : 0).sum());
    }

    private static double serverTime(Load load) {
        return load.capability().perServer() instanceof Figure.Known known && known.value() > 0 ? load.peakUnits() / known.value() : 0;
    }
}
