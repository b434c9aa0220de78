package org.inferrack.engine.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.engine.sizing.Sizing.Span;

/** One fleet in the months between purchases, put together. */
final class FleetOverTime {

    private final List<Span> spans = new ArrayList<>();
    private final List<Double> means = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final Map<String, Load> loads = new LinkedHashMap<>();
    private Fleet last;
    private double peak;

    /** @param share of the horizon for which the fleet is used so */
    void add(int fromMonth, double share, Fleet fleet) {
        spans.addAll(fleet.spans().isEmpty() ? List.of(new Span(fromMonth, fleet.peakUtilisation(), fleet.meanUtilisation(), fleet.loads())) : fleet.spans());
        means.add(fleet.meanUtilisation());
        shares.add(share);
        boolean busiest = fleet.peakUtilisation() >= peak;
        for (Load load : fleet.loads()) {
            loads.merge(load.workloadId(), new Load(load.workloadId(), load.peakUnits(), load.meanUnits() * share, load.capability()),
                    (before, now) -> new Load(now.workloadId(), Math.max(before.peakUnits(), now.peakUnits()), before.meanUnits() + now.meanUnits(),
                            busiest ? now.capability() : before.capability()));
        }
        peak = Math.max(peak, fleet.peakUtilisation());
        last = fleet;
    }

    /** Empty if it never served. Its mean utilisation is that of its months of service, its mean load that of the horizon. */
    Optional<Fleet> whole() {
        if (last == null) {
            return Optional.empty();
        }
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        double mean = 0;
        for (int i = 0; i < means.size(); i++) {
            mean += means.get(i) * (sum > 0 ? shares.get(i) / sum : 1.0 / means.size());
        }
        return Optional.of(new Fleet(last.groupId(), last.siteId(), last.needed(), last.spare(), List.copyOf(loads.values()), peak, mean, spans));
    }
}
