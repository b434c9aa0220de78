package org.inferrack.plan;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What stands in racks already and is not part of the plan; it is taken to stand at the bottom.
 *
 * @param racks      numbers of the racks within their group, from 1; empty for every rack of the group
 * @param units      taken in each of these racks
 * @param powerWatts at its peak, in each of these racks
 */
@RecordBuilder
public record ExistingLoad(String name, @Within(Limit.RACK_NUMBER) @AtMost(10_000) List<Integer> racks, @Within(Limit.EXISTING_UNITS) int units,
                           @Within(Limit.EXISTING_WATTS) double powerWatts, @Within(Limit.RACK_MASS) double massKg,
                           @Within(Limit.PORTS) int ports) implements ExistingLoadBuilder.With {

    public static final ExistingLoad NONE = new ExistingLoad("", List.of(), 0, 0, 0, 0);

    public ExistingLoad {
        racks = List.copyOf(racks);
        Finite.require("powerWatts", powerWatts);
        Finite.require("massKg", massKg);
    }

    public boolean isIn(int rack) {
        return racks.isEmpty() || racks.contains(rack);
    }

    /** Whether there is nothing. */
    public boolean none() {
        return units == 0 && powerWatts == 0 && massKg == 0 && ports == 0;
    }

    ExistingLoad plus(ExistingLoad other) {
        return new ExistingLoad(name.isEmpty() ? other.name : name + ", " + other.name, List.of(), units + other.units, powerWatts + other.powerWatts,
                massKg + other.massKg, ports + other.ports);
    }
}
