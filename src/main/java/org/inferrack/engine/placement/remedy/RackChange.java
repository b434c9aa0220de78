package org.inferrack.engine.placement.remedy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.inferrack.engine.placement.LimitKind;
import org.inferrack.plan.Feed;
import org.inferrack.plan.RackGroup;

/**
 * A larger limit for every rack of a group, in the steps in which such things are bought.
 *
 * @param lifted   what; two changes at once lift several
 * @param words    what changes, with the numbers before and after
 */
record RackChange(List<Lifted> lifted, String words, RackGroup changed) {

    /** What can be lifted, in the order in which it is tried. */
    enum Kind {
        AIRFLOW, COOLING, PORTS,
        /** All that the feeds limit. */
        POWER, RACKS, SPACE, WEIGHT, FURTHER
    }

    /** Something that can be lifted. {@code name} tells further resources of a plan apart. */
    record Lifted(Kind kind, String name) {
        Lifted(Kind kind) {
            this(kind, kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Breakers of IEC 60898 and 60947 in amperes. */
    private static final List<Double> BREAKERS = List.of(10.0, 13.0, 16.0, 20.0, 25.0, 32.0, 40.0, 50.0, 63.0, 80.0, 100.0, 125.0, 160.0, 200.0, 250.0);
    /** Everything that every rack group has. */
    static final List<Lifted> OF_EVERY_GROUP = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.FURTHER).map(Lifted::new).toList();

    private static final double[] MORE_KW = {1, 2, 5, 10};
    private static final double MORE_AIR = 1.25;
    private static final int[] MORE_KG = {200, 500};
    private static final int MORE_PORTS = 24;
    private static final double MORE_FURTHER = 1.1;
    private static final int MORE_UNITS = 6;

    /** What lifts a limit; no step lifts how many servers of a group may stand in a rack. */
    static Optional<Lifted> of(LimitKind kind, String resource) {
        return switch (kind) {
            case SPACE -> Optional.of(new Lifted(Kind.SPACE));
            case COOLING -> Optional.of(new Lifted(Kind.COOLING));
            case AIRFLOW -> Optional.of(new Lifted(Kind.AIRFLOW));
            case WEIGHT -> Optional.of(new Lifted(Kind.WEIGHT));
            case PORTS -> Optional.of(new Lifted(Kind.PORTS));
            case FURTHER -> Optional.of(new Lifted(Kind.FURTHER, resource));
            case FEED, FAILOVER, BREAKER, PHASE -> Optional.of(new Lifted(Kind.POWER));
            case SPREAD, NONE -> Optional.empty();
        };
    }

    /** Every single step for one resource of the group. */
    static List<RackChange> of(RackGroup group, Lifted lifted) {
        var changes = new ArrayList<RackChange>();
        switch (lifted.kind()) {
            case COOLING -> {
                for (double more : MORE_KW) {
                    changes.add(
                            new RackChange(List.of(lifted), String.format(Locale.ROOT, "%s: +%.0f kW cooling per rack (%.1f to %.1f kW)", group.name(), more,
                                    group.coolingKw(), group.coolingKw() + more), group.withCoolingKw(group.coolingKw() + more)));
                }
            }
            case WEIGHT -> {
                for (int more : MORE_KG) {
                    changes.add(new RackChange(List.of(lifted), String.format(Locale.ROOT, "%s: +%d kg per rack (%.0f to %.0f kg)", group.name(), more,
                            group.massLimitKg(), group.massLimitKg() + more), group.withMassLimitKg(group.massLimitKg() + more)));
                }
            }
            case PORTS -> changes.add(new RackChange(List.of(lifted), String.format(Locale.ROOT, "%s: +%d network ports per rack (%d to %d)", group.name(),
                    MORE_PORTS, group.networkPorts(), group.networkPorts() + MORE_PORTS), group.withNetworkPorts(group.networkPorts() + MORE_PORTS)));
            case SPACE -> changes.add(new RackChange(List.of(lifted), String.format(Locale.ROOT, "%s: racks of %d U instead of %d U", group.name(),
                    group.heightU() + MORE_UNITS, group.heightU()), group.withHeightU(group.heightU() + MORE_UNITS)));
            case RACKS -> changes.add(new RackChange(List.of(lifted), String.format(Locale.ROOT, "%s: one more rack (%d to %d)", group.name(), group.count(),
                    group.count() + 1), group.withCount(group.count() + 1)));
            case AIRFLOW -> group.airflowM3PerHour().ifPresent(air -> changes.add(new RackChange(List.of(lifted), String.format(Locale.ROOT,
                    "%s: a quarter more air per rack (%.0f to %.0f m³/h)", group.name(), air, air * MORE_AIR),
                    group.withAirflowM3PerHour(OptionalDouble.of(air * MORE_AIR)))));
            case POWER -> breakers(group).ifPresent(changes::add);
            case FURTHER -> changes.add(further(group, lifted));
        }
        return changes;
    }

    private static RackChange further(RackGroup group, Lifted lifted) {
        String resource = lifted.name();
        double limit = group.further().get(resource);
        var limits = new TreeMap<>(group.further());
        limits.put(resource, limit * MORE_FURTHER);
        return new RackChange(List.of(lifted), String.format(Locale.ROOT, "%s: a tenth more %s per rack (%.4g to %.4g)", group.name(), resource, limit,
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
        return feeds.isEmpty() ? Optional.empty()
                : Optional.of(new RackChange(List.of(new Lifted(Kind.POWER)), String.format(Locale.ROOT, "%s: feeds of %.0f A instead of %.0f A",
                        group.name(), feeds.getFirst().amps(), group.feeds().getFirst().amps()), group.withFeeds(feeds)));
    }

    private static OptionalDouble next(double amps) {
        return BREAKERS.stream().mapToDouble(Double::doubleValue).filter(each -> each > amps + 1e-9).findFirst();
    }

    private static TreeMap<String, Double> merged(RackGroup group, String name, RackChange other) {
        var limits = new TreeMap<>(group.further());
        limits.put(name, other.changed.further().getOrDefault(name, limits.get(name)));
        return limits;
    }

    /** In words: "cooling and weight". */
    String resource() {
        return String.join(" and ", lifted.stream().map(Lifted::name).toList());
    }

    /** This change and another one of the same group at once. */
    RackChange and(RackChange other) {
        RackGroup both = changed;
        for (Lifted each : other.lifted) {
            both = switch (each.kind()) {
                case COOLING -> both.withCoolingKw(other.changed.coolingKw());
                case WEIGHT -> both.withMassLimitKg(other.changed.massLimitKg());
                case PORTS -> both.withNetworkPorts(other.changed.networkPorts());
                case SPACE -> both.withHeightU(other.changed.heightU());
                case AIRFLOW -> both.withAirflowM3PerHour(other.changed.airflowM3PerHour());
                case RACKS -> both.withCount(other.changed.count());
                case POWER -> both.withFeeds(other.changed.feeds());
                case FURTHER -> both.withFurther(merged(both, each.name(), other));
            };
        }
        return new RackChange(Stream.concat(lifted.stream(), other.lifted.stream()).toList(),
                words + " and " + other.words.substring(other.changed.name().length() + 2), both);
    }
}
