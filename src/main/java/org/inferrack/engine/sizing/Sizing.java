package org.inferrack.engine.sizing;

import java.util.List;
import java.util.Optional;

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
     * @param spans           in order of time where servers are bought later or their accelerators are exchanged; empty where all months are alike
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

        /** The same servers with the same work, used alike in all months. */
        public Fleet used(double atPeak, double onTheMean) {
            return new Fleet(groupId, siteId, needed, spare, loads, atPeak, onTheMean);
        }

        /** More or fewer servers of the kind with the same work. */
        Fleet needing(int servers) {
            return new Fleet(groupId, siteId, servers, spare, loads, peakUtilisation, meanUtilisation, spans);
        }

        /** Some of these servers under the id of another group, with their part of the work. */
        Fleet part(String group, int neededThere, int spareThere) {
            double share = (double) (neededThere + spareThere) / servers();
            return share == 1 && group.equals(groupId) ? this
                    : new Fleet(group, siteId, neededThere, spareThere, loads.stream().map(load -> load.times(share)).toList(), peakUtilisation,
                            meanUtilisation,
                            spans.stream().map(span -> new Span(span.fromMonth, span.peakUtilisation, span.meanUtilisation,
                                    span.loads.stream().map(load -> load.times(share)).toList())).toList());
        }

        /** As it is used in a month, 1 being the plan's first; empty before it is bought. */
        public Optional<Fleet> in(int month) {
            return spans.isEmpty() ? Optional.of(this)
                    : spans.stream().filter(span -> span.fromMonth() <= month).reduce((_, later) -> later)
                            .map(span -> new Fleet(groupId, siteId, needed, spare, span.loads(), span.peakUtilisation(), span.meanUtilisation()));
        }
    }

    /**
     * Months in which a fleet is used alike; {@code fromMonth} is the first of them, and 1 the plan's first. Before its first span it is not there.
     *
     * @param loads what it carries in these months, with what its accelerators can do then
     */
    public record Span(int fromMonth, double peakUtilisation, double meanUtilisation, List<Load> loads) {
        public Span {
            loads = List.copyOf(loads);
        }
    }

    /**
     * What a fleet carries of one workload, in the capability's unit.
     *
     * @param peakUnits  at the highest peak of the horizon, with headroom
     * @param meanUnits  mean over the week and the horizon, without headroom
     * @param capability after a swap of the accelerators where there is one; its latencies are those at the fleet's peak utilisation
     */
    public record Load(String workloadId, double peakUnits, double meanUnits, Capability capability) {
        private Load times(double share) {
            return new Load(workloadId, peakUnits * share, meanUnits * share, capability);
        }
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
