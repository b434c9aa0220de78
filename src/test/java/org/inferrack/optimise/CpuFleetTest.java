package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.fixture.CpuWorld;
import org.inferrack.fixture.Gate;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ServerConfiguration;
import org.junit.jupiter.api.Test;

/** The cheapest fleet where CPUs may do the work themselves. */
class CpuFleetTest {

    private static OptimisedFleet best(double perSecond, ServerConfiguration used, String... accelerators) {
        var plan = CpuWorld.plan(CpuWorld.group(used).withCount(OptionalInt.empty()), perSecond)
                .withCandidates(Optional.of(Candidates.OF_SCENARIOS.withAcceleratorIds(List.of(accelerators))));
        return FleetOptimiser.of(Gate.checked(plan, CpuWorld.KNOWLEDGE), CpuWorld.KNOWLEDGE).choose(FleetRequest.of(Objective.CAPEX), Effort.untilProven());
    }

    /** 10,000 a second are less than two sockets do: the server alone is cheaper than the same with a card in it, and costs what the plan says. */
    @Test
    void the_server_alone_is_bought_where_its_cpus_do() {
        var fleet = best(10_000, CpuWorld.withCards(), "card", CpuWorld.ALONE);
        assertThat(fleet.feasible()).isTrue();
        assertThat(fleet.groups()).allSatisfy(group -> assertThat(group.configuration()).isEqualTo(CpuWorld.onCpus()));
        int servers = fleet.groups().stream().mapToInt(group -> group.count().orElseThrow()).sum();
        assertThat(fleet.selection().objective()).hasValue(servers * 14_900.0);
        assertThat(fleet.outcome().orElseThrow().metric(Metric.CAPEX).amount()).hasValue(servers * 14_900.0);
    }
}
