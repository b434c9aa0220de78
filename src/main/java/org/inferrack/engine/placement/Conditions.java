package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inferrack.plan.Feed;

/**
 * What holds for a placement beside the plan itself.
 *
 * @param standing    servers that stand already and stay where they are as far as the limits allow
 * @param locked      racks that take no further server
 * @param rows        feeds that several rack groups share
 * @param mostPerRack servers of a group that one rack may hold (spread), by the group's id; absent means no cap
 */
public record Conditions(List<Standing> standing, Set<RackPlace> locked, List<RowFeed> rows, Map<String, Integer> mostPerRack) {

    public static final Conditions NONE = new Conditions(List.of(), Set.of(), List.of(), Map.of());

    public Conditions {
        standing = List.copyOf(standing);
        locked = Set.copyOf(locked);
        rows = List.copyOf(rows);
        mostPerRack = Map.copyOf(mostPerRack);
    }

    /** One rack; {@code index} counts from 1 within its group. */
    public record RackPlace(String siteId, String rackGroupId, int index) {
    }

    /**
     * Servers of a group in a rack.
     *
     * @param pinned they stay there even where the rack is then over a limit
     */
    public record Standing(RackPlace rack, String groupId, int servers, boolean pinned) {
    }

    /**
     * One feed of a row. Its load is what its racks draw from it while another of their feeds has failed.
     *
     * @param rackGroupIds groups of the row, all of one site
     */
    public record RowFeed(String name, String siteId, Set<String> rackGroupIds, Feed feed) {
        public RowFeed {
            rackGroupIds = Set.copyOf(rackGroupIds);
        }
    }

    /** Every server of an earlier placement stays where it is, as far as it can: the fewest moves. */
    public static Conditions keeping(Placement earlier) {
        var standing = new ArrayList<Standing>();
        for (var rack : earlier.racks()) {
            Map<String, Integer> servers = new LinkedHashMap<>();
            rack.slots().forEach(slot -> servers.merge(slot.groupId(), 1, Integer::sum));
            servers.forEach((group, count) -> standing.add(new Standing(new RackPlace(rack.siteId(), rack.rackGroupId(), rack.index()), group, count, false)));
        }
        return new Conditions(standing, Set.of(), List.of(), Map.of());
    }
}
