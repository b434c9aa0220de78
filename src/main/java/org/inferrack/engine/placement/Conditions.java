package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inferrack.plan.Feed;

/**
 * What holds for a placement beside the limits of the racks.
 *
 * @param standing    servers that stand already and stay where they are as far as the limits allow
 * @param locked      racks that take no further server
 * @param rows        feeds that several rack groups share
 * @param mostPerRack servers of a group that one rack may hold (spread), by the group's id; absent means no cap
 * @param within      servers that must stand in some rack of a rack group
 * @param mostPerRow  servers of a group that all racks on one row feed without a backup may hold, by the group's id; absent means no cap
 */
public record Conditions(List<Standing> standing, Set<RackPlace> locked, List<RowFeed> rows, Map<String, Integer> mostPerRack,
                         List<Within> within, Map<String, Integer> mostPerRow) {

    public static final Conditions NONE = new Conditions(List.of(), Set.of(), List.of(), Map.of());

    public Conditions {
        standing = List.copyOf(standing);
        locked = Set.copyOf(locked);
        rows = List.copyOf(rows);
        mostPerRack = Map.copyOf(mostPerRack);
        within = List.copyOf(within);
        mostPerRow = Map.copyOf(mostPerRow);
    }

    public Conditions(List<Standing> standing, Set<RackPlace> locked, List<RowFeed> rows, Map<String, Integer> mostPerRack) {
        this(standing, locked, rows, mostPerRack, List.of(), Map.of());
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

    /** Servers of a group that must stand in a rack group, in whichever rack of it. */
    public record Within(String siteId, String rackGroupId, String groupId, int servers) {
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

    /** @param index from 1 within the rack group */
    public boolean locks(String siteId, String rackGroupId, int index) {
        return !locked.isEmpty() && locked.contains(new RackPlace(siteId, rackGroupId, index));
    }

    /** These and others at once. Servers that are pinned here are not counted again where the others have them standing. */
    public Conditions and(Conditions other) {
        record Key(RackPlace rack, String groupId) {
        }
        Map<Key, Integer> pinned = new LinkedHashMap<>();
        standing.forEach(each -> pinned.merge(new Key(each.rack(), each.groupId()), each.servers(), Integer::sum));
        var all = new ArrayList<>(standing);
        for (Standing each : other.standing) {
            int left = each.servers() - pinned.getOrDefault(new Key(each.rack(), each.groupId()), 0);
            if (left > 0) {
                all.add(new Standing(each.rack(), each.groupId(), left, each.pinned()));
            }
        }
        var closed = new java.util.HashSet<>(locked);
        closed.addAll(other.locked);
        var everyRow = new ArrayList<>(rows);
        everyRow.addAll(other.rows);
        var everyWithin = new ArrayList<>(within);
        everyWithin.addAll(other.within);
        return new Conditions(all, closed, everyRow, least(mostPerRack, other.mostPerRack), everyWithin, least(mostPerRow, other.mostPerRow));
    }

    private static Map<String, Integer> least(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> least = new LinkedHashMap<>(one);
        other.forEach((group, most) -> least.merge(group, most, Math::min));
        return least;
    }
}
