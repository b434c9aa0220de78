package org.inferrack.engine.choice;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.placement.Ration;
import org.inferrack.plan.ServerConfiguration;

/**
 * One server of a candidate for one workload at one site. At a site of equal locations it stands for a box at each of them.
 *
 * @param units      what it carries with policy and latency kept
 * @param servers    pieces that it stands for
 * @param costs      amounts by objective; an offer whose amount is unknown is left out for that objective
 * @param watts      planning power with the policy's margin, all pieces
 * @param rations    of one rack of each rack group of the site, empty list where it does not fit that group
 */
record Offer(String siteId, String workloadId, ServerConfiguration configuration, double units, int servers, Costs costs, double watts,
             List<List<Ration>> rations) {

    /** Amounts of all pieces together; absent where unknown. */
    record Costs(OptionalDouble tco, OptionalDouble capex, OptionalDouble kwhPerYear, OptionalDouble kgPerYear,
                 double kw) {

        OptionalDouble of(Objective objective) {
            return switch (objective) {
                case TCO -> tco;
                case CAPEX -> capex;
                case RACKS -> OptionalDouble.of(0);
                case ENERGY -> kwhPerYear;
                case CARBON -> kgPerYear;
                case POWER -> OptionalDouble.of(kw);
            };
        }
    }
}
