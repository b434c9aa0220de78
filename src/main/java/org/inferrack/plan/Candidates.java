package org.inferrack.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What the optimiser may choose from. Whatever is empty is taken from the plan's scenarios: their chassis, accelerators and hosts, any number
 * of accelerators that fits, one purchase at the start. Where that says so, or no scenario has a server, it is taken from the catalogue: every current
 * data-centre part that may be delivered to the site, is known to fit and has a price.
 *
 * @param serverIds      chassis of the catalogue
 * @param acceleratorIds accelerators of the catalogue
 * @param fills          how many accelerators one server may hold
 * @param hosts          what may stand beside them in a server
 * @param stock          pieces that can be had, of what is short
 * @param mostModels     most different chassis in a fleet, absent for any number
 * @param sharing        whether a server may run several workloads; only where all are bought in one month
 * @param purchaseMonths when servers may be bought; 1 is the plan's first month
 * @param swapMonths     when all accelerators of a group may be exchanged for others
 * @param from           where what is empty is taken from; absent for the scenarios, or the catalogue where these have no server
 */
@RecordBuilder
public record Candidates(@AtMost(500) List<String> serverIds, @AtMost(500) List<String> acceleratorIds, @Within(Limit.FILL) @AtMost(128) List<Integer> fills,
                         @AtMost(100) List<Host> hosts, @AtMost(1000) List<Stock> stock,
                         @Within(Limit.MODELS) OptionalInt mostModels, boolean sharing, @Within(Limit.MONTH) @AtMost(120) List<Integer> purchaseMonths,
                         @Within(Limit.MONTH) @AtMost(120) List<Integer> swapMonths, Optional<From> from) implements CandidatesBuilder.With {

    /** The processors and the memory of a server. */
    public record Host(String cpuId, @Within(Limit.CPUS) int cpus, @Within(Limit.SERVER_MEMORY) int memoryGb, @Within(Limit.DIMMS) int dimms) {
    }

    /** At most {@code pieces} of a chassis or an accelerator can be bought; what is owned does not count. */
    public record Stock(String itemId, @Within(Limit.PIECES) int pieces) {
    }

    /** Where candidates come from that nobody listed. */
    public enum From { SCENARIOS, CATALOGUE }

    /** Everything as the scenarios have it, each server for one workload. */
    public static final Candidates OF_SCENARIOS = new Candidates(List.of(), List.of(), List.of(), List.of(), List.of(), OptionalInt.empty(), false,
            List.of(), List.of());

    /** Those that a plan states, or everything as its scenarios have it: then servers are shared if a scenario shares them. */
    public static Candidates of(Plan plan) {
        return plan.candidates().orElseGet(() -> ofScenarios(plan));
    }

    /** Everything as the scenarios have it; servers are shared if a scenario shares them. */
    public static Candidates ofScenarios(Plan plan) {
        return OF_SCENARIOS.withSharing(plan.scenarios().stream().flatMap(scenario -> scenario.groups().stream())
                .anyMatch(group -> plan.workloads().stream().filter(workload -> group.serves(workload.id())).count() > 1));
    }

    /** What nobody listed comes from the scenarios, or the catalogue where these have no server. */
    public Candidates(List<String> serverIds, List<String> acceleratorIds, List<Integer> fills, List<Host> hosts, List<Stock> stock, OptionalInt mostModels,
                      boolean sharing, List<Integer> purchaseMonths, List<Integer> swapMonths) {
        this(serverIds, acceleratorIds, fills, hosts, stock, mostModels, sharing, purchaseMonths, swapMonths, Optional.empty());
    }

    /** Where those of a plan come from that nobody listed. */
    public static From from(Plan plan) {
        return of(plan).from().orElse(plan.scenarios().stream().allMatch(scenario -> scenario.groups().isEmpty()) ? From.CATALOGUE : From.SCENARIOS);
    }

    /** The plan with candidates that nobody listed from there. */
    public static Plan from(Plan plan, From from) {
        return plan.withCandidates(Optional.of(of(plan).withFrom(Optional.of(from))));
    }

    public Candidates {
        serverIds = List.copyOf(serverIds);
        acceleratorIds = List.copyOf(acceleratorIds);
        fills = List.copyOf(fills);
        hosts = List.copyOf(hosts);
        stock = List.copyOf(stock);
        purchaseMonths = List.copyOf(purchaseMonths);
        swapMonths = List.copyOf(swapMonths);
    }
}
