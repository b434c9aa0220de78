package org.inferrack.plan;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * One feed of a row of racks, such as a busbar. It must carry what its racks draw from it while another of their feeds has
 * failed: everything under TWO_N, a share of it under N_PLUS_ONE, its own normal share where nothing backs it.
 *
 * @param rackGroupIds groups of the row, all of one site
 */
@RecordBuilder
public record RowFeed(String name, @AtMost(500) List<String> rackGroupIds, Feed feed) implements RowFeedBuilder.With {

    public RowFeed {
        rackGroupIds = List.copyOf(rackGroupIds);
    }
}
