package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.AcceleratedServer.Cap;
import org.inferrack.engine.power.learned.AcceleratedServer.Scenario;
import org.junit.jupiter.api.Test;

/** Boards of 1,500 W in a host of 500 W: three quarters of what is learned of boards, a quarter of what is learned of hosts. */
class AcceleratedServerTest {

    private static AcceleratedServer server(Accelerator.Form form, String chassis, String cpu, String network, Cap cap, String round) {
        return new AcceleratedServer(PowerWorld.accelerator("h", form, PowerWorld.facts(Spec.TDP, 350)), 4, 1_500, 500, 0.8, chassis,
                cpu.isEmpty() ? HostCpu.UNKNOWN : new HostCpu(cpu, cpu.startsWith("amd") ? HostCpu.Line.EPYC : HostCpu.Line.OTHER), network,
                Scenario.SERVER, cap, round);
    }

    private static AcceleratedServer full() {
        return server(Accelerator.Form.PCIE_CARD, "r750", "amd epyc 7763", "bert", Cap.NONE, "v2.1");
    }

    private static Term term(AcceleratedServer server, Block block) {
        return server.terms().stream().filter(candidate -> candidate.block() == block).findFirst().orElseThrow();
    }

    private static List<Block> blocks(AcceleratedServer server) {
        return server.terms().stream().map(Term::block).toList();
    }

    @Test
    void the_base_is_what_the_supplies_take_from_the_wall() {
        assertThat(full().baseWatts()).isEqualTo(2_500);
    }

    /** log2(4) / 3 = 2/3 for four boards. */
    @Test
    void a_small_server_changes_less_with_its_boards() {
        assertThat(term(full(), AcceleratedServer.LEVEL).basis()).containsExactly(new double[] {0.75, 0.5, 1 / 6.0}, within(1e-12));
        assertThat(term(full(), AcceleratedServer.ACCELERATOR).basis()).containsExactly(0.75);
        assertThat(term(full(), AcceleratedServer.SCENARIO).basis()).containsExactly(new double[] {0.75, 0.5}, within(1e-12));
        assertThat(term(full(), AcceleratedServer.CPU).basis()).containsExactly(0.25);
        assertThat(term(full(), AcceleratedServer.CHASSIS_HOST).basis()).containsExactly(0.25);
        assertThat(term(full(), AcceleratedServer.CHASSIS).basis()).containsExactly(1);
    }

    @Test
    void levels_are_named_by_what_they_hold_for() {
        assertThat(term(full(), AcceleratedServer.SYSTEM).level()).isEqualTo("r750/h/4");
        assertThat(term(full(), AcceleratedServer.SYSTEM_ROUND).level()).isEqualTo("r750/h/4/v2.1");
        assertThat(term(full(), AcceleratedServer.SYSTEM_NETWORK).level()).isEqualTo("r750/h/4/bert");
        assertThat(term(full(), AcceleratedServer.PAIR).level()).isEqualTo("h/bert");
        assertThat(term(full(), AcceleratedServer.CPU_MAKER).level()).isEqualTo("epyc");
        assertThat(term(server(Accelerator.Form.PCIE_CARD, "", "xeon gold", "", Cap.NONE, ""), AcceleratedServer.CPU_MAKER).level()).isEqualTo("other");
        assertThat(term(server(Accelerator.Form.EDGE_MODULE, "", "", "", Cap.MAX_Q, ""), AcceleratedServer.CAPPED).level()).isEqualTo("MAX_Q module");
        assertThat(term(server(Accelerator.Form.EDGE_MODULE, "", "", "", Cap.NONE, ""), AcceleratedServer.ARCHITECTURE).level()).endsWith(" module");
    }

    @Test
    void what_is_not_known_adds_no_term() {
        var bare = blocks(server(Accelerator.Form.PCIE_CARD, "", "", "", Cap.NONE, ""));
        assertThat(bare).doesNotContain(AcceleratedServer.CPU, AcceleratedServer.CHASSIS, AcceleratedServer.SYSTEM, AcceleratedServer.NETWORK,
                AcceleratedServer.SYSTEM_ROUND);
        var prediction = blocks(server(Accelerator.Form.PCIE_CARD, "r750", "", "", Cap.NONE, ""));
        assertThat(prediction).contains(AcceleratedServer.SYSTEM).doesNotContain(AcceleratedServer.SYSTEM_ROUND, AcceleratedServer.SYSTEM_NETWORK);
    }

    @Test
    void capped_runs_and_others_are_told_apart() {
        assertThat(blocks(full())).contains(AcceleratedServer.UNCAPPED_ACCELERATOR).doesNotContain(AcceleratedServer.CAPPED);
        assertThat(blocks(server(Accelerator.Form.PCIE_CARD, "", "", "", Cap.EFFICIENT, "")))
                .contains(AcceleratedServer.CAPPED, AcceleratedServer.CAPPED_ACCELERATOR)
                .doesNotContain(AcceleratedServer.UNCAPPED_ACCELERATOR);
    }
}
