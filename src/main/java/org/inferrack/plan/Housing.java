package org.inferrack.plan;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Where the servers of a site stand: in racks, or alone at many small locations. */
public sealed interface Housing {

    /**
     * Groups of equal racks.
     *
     * @param rows feeds that several groups share
     */
    @RecordBuilder
    record Racks(@AtMost(500) List<RackGroup> groups, @AtMost(500) List<RowFeed> rows) implements Housing, HousingRacksBuilder.With {
        public Racks {
            groups = List.copyOf(groups);
            rows = List.copyOf(rows);
        }

        public Racks(List<RackGroup> groups) {
            this(groups, List.of());
        }
    }

    /**
     * Equal locations without racks (clinics, shops, production lines); demand of the site is spread evenly over them.
     *
     * @param wattsPerBox    hard limit at the wall per box
     * @param boxesPerLocation most boxes that one location takes
     * @param fanless        only boxes without fans are allowed
     */
    @RecordBuilder
    record Edge(@Within(Limit.LOCATIONS) int locations, @Within(Limit.BOXES) int boxesPerLocation, @Within(Limit.BOX_WATTS) double wattsPerBox,
                boolean fanless) implements Housing, HousingEdgeBuilder.With {
        public Edge {
            Finite.require("wattsPerBox", wattsPerBox);
        }
    }
}
