package org.inferrack.engine.placement.rack;

import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.engine.power.fleet.PowerWorld;

/** Kinds of servers of which a test states what one takes; they draw the same at peak and at worst. */
public final class Kinds {

    private Kinds() {
    }

    /** Five servers of a kind, with one port each. */
    public static ServerKind kind(String id, double heightU, double massKg, double watts) {
        return kind(id, heightU, massKg, watts, 5, 0);
    }

    public static ServerKind kind(String id, double heightU, double massKg, double watts, int needed, int spare) {
        return new ServerKind(PowerWorld.fleet(id, "dc", needed, spare, 0.5, 0.5), PowerWorld.group(id, PowerWorld.configuration("l", 1)),
                OptionalDouble.of(heightU), OptionalDouble.empty(), OptionalDouble.of(massKg), OptionalDouble.of(watts), OptionalDouble.of(watts), 1, Map.of(),
                PowerWorld.power(id, "dc", watts));
    }

    static ServerKind deep(ServerKind kind, double depthMm) {
        return new ServerKind(kind.fleet(), kind.group(), kind.heightU(), OptionalDouble.of(depthMm), kind.massKg(), kind.planningWatts(), kind.worstWatts(),
                kind.ports(), kind.takes(), kind.power());
    }

    static ServerKind worst(ServerKind kind, double watts) {
        return new ServerKind(kind.fleet(), kind.group(), kind.heightU(), kind.depthMm(), kind.massKg(), kind.planningWatts(), OptionalDouble.of(watts),
                kind.ports(), kind.takes(), kind.power());
    }
}
