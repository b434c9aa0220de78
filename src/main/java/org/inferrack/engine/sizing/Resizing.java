package org.inferrack.engine.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Swing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/**
 * How many servers a fleet would take if they did more or less work than predicted: whole servers, spares as they are. Fleets whose number is
 * stated stay. Everything that counts servers, watts or money at the ends of a range asks here, so that all of them speak of the same fleets.
 */
public final class Resizing {

    private static final double ROUNDING = 1e-9;

    private final ScenarioContext context;

    public Resizing(ScenarioContext context) {
        this.context = context;
    }

    /** Which causes change the number of servers, in the order of drivers. */
    public List<Driver> drivers(Sizing sizing) {
        var drivers = new TreeSet<Driver>();
        sizing.fleets().stream().filter(this::counted).flatMap(fleet -> fleet.loads().stream())
                .forEach(load -> swings(load).forEach(swing -> drivers.add(swing.driver())));
        return List.copyOf(drivers);
    }

    /** Servers of a fleet, spares included, with what each cause alone makes of their number; without a top where nothing keeps the limits at a slow end. */
    public Figure.Known servers(Fleet fleet) {
        Figure.Known servers = Figure.exact(fleet.servers(), "servers", "servers, spares included");
        if (!counted(fleet)) {
            return servers;
        }
        for (Driver driver : drivers(new Sizing(List.of(fleet), List.of(), List.of()))) {
            servers = servers.moved(driver, at(fleet, work(fleet, driver, Swing::atLow)) - fleet.servers(),
                    at(fleet, work(fleet, driver, Swing::atHigh)) - fleet.servers());
            servers = noneWithinLimits(fleet, driver) ? servers.opened(driver) : servers;
        }
        return servers.told(evidence(fleet), servers.basis());
    }

    /** The fleets if each had {@code work} times what it has to do. */
    public Sizing resized(Sizing sizing, ToDoubleFunction<Fleet> work) {
        var fleets = new ArrayList<Fleet>();
        sizing.fleets().forEach(fleet -> fleets.add(counted(fleet) ? fleet.needing(at(fleet, work.applyAsDouble(fleet)) - fleet.spare()) : fleet));
        return new Sizing(fleets, sizing.demands(), sizing.shortfalls());
    }

    /** The engine decides how many. */
    public boolean counted(Fleet fleet) {
        return context.group(fleet.groupId()).filter(group -> group.count().isEmpty()).isPresent();
    }

    /** At the slow end one request alone breaks a limit of some load, however many servers there are. */
    public static boolean noneWithinLimits(Fleet fleet, Driver driver) {
        return fleet.loads().stream().anyMatch(load -> load.peakUnits() > 0 && load.capability().perServer() instanceof Figure.Known known
                && known.value() > 0 && known.swings().of(driver).filter(swing -> swing.below() >= known.value()).isPresent());
    }

    /**
     * Servers' time that the work takes over that of the prediction, with a cause at one end of its range. Loads count by the server time that
     * they take. One that is not served at all at that end counts as predicted: see {@link #noneWithinLimits}.
     */
    public static double work(Fleet fleet, Driver driver, ToDoubleFunction<Swing> end) {
        double before = 0;
        double after = 0;
        for (Load load : fleet.loads()) {
            double time = serverTime(load);
            before += time;
            after += time * load.capability().perServer().amount().stream()
                    .map(value -> of(driver, load).map(swing -> value + end.applyAsDouble(swing)).filter(moved -> moved > 0).map(moved -> value / moved)
                            .orElse(1.0))
                    .findFirst().orElse(1);
        }
        return before > 0 ? after / before : 1;
    }

    private int at(Fleet fleet, double work) {
        return needed(fleet, work, locations(context.plan(), fleet), context.scenario().policies().utilisationCap()) + fleet.spare();
    }

    /**
     * Whole servers at each location for {@code factor} times the work. How full the last one is says the peak utilisation against the
     * cap; with no work more, the number is as it was.
     */
    static int needed(Fleet fleet, double factor, int locations, double policyCap) {
        double cap = fleet.loads().stream().mapToDouble(load -> load.capability().latencyCap()).filter(share -> share > 0).reduce(policyCap, Math::min);
        double each = (double) fleet.needed() / locations;
        double full = fleet.peakUtilisation() * fleet.servers() / locations / cap;
        double exact = Math.min(each, Math.max(full, Math.ceil(each) - 1 + ROUNDING * 10));
        return locations * (int) Math.ceil(exact * factor - ROUNDING);
    }

    /** Places that each have servers of their own. */
    private static int locations(Plan plan, Fleet fleet) {
        return plan.site(fleet.siteId()).map(Site::housing)
                .map(housing -> housing instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1).orElse(1);
    }

    private static Evidence evidence(Fleet fleet) {
        return fleet.loads().stream().map(load -> load.capability().perServer())
                .map(figure -> figure instanceof Figure.Known known ? known.evidence() : Evidence.USER)
                .reduce(Evidence.USER, Evidence::and);
    }

    private static Optional<Swing> of(Driver driver, Load load) {
        return swings(load).stream().filter(swing -> swing.driver().equals(driver)).findFirst();
    }

    private static List<Swing> swings(Load load) {
        return load.capability().perServer() instanceof Figure.Known known ? known.swings().all() : List.of();
    }

    private static double serverTime(Load load) {
        return load.capability().perServer() instanceof Figure.Known known && known.value() > 0 ? load.peakUnits() / known.value() : 0;
    }
}
