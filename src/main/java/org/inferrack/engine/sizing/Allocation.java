package org.inferrack.engine.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Shortfall;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;

/**
 * Hands the demand of one site out to server groups: stated groups of the same servers for the same work count as one, however they are written down;
 * first to those whose number is stated, the most specialised before the others, then
 * to those left to the engine, in the scenario's order. Workloads that share servers add up in server time.
 */
final class Allocation {

    private static final double NOTHING = 1e-9;
    /** Beyond this a number in the plan is wrong by orders of magnitude, and racks for it would only cost time. */
    private static final int MOST_SERVERS = 20_000;

    private final ServingPlace place;
    private final Map<String, Ask> actual = new LinkedHashMap<>();
    private final Map<String, Ask> sizing = new LinkedHashMap<>();
    private final Map<String, Double> left = new HashMap<>();
    private final List<Crew> crews = new ArrayList<>();
    private final List<String> order;
    private final int spareServers;
    private final GroupServers servers;

    Allocation(Site site, List<Ask> asks, GroupServers servers, Scenario scenario) {
        this.servers = servers;
        place = ServingPlace.of(site);
        spareServers = Math.max(0, scenario.policies().spareServers());
        for (Ask ask : asks) {
            actual.put(ask.workload().id(), ask.asking(ask.statedUnits() / place.locations()));
            sizing.put(ask.workload().id(), place.sizing(ask));
            left.put(ask.workload().id(), 1.0);
        }
        var alike = new LinkedHashMap<Alike, Crew>();
        for (ServerGroup group : scenario.groups()) {
            if (!group.siteId().isEmpty() && !group.siteId().equals(site.id())) {
                continue;
            }
            var stints = new LinkedHashMap<String, Stint>();
            sizing.values().stream().filter(ask -> group.serves(ask.workload().id()))
                    .forEach(ask -> stints.put(ask.workload().id(), servers.stint(group, ask)));
            if (!group.siteId().isEmpty() || !stints.isEmpty()) {
                alike.merge(Alike.of(group, stints.keySet()), new Crew(group, stints), Crew::joined);
            }
        }
        crews.addAll(alike.values());
        order = scenario.groups().stream().map(ServerGroup::id).toList();
    }

    /** What makes servers of several groups the same; a group that the engine counts stays by itself. */
    private record Alike(Object servers, Optional<ServerGroup.Swap> swap, Optional<Precision> precision, Set<String> workloads) {
        private static Alike of(ServerGroup group, Set<String> workloads) {
            return new Alike(group.count().isPresent() ? group.configuration() : group.id(), group.swap(), group.precision(), Set.copyOf(workloads));
        }
    }

    void allocate() {
        List<Crew> stated = crews.stream().filter(crew -> crew.group().count().isPresent())
                .sorted(Comparator.comparingInt(crew -> crew.stints().size())).toList();
        for (Crew crew : stated) {
            crew.takeWithin(countPerPlace(crew), spareServers, left);
        }
        int boxes = stated.stream().mapToInt(Crew::servers).sum();
        for (Crew crew : crews) {
            if (crew.group().count().isEmpty()) {
                crew.takeAll(spareServers, place.boxes().isPresent() ? Math.max(0, place.boxes().getAsInt() - boxes) : MOST_SERVERS, left);
                boxes += crew.servers();
            }
        }
        if (left.values().stream().anyMatch(share -> share > NOTHING)) {
            Reassignment.carryMore(crews.stream().filter(crew -> crew.servers() > 0).toList(), left, servers.cancellation());
        }
        left.forEach((workloadId, share) -> overload(stated, workloadId, share));
    }

    private int countPerPlace(ServerGroup group) {
        return Math.max(0, group.count().getAsInt()) / place.locations();
    }

    private int countPerPlace(Crew crew) {
        return crew.groups().stream().mapToInt(this::countPerPlace).sum();
    }

    /** What nobody has room for weighs on the servers that are stated, in proportion to what they could carry. */
    private void overload(List<Crew> stated, String workloadId, double share) {
        if (share <= NOTHING) {
            return;
        }
        List<Crew> bearers = stated.stream().filter(crew -> crew.servers() > 0 && crew.able(workloadId)).toList();
        double strength = bearers.stream().mapToDouble(crew -> strength(crew, workloadId)).sum();
        if (Double.isFinite(strength)) {
            bearers.forEach(crew -> crew.overload(workloadId, share * strength(crew, workloadId) / strength));
        }
    }

    private static double strength(Crew crew, String workloadId) {
        return crew.servers() / crew.stints().get(workloadId).busyServers();
    }

    List<Fleet> fleets() {
        return crews.stream().filter(crew -> crew.servers() > 0).flatMap(crew -> crew.fleets(place, actual, servers).stream())
                .sorted(Comparator.comparingInt(fleet -> order.indexOf(fleet.groupId()))).toList();
    }

    List<Shortfall> shortfalls() {
        var shortfalls = new ArrayList<Shortfall>();
        actual.forEach((workloadId, ask) -> {
            double missing = left.get(workloadId) * ask.peakUnits() * place.locations();
            if (missing > NOTHING) {
                shortfalls.add(shortfall(ask, missing));
            }
        });
        return shortfalls;
    }

    private Shortfall shortfall(Ask ask, double missing) {
        String id = ask.workload().id();
        List<Crew> serving = crews.stream().filter(crew -> crew.stints().containsKey(id)).toList();
        if (serving.isEmpty()) {
            return new Shortfall(id, place.siteId(), missing, "No server group serves " + ask.workload().name() + " at " + place.name() + ".",
                    "Assign the workload to a group that stands there, or add one.");
        }
        List<Crew> able = serving.stream().filter(crew -> crew.able(id)).toList();
        if (able.isEmpty()) {
            return new Shortfall(id, place.siteId(), missing, serving.stream().map(crew -> crew.name() + ": "
                    + crew.stints().get(id).whyNot().orElseThrow()).collect(Collectors.joining(" ")),
                    "Change the configuration of " + serving.getFirst().group().name() + ", or let another group serve " + ask.workload().name() + ".");
        }
        return able.stream().anyMatch(crew -> crew.group().count().isEmpty()) ? tooFewBoxes(ask, missing, able) : tooFewServers(ask, missing, able);
    }

    private Shortfall tooFewServers(Ask ask, double missing, List<Crew> able) {
        String id = ask.workload().id();
        Crew crew = able.getFirst();
        Stint stint = crew.stints().get(id);
        double wanted = crew.share(id) * stint.cappedServers() + crew.stints().keySet().stream().filter(other -> !other.equals(id))
                .mapToDouble(other -> crew.able(other) ? crew.share(other) * crew.stints().get(other).cappedServers() : 0).sum();
        long enough = (long) Math.ceil(wanted - NOTHING) + spareServers;
        String each = place.locations() > 1 ? " at each of " + place.locations() + " locations" : "";
        return new Shortfall(id, place.siteId(), missing, crew.servers() + " x " + crew.name() + " at " + place.name() + each
                + (spareServers > 0 ? ", with " + crew.spare() + " kept for failures," : "") + " carry at most " + number(100 * stint.cap())
                + " % of their capacity (" + (stint.cap() < stint.utilisationCap() ? "p99 limit" : "policy") + "): " + number(missing) + " of "
                + number(ask.peakUnits() * place.locations()) + " " + stint.after().unit().label() + " of " + ask.workload().name() + " have no room.",
                "Raise the number of servers to " + enough + each + ", leave it to the engine, or relax the policy.");
    }

    private Shortfall tooFewBoxes(Ask ask, double missing, List<Crew> able) {
        String id = ask.workload().id();
        double wanted = able.getLast().stints().get(id).cappedServers();
        if (place.boxes().isEmpty()) {
            return new Shortfall(id, place.siteId(), missing, ask.workload().name() + " at " + place.name() + " would take "
                    + (long) Math.ceil(wanted) + " x " + able.getLast().name() + "; the engine stops at " + MOST_SERVERS + ".",
                    "Check the demand's unit and growth, or choose a server that does more.");
        }
        return new Shortfall(id, place.siteId(), missing, "Each location of " + place.name() + " takes " + place.boxes().orElse(0) + " boxes, "
                + ask.workload().name() + " alone needs " + (long) Math.ceil(wanted - NOTHING) + " x " + able.getLast().name()
                + (spareServers > 0 ? " and " + spareServers + " for failures." : "."),
                "Allow more boxes per location, or choose a box that does more.");
    }

    /** At most one decimal, for texts. */
    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
