package org.inferrack.optimise.candidates;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.engine.placement.rack.Ration;
import org.inferrack.optimise.model.Objective;

/** Which candidates a fleet is likely to be made of: for a demand alone, whole servers of one kind, those that take least of anything. */
record Promise(List<WindowDemand> needs) {

    /** Of each demand and each thing that a fleet takes. */
    private static final int BEST = 4;

    /** Every demand can be carried. */
    boolean met(List<Offer> offers) {
        Map<String, List<Offer>> bySite = offers.stream().collect(Collectors.groupingBy(Offer::siteId));
        return needs.stream().allMatch(need -> bySite.getOrDefault(need.demand().siteId(), List.of()).stream().anyMatch(offer -> need.of(offer) > 0));
    }

    Set<Candidate> best(List<Offer> offers) {
        Map<String, List<Offer>> bySite = offers.stream().filter(offer -> !offer.shared()).collect(Collectors.groupingBy(Offer::siteId));
        var best = new HashSet<Candidate>();
        for (WindowDemand need : needs) {
            List<Offer> able = bySite.getOrDefault(need.demand().siteId(), List.of()).stream().filter(offer -> need.of(offer) > 0).toList();
            taken().forEach(amount -> able.stream().filter(offer -> Double.isFinite(amount.applyAsDouble(offer)))
                    .sorted(Comparator.comparingDouble(offer -> servers(offer, need) * amount.applyAsDouble(offer)))
                    .limit(BEST).forEach(offer -> best.add(offer.candidate())));
        }
        return best;
    }

    private static Stream<ToDoubleFunction<Offer>> taken() {
        return Stream.concat(Stream.of(Objective.values()).filter(objective -> objective != Objective.RACKS)
                .map(objective -> offer -> orNone(offer.costs().of(objective))), Stream.of(Promise::rack));
    }

    private static double orNone(OptionalDouble amount) {
        return amount.orElse(Double.POSITIVE_INFINITY);
    }

    private static double servers(Offer offer, WindowDemand need) {
        return Math.ceil(need.demand().endPeakUnits() / need.of(offer) - 1e-9);
    }

    /** Share of a rack, of what it has least for the server; nothing where there are no racks. */
    private static double rack(Offer offer) {
        return offer.rations().stream().filter(rations -> !rations.isEmpty())
                .mapToDouble(rations -> rations.stream().mapToDouble(Promise::share).max().orElse(0)).min().orElse(0);
    }

    private static double share(Ration ration) {
        return ration.limit() > 0 ? ration.need() / ration.limit() : 0;
    }
}
