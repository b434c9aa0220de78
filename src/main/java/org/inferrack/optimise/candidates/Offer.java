package org.inferrack.optimise.candidates;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.placement.rack.Ration;
import org.inferrack.optimise.model.Objective;

/**
 * One server of a candidate for one workload at one site, or for several that share it. At a site of equal locations it stands for a box at
 * each of them.
 *
 * @param work       what it carries of each workload that it may run
 * @param servers    pieces that it stands for
 * @param costs      amounts by objective; an offer whose amount is unknown is left out for that objective
 * @param watts      planning power with the policy's margin, all pieces
 * @param rations    of one rack of each rack group of the site, empty list where it does not fit that group
 */
public record Offer(String siteId, Candidate candidate, List<Work> work, int servers, Costs costs, double watts, List<List<Ration>> rations) {

    /** Units of a workload with policy and latency kept, in each time between purchases; 0 before it is bought. */
    public record Work(String workloadId, List<Double> units) {
    }

    /** Amounts of all pieces together; absent where unknown. */
    public record Costs(OptionalDouble tco, OptionalDouble npv, OptionalDouble capex, OptionalDouble kwhPerYear, OptionalDouble kgPerYear, double kw) {

        public OptionalDouble of(Objective objective) {
            return switch (objective) {
                case TCO -> tco;
                case NPV -> npv;
                case CAPEX -> capex;
                case RACKS -> OptionalDouble.of(0);
                case ENERGY -> kwhPerYear;
                case CARBON -> kgPerYear;
                case POWER -> OptionalDouble.of(kw);
            };
        }
    }

    public boolean shared() {
        return work.size() > 1;
    }

    /** The same at a site that is like its own. */
    Offer at(String otherSiteId) {
        return siteId.equals(otherSiteId) ? this : new Offer(otherSiteId, candidate, work, servers, costs, watts, rations);
    }

    /** The same for a workload that is like its only one. */
    Offer of(String otherWorkloadId) {
        return work.getFirst().workloadId().equals(otherWorkloadId) ? this
                : new Offer(siteId, candidate, List.of(new Work(otherWorkloadId, work.getFirst().units())), servers, costs, watts, rations);
    }

    /** The same with work that counts as its own: of workloads that are alike, what it carries of the first. */
    Offer working(List<Work> all) {
        return new Offer(siteId, candidate, all, servers, costs, watts, rations);
    }

    boolean serves(String workloadId) {
        return work.stream().anyMatch(each -> each.workloadId().equals(workloadId));
    }

    double units(String workloadId, int window) {
        return work.stream().filter(each -> each.workloadId().equals(workloadId)).mapToDouble(each -> each.units().get(window)).findFirst().orElse(0);
    }

    public List<String> workloadIds() {
        return work.stream().map(Work::workloadId).toList();
    }
}
