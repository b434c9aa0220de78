package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

import org.inferrack.lp.DualSimplex;
import org.inferrack.lp.Termination;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/** Which workloads the servers of each chosen offer run: of those that they could share, those that take the least server time there. */
final class WorkloadAssignment {

    private static final double NOTHING = 1e-6;

    private WorkloadAssignment() {
    }

    /** Workload ids in the order of {@code offers}; empty for an offer that is not chosen. */
    static List<List<String>> of(List<Offer> offers, List<Integer> counts, List<WindowDemand> needs, Cancellation unwanted) {
        var duties = new ArrayList<List<String>>(Collections.nCopies(offers.size(), List.of()));
        var shared = new ArrayList<Integer>();
        double[] left = needs.stream().mapToDouble(need -> need.demand().endPeakUnits()).toArray();
        for (int j = 0; j < offers.size(); j++) {
            if (counts.get(j) > 0 && offers.get(j).shared()) {
                shared.add(j);
            } else if (counts.get(j) > 0) {
                duties.set(j, offers.get(j).workloadIds());
                for (int d = 0; d < left.length; d++) {
                    left[d] = Math.max(0, left[d] - counts.get(j) * needs.get(d).of(offers.get(j)));
                }
            }
        }
        if (!shared.isEmpty()) {
            for (int window : needs.stream().map(WindowDemand::window).distinct().toList()) {
                double[] time = time(shared, offers, counts, needs, within(left, needs, window), unwanted);
                for (int s = 0; s < shared.size(); s++) {
                    add(duties, shared.get(s), duties(offers.get(shared.get(s)), s, needs, window, time));
                }
            }
            shared.stream().filter(j -> duties.get(j).isEmpty()).forEach(j -> duties.set(j, offers.get(j).workloadIds()));
        }
        return duties;
    }

    private static double[] within(double[] left, List<WindowDemand> needs, int window) {
        double[] within = left.clone();
        for (int d = 0; d < within.length; d++) {
            within[d] = needs.get(d).window() == window ? within[d] : 0;
        }
        return within;
    }

    private static void add(List<List<String>> duties, int j, List<String> more) {
        var all = new LinkedHashSet<>(duties.get(j));
        all.addAll(more);
        duties.set(j, List.copyOf(all));
    }

    private static List<String> duties(Offer offer, int s, List<WindowDemand> needs, int window, double[] time) {
        var ids = new ArrayList<String>();
        for (int d = 0; d < needs.size(); d++) {
            String id = needs.get(d).demand().workloadId();
            if (needs.get(d).window() == window && needs.get(d).of(offer) > 0 && !ids.contains(id) && (time == null || time[s * needs.size() + d] > NOTHING)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Server time of each shared offer for each need; null where rounding hides an answer. */
    private static double[] time(List<Integer> shared, List<Offer> offers, List<Integer> counts, List<WindowDemand> needs, double[] left,
                                 Cancellation unwanted) {
        int width = shared.size() * needs.size();
        var rows = new ArrayList<double[]>();
        var right = new ArrayList<Double>();
        for (int d = 0; d < needs.size(); d++) {
            double[] row = new double[width];
            double most = Math.max(left[d], 1e-12);
            for (int s = 0; s < shared.size(); s++) {
                row[s * needs.size() + d] = needs.get(d).of(offers.get(shared.get(s))) / most;
            }
            rows.add(row);
            right.add(left[d] > 0 ? 1.0 - NOTHING : 0.0);
        }
        for (int s = 0; s < shared.size(); s++) {
            double[] row = new double[width];
            java.util.Arrays.fill(row, s * needs.size(), (s + 1) * needs.size(), -1);
            rows.add(row);
            right.add(-(double) counts.get(shared.get(s)));
        }
        double[] cost = new double[width];
        java.util.Arrays.fill(cost, 1);
        var simplex = new DualSimplex(cost, rows.toArray(double[][]::new), right.stream().mapToDouble(Double::doubleValue).toArray());
        Termination end = simplex.solve(Double.POSITIVE_INFINITY, WorkBudget.of(simplex.usualWork(), unwanted));
        return end == Termination.OPTIMAL ? simplex.solution() : null;
    }
}
