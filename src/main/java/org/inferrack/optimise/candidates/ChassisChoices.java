package org.inferrack.optimise.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.cost.ServerPrices;
import org.inferrack.engine.power.server.HostDraw;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup.Swap;

/**
 * Candidates by what does their work.
 *
 * @param always those that a plan states or owns
 * @param kinds  of the others
 */
record ChassisChoices(List<Candidate> always, List<Kind> kinds) {

    /** Chassis of a kind that may be asked: the cheapest, and the lowest of the others. */
    private static final int CHEAPEST = 4;

    /**
     * As many of the same accelerators, bought and exchanged in the same months, in different chassis.
     *
     * @param full no other kind has more of them
     * @param all  the cheapest first, without those that another is over
     */
    record Kind(boolean full, List<Candidate> all) {

        Optional<Candidate> ranked(int rank) {
            return rank < all.size() ? Optional.of(all.get(rank)) : Optional.empty();
        }
    }

    private record Work(String acceleratorId, int accelerators, Optional<Swap> swap, int fromMonth) {
    }

    private record Priced(Candidate candidate, ChassisDominance chassis) {
    }

    static ChassisChoices of(List<Candidate> candidates, Plan plan, Catalog catalog) {
        Set<ServerConfiguration> stated = plan.scenarios().stream().flatMap(scenario -> scenario.groups().stream())
                .map(group -> group.configuration()).collect(Collectors.toCollection(HashSet::new));
        var prices = new ServerPrices(plan, catalog);
        Map<ServerConfiguration, HostDraw> draws = new HashMap<>();
        var always = new ArrayList<Candidate>();
        Map<Work, List<Priced>> byWork = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            var server = candidate.configuration();
            if (candidate.owned().isPresent() || stated.contains(server)) {
                always.add(candidate);
            } else {
                byWork.computeIfAbsent(new Work(server.acceleratorId(), server.accelerators(), candidate.swap(), candidate.fromMonth()), _ -> new ArrayList<>())
                        .add(new Priced(candidate, ChassisDominance.of(server, prices.of(server).orElse(Double.POSITIVE_INFINITY),
                                draws.computeIfAbsent(server.withAcceleratorId("").withAccelerators(0), host -> HostDraw.of(host, catalog)), catalog)));
            }
        }
        Map<String, Integer> most = byWork.keySet().stream().collect(Collectors.toMap(Work::acceleratorId, Work::accelerators, Math::max));
        return new ChassisChoices(always, byWork.entrySet().stream()
                .map(entry -> kind(entry.getKey().accelerators() == most.get(entry.getKey().acceleratorId()), entry.getValue())).toList());
    }

    private static Kind kind(boolean full, List<Priced> alike) {
        List<Priced> best = alike.stream().filter(each -> alike.stream().noneMatch(other -> other.chassis().over(each.chassis())))
                .sorted(Comparator.comparingDouble(each -> each.chassis().price())).toList();
        Stream<Priced> lowest = best.stream().skip(CHEAPEST).min(Comparator.comparingDouble(each -> each.chassis().height())).stream();
        return new Kind(full, Stream.concat(best.stream().limit(CHEAPEST), lowest).map(Priced::candidate).toList());
    }
}
