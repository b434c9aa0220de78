package org.inferrack.engine.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.engine.sizing.Sizing.Span;
import org.inferrack.plan.ServerGroup;

/** The servers of one group, or of several of the same servers, at one place while demand is handed out. Shares are of the whole demand of a workload at the place. */
final class Crew {

    private static final double ROUNDING = 1e-9;

    private final List<ServerGroup> groups;
    private final Map<String, Stint> stints;
    private final Map<String, Double> shares = new LinkedHashMap<>();
    private int needed;
    private int spare;

    /** @param stints by workload id, of the workloads that the group may serve here, able or not */
    Crew(ServerGroup group, Map<String, Stint> stints) {
        this(List.of(group), stints);
    }

    private Crew(List<ServerGroup> groups, Map<String, Stint> stints) {
        this.groups = groups;
        this.stints = stints;
    }

    /** Of the same servers, before any demand is handed out. */
    Crew joined(Crew others) {
        return new Crew(Stream.concat(groups.stream(), others.groups.stream()).toList(), stints);
    }

    List<ServerGroup> groups() {
        return groups;
    }

    /** The first of those that are alike. */
    ServerGroup group() {
        return groups.getFirst();
    }

    String name() {
        return groups.stream().map(ServerGroup::name).distinct().collect(Collectors.joining(" and "));
    }

    Map<String, Stint> stints() {
        return stints;
    }

    boolean able(String workloadId) {
        return stints.containsKey(workloadId) && stints.get(workloadId).able();
    }

    int servers() {
        return needed + spare;
    }

    int spare() {
        return spare;
    }

    /** A stated number of servers, of which the spare ones are kept back; takes of each workload the same share of what is left. */
    void takeWithin(int count, int spareServers, Map<String, Double> left) {
        spare = Math.min(count, spareServers);
        needed = count - spare;
        take(left, needed);
    }

    /** As many servers as what is left takes, up to {@code most} with the spare ones. */
    void takeAll(int spareServers, int most, Map<String, Double> left) {
        double wanted = wanted(left);
        if (wanted <= 0) {
            return;
        }
        needed = (int) Math.min(Math.ceil(wanted - ROUNDING), Math.max(0L, (long) most - spareServers));
        needed = wanted > 0 && needed == 0 && most > spareServers ? 1 : needed;
        spare = needed > 0 ? spareServers : 0;
        take(left, needed);
    }

    /** Servers, none loaded above its cap, that what is left of the workloads would take. */
    double wanted(Map<String, Double> left) {
        double wanted = 0;
        for (var entry : stints.entrySet()) {
            if (entry.getValue().able()) {
                wanted += left.getOrDefault(entry.getKey(), 0.0) * entry.getValue().cappedServers();
            }
        }
        return wanted;
    }

    /** More than the servers should carry; shown as overload. */
    void overload(String workloadId, double share) {
        shares.merge(workloadId, share, Double::sum);
    }

    /** Takes a share of a workload, or gives it up where that is negative. */
    void carry(String workloadId, double share) {
        shares.merge(workloadId, share, (before, more) -> before + more <= ROUNDING * ROUNDING ? null : before + more);
    }

    /** Servers at its cap that the whole of a workload would take. */
    double time(String workloadId) {
        return stints.get(workloadId).cappedServers();
    }

    /** Servers' time that nothing is planned for. */
    double room() {
        double used = shares.entrySet().stream().filter(entry -> entry.getValue() > 0).mapToDouble(entry -> entry.getValue() * time(entry.getKey())).sum();
        return needed - used;
    }

    double share(String workloadId) {
        return shares.getOrDefault(workloadId, 0.0);
    }

    private void take(Map<String, Double> left, int servers) {
        double wanted = wanted(left);
        double part = wanted <= servers + ROUNDING ? 1 : servers / wanted;
        for (var entry : stints.entrySet()) {
            double share = left.getOrDefault(entry.getKey(), 0.0);
            if (entry.getValue().able() && share > 0) {
                shares.merge(entry.getKey(), part * share, Double::sum);
                left.put(entry.getKey(), part >= 1 ? 0 : share * (1 - part));
            }
        }
    }

    /**
     * One fleet a group, of all equal places of a site together; they are used alike. The last ones written down keep the spare servers. {@code actual}
     * asks are those of one place without rounding to whole cameras.
     */
    List<Fleet> fleets(ServingPlace place, Map<String, Ask> actual, GroupServers answers) {
        double peak = utilisation(actual, Stint::busyServers);
        double mean = utilisation(actual, Stint::meanBusyServers);
        var loads = loads(place, actual, (ask, _) -> answers.under(peak, group(), ask.workload()));
        var all = new Fleet(group().id(), place.siteId(), needed * place.locations(), spare * place.locations(), loads, peak, mean, spans(place, actual));
        var fleets = new ArrayList<Fleet>();
        int spares = spare;
        for (ServerGroup group : groups.reversed()) {
            int count = groups.size() == 1 ? servers() : Math.max(0, group.count().orElseThrow()) / place.locations();
            int kept = Math.min(count, spares);
            spares -= kept;
            if (count > 0) {
                fleets.add(all.part(group.id(), (count - kept) * place.locations(), kept * place.locations()));
            }
        }
        return fleets.reversed();
    }

    private List<Load> loads(ServingPlace place, Map<String, Ask> asks, BiFunction<Ask, Stint, Capability> capability) {
        var loads = new ArrayList<Load>();
        shares.forEach((workloadId, share) -> {
            Ask ask = asks.get(workloadId);
            loads.add(
                    new Load(workloadId, share * place.locations() * ask.peakUnits(), share * place.locations() * ask.meanBetween(ask.fromYears(), ask.years()),
                            capability.apply(ask, stints.get(workloadId))));
        });
        return loads;
    }

    private double utilisation(Map<String, Ask> actual, ToDoubleFunction<Stint> busyServers) {
        double busy = 0;
        for (var entry : shares.entrySet()) {
            busy += entry.getValue() * busyServers.applyAsDouble(stints.get(entry.getKey()).asking(actual.get(entry.getKey())));
        }
        return servers() == 0 ? 0 : busy / servers();
    }

    /** The time before and after a swap of the accelerators, each with its own demand and its own capacity. */
    private List<Span> spans(ServingPlace place, Map<String, Ask> actual) {
        var spans = new ArrayList<Span>();
        shares.keySet().stream().map(stints::get).filter(stint -> stint.swapYears() > 0).findFirst().ifPresent(swapped -> {
            Ask any = actual.get(swapped.ask().workload().id());
            double swap = swapped.swapYears();
            if (swap > any.fromYears() && swap < any.years()) {
                spans.add(span(place, within(actual, any.fromYears(), swap), any.fromYears(), Stint::before));
                spans.add(span(place, within(actual, swap, any.years()), swap, Stint::after));
            }
        });
        return spans;
    }

    private Span span(ServingPlace place, Map<String, Ask> then, double fromYears, Function<Stint, Capability> capability) {
        return new Span(1 + (int) Math.round(fromYears * 12), utilisation(then, Stint::busyServers), utilisation(then, Stint::meanBusyServers),
                loads(place, then, (_, stint) -> capability.apply(stint)));
    }

    private static Map<String, Ask> within(Map<String, Ask> asks, double fromYears, double untilYears) {
        var then = new LinkedHashMap<String, Ask>();
        asks.forEach((workloadId, ask) -> then.put(workloadId, ask.within(fromYears, untilYears)));
        return then;
    }
}
