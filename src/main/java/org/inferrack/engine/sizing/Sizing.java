package org.inferrack.engine.sizing;

import java.util.List;

import org.inferrack.engine.capability.Capability;

/**
 * The fleet of a scenario.
 *
 * @param fleets     one for each server group at each site where it stands
 * @param demands    what was asked of each site for each workload
 * @param shortfalls demand that no server carries, with the reason; empty when the scenario is feasible
 */
public record Sizing(List<Fleet> fleets, List<SiteDemand> demands, List<Shortfall> shortfalls) {

    public Sizing {
        fleets = List.copyOf(fleets);
        demands = List.copyOf(demands);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * The servers of one group at one site.
     *
     * @param needed   carry the highest peak of the horizon, with headroom
     * @param spare    stand by for failures, on top of {@code needed}
     * @param loads    what they carry
     * @param peakUtilisation share of the capacity of all servers in use (needed + spare share the load) at the peak; above 1 is overload
     * @param meanUtilisation the same, mean over the week and the months of service
     * @param spans           in order of time where some servers of the scenario are bought later; empty where all serve the whole horizon alike
     */
    public record Fleet(String groupId, String siteId, int needed, int spare, List<Load> loads, double peakUtilisation, double meanUtilisation,
                        List<Span> spans) {
        public Fleet {
            loads = List.copyOf(loads);
            spans = List.copyOf(spans);
        }

        /** In service over the whole horizon, alike in all months. */
        public Fleet(String groupId, String siteId, int needed, int spare, List<Load> loads, double peakUtilisation, double meanUtilisation) {
            this(groupId, siteId, needed, spare, loads, peakUtilisation, meanUtilisation, List.of());
        }

        public int servers() {
            return needed + spare;
        }
    }

    /** Months in which a fleet is used alike; {@code fromMonth} is the first of them, and 1 the plan's first. Before its first span it is not there. */
    public record Span(int fromMonth, double peakUtilisation, double meanUtilisation) {
    }

    /**
     * What a fleet carries of one workload, in the capability's unit.
     *
     * @param peakUnits  at the highest peak of the horizon, with headroom
     * @param meanUnits  mean over the week and the horizon, without headroom
     * @param capability after a swap of the accelerators where there is one; its latencies are those at the fleet's peak utilisation
     */
    public record Load(String workloadId, double peakUnits, double meanUnits, Capability capability) {
    }

    /** Demand of a workload at a site, in the capability's unit: at today's peak, at the highest peak of the horizon with growth and headroom, and mean. */
    public record SiteDemand(String workloadId, String siteId, double startPeakUnits, double endPeakUnits, double meanUnits) {
    }

    /** Demand that is not carried, and which limit binds. */
    public record Shortfall(String workloadId, String siteId, double missingUnits, String reason, String advice) {
    }

    public int servers() {
        return fleets.stream().mapToInt(Fleet::servers).sum();
    }
}
