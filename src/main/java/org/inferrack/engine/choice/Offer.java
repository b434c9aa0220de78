package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.placement.Ration;

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
record Offer(String siteId, Candidate candidate, List<Work> work, int servers, Costs costs, double watts, List<List<Ration>> rations) {

    /** Units of a workload with policy and latency kept, in each time between purchases; 0 before it is bought. */
    record Work(String workloadId, List<Double> units) {
    }

    /** Amounts of all pieces together; absent where unknown. */
    record Costs(OptionalDouble tco, OptionalDouble npv, OptionalDouble capex, OptionalDouble kwhPerYear, OptionalDouble kgPerYear, double kw) {

        OptionalDouble of(Objective objective) {
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

    boolean shared() {
        return work.size() > 1;
    }

    boolean serves(String workloadId) {
        return work.stream().anyMatch(each -> each.workloadId().equals(workloadId));
    }

    double units(String workloadId, int window) {
        return work.stream().filter(each -> each.workloadId().equals(workloadId)).mapToDouble(each -> each.units().get(window)).findFirst().orElse(0);
    }

    List<String> workloadIds() {
        return work.stream().map(Work::workloadId).toList();
    }

    /**
     * The same server shared by the workloads of several offers. Its energy depends on who runs on it: it costs what each would, weighed by
     * the time that they would take; power and rack limits are those of the hungriest.
     *
     * @param hours server time of each offer's workload
     */
    static Offer sharing(List<Offer> alone, List<Double> hours) {
        Offer first = alone.getFirst();
        var work = alone.stream().flatMap(offer -> offer.work().stream()).toList();
        double[] weights = hours.stream().mapToDouble(Double::doubleValue).toArray();
        var costs = new Costs(mean(alone, weights, Objective.TCO), mean(alone, weights, Objective.NPV), mean(alone, weights, Objective.CAPEX),
                mean(alone, weights, Objective.ENERGY), mean(alone, weights, Objective.CARBON), alone.stream().mapToDouble(offer -> offer.costs().kw()).max().orElse(0));
        Offer hungriest = alone.stream().max(java.util.Comparator.comparingDouble(Offer::watts)).orElseThrow();
        return new Offer(first.siteId, first.candidate, work, first.servers, costs, hungriest.watts, hungriest.rations);
    }

    private static OptionalDouble mean(List<Offer> offers, double[] weights, Objective objective) {
        double sum = 0;
        double all = 0;
        var amounts = new ArrayList<>(offers.stream().map(offer -> offer.costs().of(objective)).toList());
        for (int i = 0; i < weights.length; i++) {
            if (amounts.get(i).isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += weights[i] * amounts.get(i).getAsDouble();
            all += weights[i];
        }
        return all > 0 ? OptionalDouble.of(sum / all) : amounts.getFirst();
    }
}
