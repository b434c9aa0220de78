package org.inferrack.optimise.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.fixture.CpuWorld;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class BuildableConfigurationsTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private static List<Integer> fills(Candidates candidates, String accelerator) {
        var plan = SampleProjects.CHAT_ASSISTANT.plan().withCandidates(Optional.of(candidates));
        return BuildableConfigurations.of(plan, KNOWLEDGE.catalog().overlaidBy(plan.library())).stream().map(Candidate::configuration)
                .filter(each -> each.acceleratorId().equals(accelerator)).map(ServerConfiguration::accelerators).distinct().sorted().toList();
    }

    @Test
    void modules_on_a_carrier_board_are_bought_all_of_them() {
        assertThat(fills(Candidates.OF_SCENARIOS.withServerIds(List.of("dell-xe9680")), "nvidia-h200-sxm")).containsExactly(8);
    }

    @Test
    void cards_are_bought_one_by_one() {
        assertThat(fills(Candidates.OF_SCENARIOS.withServerIds(List.of("hpe-dl380a-gen11")), "nvidia-l40s"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 4).boxed().toList());
    }

    private static List<ServerConfiguration> built(Candidates candidates, ServerConfiguration used) {
        var plan = TinyFleet.plan(TinyFleet.scenario(CpuWorld.group(used))).withCandidates(Optional.of(candidates));
        return BuildableConfigurations.of(plan, CpuWorld.catalog()).stream().map(Candidate::configuration).toList();
    }

    /** One server, whatever fills are listed: two CPUs are two, and the CPU is the accelerator's. */
    @Test
    void cpus_that_do_the_work_are_as_many_as_the_server_has() {
        var cpus = Candidates.OF_SCENARIOS.withAcceleratorIds(List.of(CpuWorld.ALONE));
        assertThat(built(cpus.withFills(List.of(4, 8)), CpuWorld.onCpus())).containsExactly(CpuWorld.onCpus());
        assertThat(built(cpus, CpuWorld.withCards().withCpuId("other"))).containsExactly(CpuWorld.onCpus());
        assertThat(built(cpus.withHosts(List.of(new Candidates.Host("other", 2, 512, 8))), CpuWorld.withCards())).as("hosts of another CPU alone").isEmpty();
        assertThat(built(cpus.withHosts(List.of(new Candidates.Host("cpu", 1, 512, 8))), CpuWorld.withCards())).extracting(ServerConfiguration::accelerators)
                .containsExactly(1);
    }
}
