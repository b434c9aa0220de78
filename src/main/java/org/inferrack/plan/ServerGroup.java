package org.inferrack.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Precision;

/**
 * Equal servers of a scenario.
 *
 * @param count       servers, at each site where they serve; absent leaves it to the engine
 * @param siteId      the only site where they stand, empty for every site with demand for their workloads
 * @param workloadIds what they serve, empty for every workload
 * @param precision   in which they compute, empty for the best that each workload accepts, see {@link PrecisionChoice}
 * @param owned       already bought: no capex, no residual value
 * @param swap        accelerators replaced within the horizon
 * @param pins        racks where some of them must stand
 * @param mostPerRack of them that one rack may hold, absent if only the rack limits
 * @param fromMonth   month at whose start they are bought and go into service, absent for the plan's first; their racks are rented from the start
 */
@RecordBuilder
public record ServerGroup(String id, String name, ServerConfiguration configuration, @Within(Limit.SERVERS) OptionalInt count, String siteId,
                          @AtMost(500) List<String> workloadIds, Optional<Precision> precision, boolean owned, Optional<Swap> swap,
                          @AtMost(1000) List<Pin> pins,
                          @Within(Limit.PER_RACK) OptionalInt mostPerRack,
                          @Within(Limit.MONTH) OptionalInt fromMonth) implements ServerGroupBuilder.With {

    /** Replaces every accelerator at the start of a month (1 is the plan's first month). */
    public record Swap(@Within(Limit.MONTH) int month, String acceleratorId) {
    }

    public ServerGroup {
        workloadIds = List.copyOf(workloadIds);
        pins = List.copyOf(pins);
    }

    /** Servers that may stand in any rack, serve from the plan's first month and compute in the best precision. */
    public ServerGroup(String id, String name, ServerConfiguration configuration, OptionalInt count, String siteId, List<String> workloadIds,
                       boolean owned, Optional<Swap> swap) {
        this(id, name, configuration, count, siteId, workloadIds, Optional.empty(), owned, swap, List.of(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** The first month of service; 1 is the plan's first. */
    public int firstMonth() {
        return Math.max(1, fromMonth.orElse(1));
    }

    /** What its servers hold in a month, 1 being the plan's first. */
    public String acceleratorIn(int month) {
        return swap.filter(planned -> planned.month() <= month).map(Swap::acceleratorId).orElse(configuration.acceleratorId());
    }

    /** What is in each server in the end: after the swap, where there is one. */
    public ServerConfiguration swapped() {
        return swap.map(change -> configuration.withAcceleratorId(change.acceleratorId())).orElse(configuration);
    }

    public boolean serves(String workloadId) {
        return workloadIds.isEmpty() || workloadIds.contains(workloadId);
    }
}
