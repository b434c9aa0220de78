package org.inferrack.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Equal racks.
 *
 * @param reservedU        units kept free at the top (switches, panels)
 * @param feeds            power feeds of one rack, A first
 * @param coolingKw        heat that one rack's cooling removes
 * @param massLimitKg      most equipment mass per rack (rack's own mass not counted)
 * @param networkPorts     switch ports available to servers
 * @param depthMm          usable depth, absent if not limiting
 * @param airflowM3PerHour air that the room gives one rack, absent if not limiting
 * @param outlets          of three-phase feeds; absent if the load of a single phase is not looked at
 * @param existing         load that stands in some of the racks already and is not part of the plan
 * @param locked           numbers of racks, from 1, that take no further server
 * @param further          limits of one rack for further resources that servers of the library take, by name
 */
@RecordBuilder
public record RackGroup(String id, String name, @Within(Limit.RACKS) int count, @Within(Limit.RACK_HEIGHT) int heightU, @Within(Limit.RESERVED) int reservedU,
                        @AtMost(16) List<Feed> feeds, Redundancy redundancy,
                        @Within(Limit.RACK_COOLING) double coolingKw, Cooling cooling, @Within(Limit.RACK_MASS) double massLimitKg,
                        @Within(Limit.PORTS) int networkPorts, @Within(Limit.DEPTH) OptionalDouble depthMm,
                        @Within(Limit.AIRFLOW) OptionalDouble airflowM3PerHour, Optional<Outlets> outlets, @AtMost(10_000) List<ExistingLoad> existing,
                        @Within(Limit.RACK_NUMBER) @AtMost(10_000) List<Integer> locked,
                        @Within(Limit.FURTHER) @AtMost(32) Map<String, Double> further) implements RackGroupBuilder.With {

    /** How the feeds back each other: TWO_N carries everything on any one feed, N_PLUS_ONE on all but the largest, NONE adds them. */
    public enum Redundancy {
        NONE, N_PLUS_ONE, TWO_N
    }

    public enum Cooling { AIR, REAR_DOOR, LIQUID }

    /** SINGLE_PHASE: a server hangs on one phase of a three-phase feed, so that each phase carries whole servers. THREE_PHASE: on all alike. */
    public enum Outlets {
        SINGLE_PHASE, THREE_PHASE
    }

    public RackGroup {
        feeds = List.copyOf(feeds);
        existing = List.copyOf(existing);
        locked = List.copyOf(locked);
        further = java.util.Collections.unmodifiableMap(new TreeMap<>(further));
        Finite.require("coolingKw", coolingKw);
        Finite.require("massLimitKg", massLimitKg);
        further.forEach(Finite::require);
    }

    /** Empty racks that take any server, with nothing limited beyond the usual. */
    public RackGroup(String id, String name, int count, int heightU, int reservedU, List<Feed> feeds, Redundancy redundancy,
                     double coolingKw, Cooling cooling, double massLimitKg, int networkPorts, OptionalDouble depthMm) {
        this(id, name, count, heightU, reservedU, feeds, redundancy, coolingKw, cooling, massLimitKg, networkPorts, depthMm, OptionalDouble.empty(),
                Optional.empty(), List.of(), List.of(), Map.of());
    }

    /** What others have in a rack, by its number from 1; empty where nothing of theirs stands in it. Several entries add up. */
    public ExistingLoad existing(int rack) {
        var sum = ExistingLoad.NONE;
        for (ExistingLoad load : existing) {
            sum = load.isIn(rack) ? sum.plus(load) : sum;
        }
        return sum;
    }
}
