package org.inferrack.engine.placement.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Feed;
import org.inferrack.plan.RackGroup;

/**
 * A larger limit for every rack of a group, in the steps in which such things are bought.
 *
 * @param resource as in {@link Placement.Fill}; "power" for all that the feeds limit
 * @param words    what changes, with the numbers before and after
 */
record RackChange(String resource, String words, RackGroup changed) {

    /** Breakers of IEC 60898 and 60947 in amperes. */
    private static final List<Double> BREAKERS = List.of(10.0, 13.0, 16.0, 20.0, 25.0, 32.0, 40.0, 50.0, 63.0, 80.0, 100.0, 125.0, 160.0, 200.0, 250.0);
    /** Everything that can be lifted. */
    static final List<String> RESOURCES = List.of("airflow", "cooling", "ports", "power", "racks", "space", "weight");

    private static final Set<String> NOT_POWER = Set.of("space", "cooling", "weight", "ports", "airflow", "racks");
    private static final double[] MORE_KW = {1, 2, 5, 10};
    private static final double MORE_AIR = 1.25;
    private static final int[] MORE_KG = {200, 500};
    private static final int MORE_PORTS = 24;
    private static final double MORE_FURTHER = 1.1;
    private static final int MORE_UNITS = 6;

    /** Name of the change that lifts a resource; of a further resource its own name. */
    static String lifts(RackGroup group, String resource) {
        return NOT_POWER.contains(resource) || group.further().containsKey(resource) || resource.equals("spread") ? resource : "power";
    }

    /** Every single step for one resource of the group. */
    static List<RackChange> of(RackGroup group, String resource) {
        var changes = new ArrayList<RackChange>();
        switch (resource) {
            case "cooling" -> {
                for (double more : MORE_KW) {
                    changes.add(new RackChange(resource, String.format(Locale.ROOT, "%s: +%.0f kW cooling per rack (%.1f to %.1f kW)", group.name(), more,
                            group.coolingKw(), group.coolingKw() + more), group.withCoolingKw(group.coolingKw() + more)));
                }
            }
            case "weight" -> {
                for (int more : MORE_KG) {
                    changes.add(new RackChange(resource, String.format(Locale.ROOT, "%s: +%d kg per rack (%.0f to %.0f kg)", group.name(), more,
                            group.massLimitKg(), group.massLimitKg() + more), group.withMassLimitKg(group.massLimitKg() + more)));
                }
            }
            case "ports" -> changes.add(new RackChange(resource, String.format(Locale.ROOT, "%s: +%d network ports per rack (%d to %d)", group.name(),
                    MORE_PORTS, group.networkPorts(), group.networkPorts() + MORE_PORTS), group.withNetworkPorts(group.networkPorts() + MORE_PORTS)));
            case "space" -> changes.add(new RackChange(resource, String.format(Locale.ROOT, "%s: racks of %d U instead of %d U", group.name(),
                    group.heightU() + MORE_UNITS, group.heightU()), group.withHeightU(group.heightU() + MORE_UNITS)));
            case "racks" -> changes.add(new RackChange(resource, String.format(Locale.ROOT, "%s: one more rack (%d to %d)", group.name(), group.count(),
                    group.count() + 1), group.withCount(group.count() + 1)));
            case "airflow" -> group.airflowM3PerHour().ifPresent(air -> changes.add(new RackChange(resource, String.format(Locale.ROOT,
                    "%s: a quarter more air per rack (%.0f to %.0f m³/h)", group.name(), air, air * MORE_AIR),
                    group.withAirflowM3PerHour(OptionalDouble.of(air * MORE_AIR)))));
            case "spread" -> {
            }
            default -> {
                if (group.further().containsKey(resource)) {
                    changes.add(further(group, resource));
                } else {
                    breakers(group).ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    private static RackChange further(RackGroup group, String resource) {
        double limit = group.further().get(resource);
        var limits = new TreeMap<>(group.further());
        limits.put(resource, limit * MORE_FURTHER);
        return new RackChange(resource, String.format(Locale.ROOT, "%s: a tenth more %s per rack (%.4g to %.4g)", group.name(), resource, limit,
                limit * MORE_FURTHER), group.withFurther(limits));
    }

    /** The next larger breaker on every feed. */
    private static Optional<RackChange> breakers(RackGroup group) {
        var feeds = new ArrayList<Feed>();
        for (Feed feed : group.feeds()) {
            var next = next(feed.amps());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            feeds.add(feed.withAmps(next.getAsDouble()));
        }
        return feeds.isEmpty() ? Optional.empty() : Optional.of(new RackChange("power", String.format(Locale.ROOT, "%s: feeds of %.0f A instead of %.0f A",
                group.name(), feeds.getFirst().amps(), group.feeds().getFirst().amps()), group.withFeeds(feeds)));
    }

    private static OptionalDouble next(double amps) {
        return BREAKERS.stream().mapToDouble(Double::doubleValue).filter(each -> each > amps + 1e-9).findFirst();
    }

    private static TreeMap<String, Double> merged(RackGroup group, RackChange other) {
        var limits = new TreeMap<>(group.further());
        limits.put(other.resource, other.changed.further().getOrDefault(other.resource, limits.get(other.resource)));
        return limits;
    }

    /** This change and another one of the same group at once. */
    RackChange and(RackChange other) {
        RackGroup both = changed;
        both = switch (other.resource) {
            case "cooling" -> both.withCoolingKw(other.changed.coolingKw());
            case "weight" -> both.withMassLimitKg(other.changed.massLimitKg());
            case "ports" -> both.withNetworkPorts(other.changed.networkPorts());
            case "space" -> both.withHeightU(other.changed.heightU());
            case "airflow" -> both.withAirflowM3PerHour(other.changed.airflowM3PerHour());
            case "racks" -> both.withCount(other.changed.count());
            case "power" -> both.withFeeds(other.changed.feeds());
            default -> both.withFurther(merged(both, other));
        };
        return new RackChange(resource + " and " + other.resource, words + " and " + other.words.substring(other.changed.name().length() + 2), both);
    }
}
