package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** {@link UsualServer} of {@link UsualParts}, with {@link UsualMemory}. */
class UsualServerTest {

    private static final Source SHEET = new Source("sheet", "2026");

    private static Catalog catalog(int... sizes) {
        var parts = new ArrayList<>(List.of(new Component("cpu", Component.Kind.CPU, "CPU", "Maker",
                TinyFleet.facts(Spec.CORES, 32, Spec.TDP, 250, Spec.SOCKET, 6096, Spec.MEMORY_GENERATION, 5)),
                new Component("slow", Component.Kind.NIC, "1 Gb/s", "Maker", TinyFleet.facts(Spec.PORT_SPEED, 1)),
                new Component("dear", Component.Kind.NIC, "100 Gb/s", "Maker", TinyFleet.facts(Spec.PORT_SPEED, 100)),
                new Component("right", Component.Kind.NIC, "25 Gb/s", "Maker", TinyFleet.facts(Spec.PORT_SPEED, 25))));
        var prices = new ArrayList<>(List.of(price("cpu", 2_000, "USD"), price("slow", 50, "USD"), price("dear", 900, "USD"), price("right", 400, "EUR")));
        for (int size : sizes) {
            parts.add(new Component("module-" + size, Component.Kind.MEMORY, size + " GB", "any",
                    TinyFleet.facts(Spec.CAPACITY, size, Spec.MEMORY_GENERATION, 5)));
            prices.add(price("module-" + size, 10 * size, "EUR"));
        }
        return new Catalog(List.of(), List.of(), parts, List.of(), List.of(), prices, List.of());
    }

    private static Price price(String id, int amount, String currency) {
        return new Price(id, Price.Kind.LIST, BigDecimal.valueOf(amount), currency, SHEET);
    }

    private static ServerModel box(int slots, int bays) {
        return new ServerModel("box", "Box", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR,
                List.of(new PowerSupply(3000, PowerSupply.Efficiency.TITANIUM)),
                TinyFleet.facts(Spec.CPU_SOCKETS, 2, Spec.SOCKET, 6096, Spec.MEMORY_GENERATION, 5, Spec.DIMM_SLOTS, slots, Spec.PSU_BAYS, bays));
    }

    private static ServerConfiguration with(int count, double memoryGb, double watts, ServerModel box, Catalog catalog) {
        var chip = new Accelerator("chip", "Chip", "Maker", Accelerator.Form.SXM, "", Accelerator.Segment.TRAINING, List.of(),
                TinyFleet.facts(Spec.MEMORY, memoryGb, Spec.TDP, watts));
        return UsualServer.in(box, UsualParts.of(catalog), catalog).with(chip, count);
    }

    @Test
    void it_has_one_module_for_each_of_twelve_channels_and_eight_gigabytes_a_core() {
        var server = with(1, 24, 72, box(24, 2), catalog(16, 32, 64));
        assertThat(server.dimms()).isEqualTo(24 / 2 * 2);
        assertThat(server.memoryGb()).as("64 cores").isEqualTo(24 * 32);
    }

    @Test
    void memory_is_no_less_than_the_accelerators_hold() {
        assertThat(with(8, 141, 700, box(24, 6), catalog(16, 32, 64)).memoryGb()).isEqualTo(24 * 64);
        assertThat(with(8, 288, 1000, box(48, 6), catalog(16, 32, 64)).memoryGb()).as("two a channel where one is not enough").isEqualTo(48 * 64);
        assertThat(with(8, 288, 1000, box(24, 6), catalog(16)).memoryGb()).as("as much as there is").isEqualTo(24 * 16);
    }

    @Test
    void as_many_supplies_are_spare_as_the_rest_can_do_without() {
        assertThat(with(1, 24, 72, box(24, 2), catalog(32)).powerSupplies().redundant()).isEqualTo(1);
        // eight of 700 W and two CPUs of 250 W take 6,100 W, with a quarter more 7,625 W: three of 3,000 W
        assertThat(with(8, 80, 700, box(24, 6), catalog(32)).powerSupplies()).extracting(each -> each.count(), each -> each.redundant()).containsExactly(6, 3);
        // eight of 1,000 W: 10,625 W, four of them
        assertThat(with(8, 80, 1000, box(24, 6), catalog(32)).powerSupplies().redundant()).isEqualTo(2);
    }

    @Test
    void its_adapter_is_the_cheapest_that_is_fast_enough_whatever_the_currency() {
        assertThat(with(1, 24, 72, box(24, 2), catalog(32)).adapters()).containsExactly(new ServerConfiguration.Fitted("right", 1));
    }

    @Test
    void a_chassis_of_unknown_slots_has_a_module_a_channel() {
        var unknown = new ServerModel("box", "Box", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(),
                TinyFleet.facts(Spec.CPU_SOCKETS, 1, Spec.SOCKET, 4677));
        assertThat(UsualServer.of(unknown, catalog(32)).dimms()).isEqualTo(8);
    }
}
