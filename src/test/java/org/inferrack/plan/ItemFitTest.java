package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ChassisFit;
import org.inferrack.catalog.ClassValues;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** {@link ItemFit}, and the {@link UsualServer} that is built of what fits. */
class ItemFitTest {

    private static final Source SHEET = new Source("sheet", "2026");
    private static final Facts BOX = TinyFleet.facts(Spec.CPU_SOCKETS, 2, Spec.SOCKET, 4677, Spec.MEMORY_GENERATION, 5, Spec.DIMM_SLOTS, 32,
            Spec.MAX_MEMORY, 4096, Spec.MAX_DOUBLE_WIDTH, 4, Spec.MAX_SINGLE_WIDTH, 8, Spec.MAX_MODULES, 0, Spec.ACCELERATOR_POWER_LIMIT, 350,
            Spec.PSU_BAYS, 2);
    private static final Accelerator CARD = chip("card", Accelerator.Form.PCIE_CARD, TinyFleet.facts(Spec.TDP, 300, Spec.SLOT_WIDTH, 2));
    private static final Accelerator MODULE = chip("module", Accelerator.Form.SXM, TinyFleet.facts(Spec.TDP, 700));
    private static final Accelerator PROCESSOR = chip("processor", Accelerator.Form.PROCESSOR, TinyFleet.facts(Spec.TDP, 350));

    private static Accelerator chip(String id, Accelerator.Form form, Facts facts) {
        return new Accelerator(id, id, "Maker", form, "", Accelerator.Segment.INFERENCE, List.of(), facts);
    }

    private static ServerModel box(Facts facts) {
        return new ServerModel("box", "Box", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR,
                List.of(new PowerSupply(2800, PowerSupply.Efficiency.TITANIUM), new PowerSupply(1400, PowerSupply.Efficiency.PLATINUM)), facts);
    }

    private static Component cpu(String id, int socket, int cores) {
        return new Component(id, Component.Kind.CPU, id, "Maker",
                TinyFleet.facts(Spec.SOCKET, socket, Spec.MEMORY_GENERATION, socket == 4677 ? 5 : 4, Spec.CORES, cores, Spec.TDP, 250));
    }

    private static Component memory(String id, int generation, int gigabytes) {
        return new Component(id, Component.Kind.MEMORY, id, "any", TinyFleet.facts(Spec.CAPACITY, gigabytes, Spec.MEMORY_GENERATION, generation));
    }

    private static Price price(String id, int amount) {
        return new Price(id, Price.Kind.LIST, BigDecimal.valueOf(amount), "USD", SHEET);
    }

    private static Catalog catalog(ServerModel server, ChassisFit... fits) {
        return new Catalog(List.of(server), List.of(CARD, MODULE, PROCESSOR),
                List.of(cpu("cheap-8", 4677, 8), cpu("dear-32", 4677, 32), cpu("right-32", 4677, 32), cpu("free-32", 4677, 32), cpu("old-32", 4189, 32),
                        memory("ddr4-32", 4, 32), memory("ddr5-48", 5, 48), memory("ddr5-16", 5, 16)),
                List.of(), List.of(),
                List.of(price("cheap-8", 300), price("dear-32", 4000), price("right-32", 2000), price("old-32", 900), price("ddr4-32", 100),
                        price("ddr5-48", 900), price("ddr5-16", 200)),
                List.of(), new Annotations(Map.of(), Map.of(), List.of(fits).stream().collect(java.util.stream.Collectors.groupingBy(ChassisFit::hostId)),
                        List.of(), List.of(), ClassValues.NONE));
    }

    private static int most(ServerModel server, Accelerator chip, ChassisFit... fits) {
        return ItemFit.most(server, chip, catalog(server, fits));
    }

    private static ChassisFit board(int count) {
        return new ChassisFit("box", "module", count, ChassisFit.Kind.BASEBOARD, SHEET);
    }

    @Test
    void as_many_cards_go_into_a_chassis_as_it_has_slots_for() {
        assertThat(most(box(BOX), CARD)).isEqualTo(4);
        assertThat(most(box(BOX.without(Spec.MAX_DOUBLE_WIDTH)), CARD)).as("nobody knows").isZero();
        assertThat(most(box(TinyFleet.facts(Spec.CPU_SOCKETS, 2, Spec.MAX_DOUBLE_WIDTH, 0)), CARD)).isZero();
    }

    @Test
    void modules_come_with_their_board() {
        var eight = box(BOX.with(Spec.MAX_MODULES, TinyFleet.facts(Spec.MAX_MODULES, 8).fact(Spec.MAX_MODULES).orElseThrow()));
        assertThat(most(eight, MODULE)).isZero();
        var strong = box(eight.facts().with(Spec.ACCELERATOR_POWER_LIMIT, TinyFleet.facts(Spec.ACCELERATOR_POWER_LIMIT, 700)
                .fact(Spec.ACCELERATOR_POWER_LIMIT).orElseThrow()));
        assertThat(most(strong, MODULE)).as("full").isEqualTo(8);
        assertThat(most(strong, MODULE, board(4))).as("sold with four").isEqualTo(4);
        assertThat(ItemFit.sold(strong, MODULE, 4, catalog(strong, board(4)))).isTrue();
        assertThat(ItemFit.sold(strong, MODULE, 3, catalog(strong, board(4)))).isFalse();
        assertThat(ItemFit.sold(strong, CARD, 3, catalog(strong))).as("cards come singly").isTrue();
    }

    @Test
    void a_cpu_that_computes_itself_is_there_as_often_as_sockets_take_it() {
        var same = new ChassisFit("right-32", "processor", 1, ChassisFit.Kind.PROCESSOR, SHEET);
        assertThat(most(box(BOX), PROCESSOR, same)).isEqualTo(2);
        assertThat(most(box(BOX), PROCESSOR)).isZero();
    }

    @Test
    void a_cpu_goes_into_its_socket() {
        var server = box(BOX);
        var catalog = catalog(server);
        assertThat(ItemFit.takes(server, cpu("right-32", 4677, 32), catalog)).isTrue();
        assertThat(ItemFit.takes(server, catalog.component("old-32").orElseThrow(), catalog)).isFalse();
        assertThat(ItemFit.together(catalog.component("right-32").orElseThrow(), server, catalog)).isTrue();
        assertThat(ItemFit.together(CARD, server, catalog)).isTrue();
        assertThat(ItemFit.together(CARD, MODULE, catalog)).isFalse();
        var unknown = box(BOX.without(Spec.SOCKET));
        assertThat(ItemFit.takes(unknown, catalog.component("right-32").orElseThrow(), catalog(unknown))).as("nobody knows").isFalse();
    }

    @Test
    void the_usual_server_has_priced_cpus_and_memory_of_its_kind_and_half_its_supplies_spare() {
        var usual = UsualServer.of(box(BOX), catalog(box(BOX)));
        assertThat(usual.cpuId()).as("of the usual cores the cheapest with a price").isEqualTo("right-32");
        assertThat(usual.cpus()).isEqualTo(2);
        assertThat(usual.dimms()).isEqualTo(16);
        assertThat(usual.memoryGb()).as("8 GB for each of 64 cores, one module a channel").isEqualTo(16 * 48);
        assertThat(usual.powerSupplies()).isEqualTo(new ServerConfiguration.PowerSupplies(2800, PowerSupply.Efficiency.TITANIUM, 2, 1));
        assertThat(usual.accelerators()).isZero();
    }

    @Test
    void where_nobody_knows_the_socket_a_cpu_is_still_there() {
        var unknown = box(BOX.without(Spec.SOCKET).without(Spec.MEMORY_GENERATION));
        assertThat(UsualServer.of(unknown, catalog(unknown)).cpuId()).isEqualTo("old-32");
    }

    @Test
    void a_box_without_sockets_has_no_cpu_of_its_own() {
        var edge = box(TinyFleet.facts(Spec.MAX_MODULES, 1));
        var usual = UsualServer.of(edge, catalog(edge));
        assertThat(List.of(usual.cpus(), usual.dimms(), usual.memoryGb())).containsOnly(0);
        assertThat(usual.cpuId()).isEmpty();
    }
}
