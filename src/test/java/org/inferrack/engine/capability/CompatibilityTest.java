package org.inferrack.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Incompatibility.Severity;
import org.inferrack.plan.ServerConfiguration;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static Catalog with(ServerModel server) {
        Catalog base = World.catalog();
        return new Catalog(List.of(server), base.accelerators(), base.components(), base.models(), List.of(), List.of(), List.of());
    }

    private static ServerModel server(org.inferrack.catalog.Facts facts) {
        return new ServerModel("box", "Box", "Dell", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, World.server().powerSupplies(), facts);
    }

    private static List<String> refused(ServerConfiguration configuration, Catalog catalog) {
        return Compatibility.of(configuration, catalog).stream().filter(Incompatibility::refused).map(Incompatibility::limit).toList();
    }

    @Test
    void aConfigurationWithinEveryLimitHasNothingAgainstIt() {
        assertThat(Compatibility.of(World.configuration("l4", 12), World.catalog())).isEmpty();
        assertThat(Compatibility.of(World.configuration("a100", 4), World.catalog())).isEmpty();
        assertThat(Compatibility.of(World.configuration("h100", 8), World.catalog())).isEmpty();
    }

    @Test
    void cardsAreHeldAgainstTheSlotsOfTheirWidth() {
        assertThat(refused(World.configuration("l4", 13), World.catalog())).containsExactly("slots");
        assertThat(refused(World.configuration("a100", 5), World.catalog())).containsExactly("slots");
        assertThat(refused(World.configuration("h100", 9), World.catalog())).containsExactly("module sockets");
    }

    @Test
    void aBoardOverTheChassisLimitIsRefusedUnlessItIsCapped() {
        Catalog catalog = with(server(World.server().facts().with(Spec.ACCELERATOR_POWER_LIMIT, World.facts(Spec.TDP, 250).fact(Spec.TDP).orElseThrow())));
        assertThat(refused(World.configuration("a100", 2), catalog)).containsExactly("accelerator power");
        assertThat(refused(World.configuration("a100", 2).withAcceleratorCapWatts(OptionalDouble.of(250)), catalog)).isEmpty();
        assertThat(Compatibility.of(World.configuration("a100", 2), catalog).getFirst().message()).contains("300 W", "250 W", "A100", "Box");
    }

    @Test
    void whatIsOnlyRentedCannotBeBuiltIn() {
        var rented = new org.inferrack.catalog.Accelerator("tpu", "TPU", "Google", org.inferrack.catalog.Accelerator.Form.CLOUD, "TPU",
                org.inferrack.catalog.Accelerator.Segment.INFERENCE, List.of(), org.inferrack.catalog.Facts.NONE);
        Catalog base = World.catalog();
        var catalog = new Catalog(base.servers(), List.of(rented), base.components(), base.models(), List.of(), List.of(), List.of());
        assertThat(refused(World.configuration("tpu", 8), catalog)).containsExactly("slots");
    }

    @Test
    void unknownPartsAreRefusedByName() {
        assertThat(refused(World.configuration("nvidia-l5", 1), World.catalog())).containsExactly("catalogue");
        assertThat(refused(World.configuration("l4", 1).withServerId("x"), World.catalog())).containsExactly("catalogue");
        assertThat(refused(World.configuration("l4", 1).withCpuId("nic"), World.catalog())).containsExactly("catalogue");
    }

    @Test
    void socketsMemoryAndSuppliesAreHeldAgainstTheChassis() {
        var much = World.configuration("l4", 1).withCpus(3).withDimms(33).withMemoryGb(8192)
                .withPowerSupplies(new ServerConfiguration.PowerSupplies(2800, PowerSupply.Efficiency.TITANIUM, 3, 1));
        assertThat(refused(much, World.catalog())).containsExactly("sockets", "memory slots", "memory", "power supply bays");
    }

    @Test
    void aSupplyThatIsNotOfferedOrLeavesNoneToRunOnIsRefused() {
        var other = World.configuration("l4", 1).withPowerSupplies(new ServerConfiguration.PowerSupplies(1200, PowerSupply.Efficiency.GOLD, 2, 1));
        assertThat(refused(other, World.catalog())).containsExactly("power supplies");
        var none = World.configuration("l4", 1).withPowerSupplies(new ServerConfiguration.PowerSupplies(2800, PowerSupply.Efficiency.TITANIUM, 1, 1));
        assertThat(refused(none, World.catalog())).containsExactly("power supplies");
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsSaidToBeUnchecked() {
        List<Incompatibility> found = Compatibility.of(World.configuration("l4", 2), with(server(org.inferrack.catalog.Facts.NONE)));
        assertThat(found).extracting(Incompatibility::severity).containsOnly(Severity.UNCHECKED);
        assertThat(found).extracting(Incompatibility::limit).contains("slots", "accelerator power", "sockets", "memory");
    }

    @Test
    void anOlderSlotIsANoteAndNotARefusal() {
        Catalog base = with(server(World.server().facts().with(Spec.PCIE_GENERATION, World.facts(Spec.PCIE_GENERATION, 3).fact(Spec.PCIE_GENERATION).orElseThrow())));
        Catalog catalog = World.with(base, World.card("l4", "Ada", World.l4().facts().with(Spec.PCIE_GENERATION, World.facts(Spec.PCIE_GENERATION, 4)
                .fact(Spec.PCIE_GENERATION).orElseThrow())));
        assertThat(Compatibility.of(World.configuration("l4", 2), catalog)).extracting(Incompatibility::severity).containsExactly(Severity.NOTE);
    }
}
