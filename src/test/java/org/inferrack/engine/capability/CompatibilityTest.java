package org.inferrack.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.Incompatibility.Severity;
import org.inferrack.plan.ServerConfiguration;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static Catalog with(ServerModel server) {
        Catalog base = CapabilityWorld.catalog();
        return new Catalog(List.of(server), base.accelerators(), base.components(), base.models(), List.of(), List.of(), List.of());
    }

    private static ServerModel server(org.inferrack.catalog.Facts facts) {
        return new ServerModel("box", "Box", "Dell", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, CapabilityWorld.server().powerSupplies(), facts);
    }

    private static List<String> refused(ServerConfiguration configuration, Catalog catalog) {
        return Compatibility.of(configuration, catalog).stream().filter(Incompatibility::refused).map(Incompatibility::limit).toList();
    }

    @Test
    void aConfigurationWithinEveryLimitHasNothingAgainstIt() {
        assertThat(Compatibility.of(CapabilityWorld.configuration("l4", 12), CapabilityWorld.catalog())).isEmpty();
        assertThat(Compatibility.of(CapabilityWorld.configuration("a100", 4), CapabilityWorld.catalog())).isEmpty();
        assertThat(Compatibility.of(CapabilityWorld.configuration("h100", 8), CapabilityWorld.catalog())).isEmpty();
    }

    @Test
    void cardsAreHeldAgainstTheSlotsOfTheirWidth() {
        assertThat(refused(CapabilityWorld.configuration("l4", 13), CapabilityWorld.catalog())).containsExactly("slots");
        assertThat(refused(CapabilityWorld.configuration("a100", 5), CapabilityWorld.catalog())).containsExactly("slots");
        assertThat(refused(CapabilityWorld.configuration("h100", 9), CapabilityWorld.catalog())).containsExactly("module sockets");
    }

    @Test
    void aBoardOverTheChassisLimitIsRefusedUnlessItIsCapped() {
        Catalog catalog = with(
                server(CapabilityWorld.server().facts().with(Spec.ACCELERATOR_POWER_LIMIT, CapabilityWorld.facts(Spec.TDP, 250).fact(Spec.TDP).orElseThrow())));
        assertThat(refused(CapabilityWorld.configuration("a100", 2), catalog)).containsExactly("accelerator power");
        assertThat(refused(CapabilityWorld.configuration("a100", 2).withAcceleratorCapWatts(OptionalDouble.of(250)), catalog)).isEmpty();
        assertThat(Compatibility.of(CapabilityWorld.configuration("a100", 2), catalog).getFirst().message()).contains("300 W", "250 W", "A100", "Box");
    }

    @Test
    void whatIsOnlyRentedCannotBeBuiltIn() {
        var rented = new org.inferrack.catalog.Accelerator("tpu", "TPU", "Google", org.inferrack.catalog.Accelerator.Form.CLOUD, "TPU",
                org.inferrack.catalog.Accelerator.Segment.INFERENCE, List.of(), org.inferrack.catalog.Facts.NONE);
        Catalog base = CapabilityWorld.catalog();
        var catalog = new Catalog(base.servers(), List.of(rented), base.components(), base.models(), List.of(), List.of(), List.of());
        assertThat(refused(CapabilityWorld.configuration("tpu", 8), catalog)).containsExactly("slots");
    }

    @Test
    void unknownPartsAreRefusedByName() {
        assertThat(refused(CapabilityWorld.configuration("nvidia-l5", 1), CapabilityWorld.catalog())).containsExactly("catalogue");
        assertThat(refused(CapabilityWorld.configuration("l4", 1).withServerId("x"), CapabilityWorld.catalog())).containsExactly("catalogue");
        assertThat(refused(CapabilityWorld.configuration("l4", 1).withCpuId("nic"), CapabilityWorld.catalog())).containsExactly("catalogue");
    }

    @Test
    void socketsMemoryAndSuppliesAreHeldAgainstTheChassis() {
        var much = CapabilityWorld.configuration("l4", 1).withCpus(3).withDimms(33).withMemoryGb(8448)
                .withPowerSupplies(new ServerConfiguration.PowerSupplies(2800, PowerSupply.Efficiency.TITANIUM, 3, 1));
        assertThat(refused(much, CapabilityWorld.catalog())).containsExactly("sockets", "memory slots", "memory", "power supply bays");
    }

    @Test
    void aSupplyThatTheCatalogueDoesNotListIsToldAndNotRefused() {
        var other = CapabilityWorld.configuration("l4", 1).withPowerSupplies(new ServerConfiguration.PowerSupplies(1200, PowerSupply.Efficiency.GOLD, 2, 1));
        assertThat(refused(other, CapabilityWorld.catalog())).isEmpty();
        assertThat(Compatibility.of(other, CapabilityWorld.catalog())).filteredOn(found -> found.limit().equals("power supplies")).singleElement()
                .satisfies(found -> {
                    assertThat(found.severity()).isEqualTo(Incompatibility.Severity.NOTE);
                    assertThat(found.message()).contains("1200 W GOLD");
                });
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsSaidToBeUnchecked() {
        List<Incompatibility> found = Compatibility.of(CapabilityWorld.configuration("l4", 2), with(server(org.inferrack.catalog.Facts.NONE)));
        assertThat(found).extracting(Incompatibility::severity).containsOnly(Severity.UNCHECKED);
        assertThat(found).extracting(Incompatibility::limit).contains("slots", "accelerator power", "sockets", "memory");
    }

    private static Catalog fitted(double serverSocket, double serverMemory, double cpuSocket, double cpuMemory) {
        Catalog base = CapabilityWorld.catalog();
        var cpu = CapabilityWorld.cpu();
        var other = new org.inferrack.catalog.Component(cpu.id(), cpu.kind(), cpu.name(), cpu.vendor(),
                CapabilityWorld.facts(Spec.SOCKET, cpuSocket, Spec.MEMORY_GENERATION, cpuMemory));
        return new Catalog(List.of(server(CapabilityWorld.facts(Spec.SOCKET, serverSocket, Spec.MEMORY_GENERATION, serverMemory))), base.accelerators(),
                List.of(other, CapabilityWorld.nic()), base.models(), List.of(), List.of(), List.of());
    }

    /** LGA 4677 is Intel's socket of 2023, LGA 6096 (SP5) AMD's. */
    @Test
    void aCpuGoesIntoItsOwnSocketOnlyAndWithItsOwnMemory() {
        assertThat(refused(CapabilityWorld.configuration("l4", 2), fitted(4677, 5, 4677, 5))).isEmpty();
        assertThat(refused(CapabilityWorld.configuration("l4", 2), fitted(4677, 5, 6096, 5))).containsExactly("CPU socket");
        assertThat(refused(CapabilityWorld.configuration("l4", 2), fitted(4677, 5, 4677, 4))).containsExactly("memory type");
        assertThat(refused(CapabilityWorld.configuration("l4", 2).withCpus(0), fitted(4677, 5, 6096, 4))).isEmpty();
    }

    @Test
    void anOlderSlotIsANoteAndNotARefusal() {
        Catalog base = with(server(CapabilityWorld.server().facts().with(Spec.PCIE_GENERATION,
                CapabilityWorld.facts(Spec.PCIE_GENERATION, 3).fact(Spec.PCIE_GENERATION).orElseThrow())));
        Catalog catalog = CapabilityWorld.with(base,
                CapabilityWorld.card("l4", "Ada", CapabilityWorld.l4().facts().with(Spec.PCIE_GENERATION, CapabilityWorld.facts(Spec.PCIE_GENERATION, 4)
                        .fact(Spec.PCIE_GENERATION).orElseThrow())));
        assertThat(Compatibility.of(CapabilityWorld.configuration("l4", 2), catalog)).extracting(Incompatibility::severity).containsExactly(Severity.NOTE);
    }

    /** A chassis with sockets and slots is not a server without CPUs or memory, and never without their price. */
    @Test
    void what_every_server_needs_is_asked_for() {
        var whole = CapabilityWorld.configuration("l4", 1);
        assertThat(refused(whole.withCpus(0), CapabilityWorld.catalog())).containsExactly("sockets");
        assertThat(refused(whole.withDimms(0), CapabilityWorld.catalog())).containsExactly("memory");
        assertThat(refused(whole.withMemoryGb(0), CapabilityWorld.catalog())).containsExactly("memory");
        assertThat(refused(whole.withMemoryGb(1000).withDimms(3), CapabilityWorld.catalog())).containsExactly("memory");
        assertThat(refused(whole.withMemoryGb(1536).withDimms(24), CapabilityWorld.catalog())).isEmpty();
    }

    @Test
    void a_power_limit_is_told_and_one_below_idle_refused() {
        Accelerator l4 = CapabilityWorld.catalog().accelerator("l4").orElseThrow();
        double rated = l4.facts().value(Spec.TDP).orElseThrow();
        var limited = CapabilityWorld.configuration("l4", 1).withAcceleratorCapWatts(OptionalDouble.of(rated / 2));
        assertThat(Compatibility.of(limited, CapabilityWorld.catalog())).anySatisfy(found -> {
            assertThat(found.severity()).isEqualTo(Severity.NOTE);
            assertThat(found.message()).contains("costs throughput");
        });
        Catalog base = CapabilityWorld.catalog();
        var idle = l4.facts().with(Spec.IDLE_POWER, new Fact(16, Evidence.SPECIFIED, new Source("sheet", "2026")));
        var known = new Catalog(base.servers(),
                List.of(new Accelerator(l4.id(), l4.name(), l4.vendor(), l4.form(), l4.architecture(), l4.segment(), l4.stacks(), idle)),
                base.components(), base.models(), List.of(), List.of(), List.of());
        assertThat(refused(limited.withAcceleratorCapWatts(OptionalDouble.of(16)), known)).contains("accelerator power");
    }
}
