package org.inferrack.engine.placement;

import java.util.List;
import java.util.OptionalInt;

import org.inferrack.engine.figure.Figure;

/**
 * Where the servers of a scenario stand.
 *
 * @param racks    every rack of every site, empty ones too, in the plan's order
 * @param edges    fleets at sites without racks
 * @param unplaced what does not fit, with the limit that refuses it
 * @param fullRacks how many servers of a group alone one rack of a rack group takes, and which limit stops the next
 * @param certificates how good the packing of each site with racks is
 * @param bindings  of every rack in use: what stops the next server, and what is stranded by it
 * @param rows      feeds that racks share
 * @param moves     servers that stand in another rack than in the earlier placement; empty where there was none
 */
public record Placement(List<PlacedRack> racks, List<EdgeFleet> edges, List<Unplaced> unplaced, List<FullRack> fullRacks,
                        List<Certificate> certificates, List<Binding> bindings, List<RowFill> rows, OptionalInt moves) {

    public Placement {
        racks = List.copyOf(racks);
        edges = List.copyOf(edges);
        unplaced = List.copyOf(unplaced);
        fullRacks = List.copyOf(fullRacks);
        certificates = List.copyOf(certificates);
        bindings = List.copyOf(bindings);
        rows = List.copyOf(rows);
    }

    /** A placement of which nothing is said about how good it is. */
    public Placement(List<PlacedRack> racks, List<EdgeFleet> edges, List<Unplaced> unplaced, List<FullRack> fullRacks) {
        this(racks, edges, unplaced, fullRacks, List.of(), List.of(), List.of(), OptionalInt.empty());
    }

    /**
     * One rack.
     *
     * @param index     from 1 within its group
     * @param reservedU kept free at the top
     * @param existingU taken at the bottom by what is not part of the plan
     * @param slots     from the bottom up
     * @param fills     one entry a resource
     */
    public record PlacedRack(String siteId, String rackGroupId, int index, String name, int heightU, int reservedU, int existingU, List<Slot> slots,
                             List<Fill> fills) {
        public PlacedRack {
            slots = List.copyOf(slots);
            fills = List.copyOf(fills);
        }

        /** A rack in which nothing of others stands. */
        public PlacedRack(String siteId, String rackGroupId, int index, String name, int heightU, int reservedU, List<Slot> slots, List<Fill> fills) {
            this(siteId, rackGroupId, index, name, heightU, reservedU, 0, slots, fills);
        }

        /** Whether a server of the plan stands in it. */
        public boolean inUse() {
            return !slots.isEmpty();
        }

        /** Units below the reserved ones. */
        public int usableU() {
            return RackUnits.usable(heightU, reservedU);
        }
    }

    /** A server in a rack; {@code bottomU} counts from 1 at the bottom. {@code ordinal} counts the group's servers at the site from 1. */
    public record Slot(int bottomU, int heightU, String groupId, int ordinal, String name, Figure planningWatts) {
        public int topU() {
            return RackUnits.top(bottomU, heightU);
        }
    }

    /** How much of a rack's resource is used. {@code resource} is what a person calls it: "space", "feed A", "failover", "cooling". */
    public record Fill(LimitKind kind, String resource, double used, double limit, String unit) {
        /** Used over limit; above 1 is overload and shown as such. */
        public double share() {
            return limit > 0 ? used / limit : used > 0 ? Double.POSITIVE_INFINITY : 0;
        }
    }

    /** Load of a feed that racks share, with what fails over to it. */
    public record RowFill(String siteId, String name, double usedKw, double limitKw) {
        public double share() {
            return limitKw > 0 ? usedKw / limitKw : usedKw > 0 ? Double.POSITIVE_INFINITY : 0;
        }
    }

    /** Boxes of a group at the locations of an edge site. */
    public record EdgeFleet(String groupId, String siteId, int locations, int boxesPerLocation, Figure wattsPerBox, double wattsLimit) {
    }

    public record Unplaced(String groupId, String siteId, int servers, String bindingLimit, String advice) {
    }

    public record FullRack(String groupId, String siteId, String rackGroupId, int servers, String bindingLimit) {
    }

    /**
     * How good the packing of a site is.
     *
     * @param racks      in use
     * @param lowerBound racks that no placement of the servers placed here can do without
     * @param proven     no placement of all servers needs fewer racks or, where some are left over, leaves fewer
     */
    public record Certificate(String siteId, int racks, int lowerBound, boolean proven) {
    }

    /**
     * What stops the next server in a rack.
     *
     * @param resource as in {@link Fill}; empty where a server of the site's kinds would still fit
     * @param limit    the limit in words, with its number; empty likewise
     * @param stranded what stays unused of the other resources because of it
     */
    public record Binding(String siteId, String rackGroupId, int index, LimitKind kind, String resource, String limit, List<Stranded> stranded) {
        public Binding {
            stranded = List.copyOf(stranded);
        }

        public boolean full() {
            return kind != LimitKind.NONE;
        }
    }

    public record Stranded(LimitKind kind, String resource, double amount, String unit) {
    }

    /** Racks that no placement can do without, over all sites; the racks in use where all certificates are proven. */
    public int lowerBound() {
        return certificates.stream().mapToInt(Certificate::lowerBound).sum();
    }

    /** No site can be packed better. */
    public boolean proven() {
        return certificates.stream().allMatch(Certificate::proven);
    }

    /** Unused and unusable amount of a resource over all racks that are full. */
    public double stranded(String resource) {
        return bindings.stream().flatMap(binding -> binding.stranded().stream()).filter(each -> each.resource().equals(resource))
                .mapToDouble(Stranded::amount).sum();
    }

    public long racksInUse() {
        return racks.stream().filter(PlacedRack::inUse).count();
    }
}
