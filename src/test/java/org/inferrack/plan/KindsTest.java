package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ChassisFit;
import org.inferrack.catalog.ClassValues;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.plan.Incompatibility.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits what by kind: one tiny server per rule. */
class KindsTest {

    private static final Source SHEET = new Source("sheet", "2026");
    private static final Facts BOX = TinyFleet.facts(Spec.CPU_SOCKETS, 2, Spec.SOCKET, 4677, Spec.MEMORY_GENERATION, 5, Spec.DIMM_SLOTS, 32,
            Spec.MAX_MEMORY, 4096, Spec.MAX_DOUBLE_WIDTH, 4, Spec.MAX_SINGLE_WIDTH, 8, Spec.MAX_MODULES, 0, Spec.ACCELERATOR_POWER_LIMIT, 350,
            Spec.PSU_BAYS, 2);
    private static final Facts CARD = TinyFleet.facts(Spec.TDP, 300, Spec.SLOT_WIDTH, 2, Spec.CARD_LENGTH, 268);
    private static final Facts CPU = TinyFleet.facts(Spec.SOCKET, 4677, Spec.MEMORY_GENERATION, 5, Spec.TDP, 270, Spec.CORES, 32);

    private static List<Incompatibility> of(Facts box, Accelerator.Form form, Facts card, Facts cpu, int count, ChassisFit... fits) {
        var byHost = new java.util.HashMap<String, List<ChassisFit>>();
        for (ChassisFit fit : fits) {
            byHost.merge(fit.hostId(), List.of(fit), (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream()).toList());
        }
        var catalog = new Catalog(List.of(new ServerModel("box", "Box", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR,
                List.of(new PowerSupply(2400, PowerSupply.Efficiency.PLATINUM)), box)),
                List.of(new Accelerator("card", "Card", "Maker", form, "", Accelerator.Segment.INFERENCE, List.of(), card)),
                List.of(new Component("cpu", Component.Kind.CPU, "Cpu", "Maker", cpu),
                        new Component("ddr5-64", Component.Kind.MEMORY, "DDR5 64", "any", TinyFleet.facts(Spec.CAPACITY, 64, Spec.MEMORY_GENERATION, 5)),
                        new Component("ddr4-32", Component.Kind.MEMORY, "DDR4 32", "any", TinyFleet.facts(Spec.CAPACITY, 32, Spec.MEMORY_GENERATION, 4))),
                List.of(), List.of(), List.of(), List.of(), new Annotations(Map.of(), Map.of(), byHost, List.of(), List.of(), ClassValues.NONE));
        return Compatibility.of(new ServerConfiguration("box", "cpu", 2, 512, 8, "card", count, OptionalDouble.empty(), List.of(),
                new ServerConfiguration.PowerSupplies(2400, PowerSupply.Efficiency.PLATINUM, 2, 1)), catalog);
    }

    private static List<Incompatibility> card(Facts box, Facts card, int count, ChassisFit... fits) {
        return of(box, Accelerator.Form.PCIE_CARD, card, CPU, count, fits);
    }

    private static ChassisFit fit(String host, int count, ChassisFit.Kind kind) {
        return new ChassisFit(host, "card", count, kind, SHEET);
    }

    private static Facts with(Facts facts, Spec spec, double value, Evidence evidence) {
        return facts.with(spec, new Fact(value, evidence, SHEET));
    }

    private static Facts with(Facts facts, Spec spec, double value) {
        return with(facts, spec, value, Evidence.SPECIFIED);
    }

    @Test
    void what_is_known_to_go_together_has_nothing_against_it() {
        assertThat(card(BOX, CARD, 4)).isEmpty();
    }

    @Test
    void a_card_longer_than_the_chassis_takes_is_refused() {
        assertThat(card(with(BOX, Spec.MAX_CARD_LENGTH, 254), CARD, 1)).extracting(Incompatibility::limit, Incompatibility::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("card length", Severity.REFUSED));
        assertThat(card(with(BOX, Spec.MAX_CARD_LENGTH, 268), CARD, 1)).isEmpty();
    }

    @Test
    void a_cpu_hotter_than_a_socket_is_cooled_for_is_refused() {
        assertThat(card(with(BOX, Spec.CPU_POWER_LIMIT, 250), CARD, 1)).extracting(Incompatibility::limit).containsExactly("CPU power");
        assertThat(card(with(BOX, Spec.CPU_POWER_LIMIT, 270), CARD, 1)).isEmpty();
    }

    @Test
    void a_single_width_card_has_the_power_of_a_single_width_slot() {
        var narrow = TinyFleet.facts(Spec.TDP, 150, Spec.SLOT_WIDTH, 1);
        assertThat(card(with(BOX, Spec.SINGLE_WIDTH_POWER_LIMIT, 75), narrow, 1)).extracting(Incompatibility::limit).containsExactly("accelerator power");
        assertThat(card(with(BOX, Spec.SINGLE_WIDTH_POWER_LIMIT, 75), with(narrow, Spec.TDP, 72), 8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.5, 9})
    void from_a_slot_width_that_no_card_has_no_limit_of_power_follows(double width) {
        Facts box = with(BOX, Spec.SINGLE_WIDTH_POWER_LIMIT, 75);
        assertThat(card(box, with(CARD, Spec.SLOT_WIDTH, width), 1)).extracting(Incompatibility::severity).containsOnly(Severity.UNCHECKED);
    }

    @Test
    void a_card_of_three_slots_takes_the_room_of_its_neighbour() {
        var wide = with(CARD, Spec.SLOT_WIDTH, 3);
        assertThat(card(BOX, wide, 2)).isEmpty();
        assertThat(card(BOX, wide, 3)).extracting(Incompatibility::limit).containsExactly("slots");
    }

    @Test
    void what_somebody_ran_is_a_lower_bound_and_refuses_nothing() {
        var ran = with(with(BOX, Spec.ACCELERATOR_POWER_LIMIT, 250, Evidence.MEASURED), Spec.DIMM_SLOTS, 4, Evidence.MEASURED);
        assertThat(card(ran, CARD, 1)).extracting(Incompatibility::limit, Incompatibility::severity).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("accelerator power", Severity.NOTE), org.assertj.core.groups.Tuple.tuple("memory slots", Severity.NOTE));
    }

    @Test
    void what_a_maker_lists_needs_no_count_of_slots() {
        var blank = BOX.without(Spec.MAX_DOUBLE_WIDTH).without(Spec.ACCELERATOR_POWER_LIMIT);
        assertThat(card(blank, CARD, 4)).extracting(Incompatibility::severity).containsOnly(Severity.UNCHECKED);
        assertThat(card(blank, CARD, 4, fit("box", 4, ChassisFit.Kind.QUALIFIED))).isEmpty();
        assertThat(card(blank, CARD, 4, fit("box", 2, ChassisFit.Kind.TESTED))).extracting(Incompatibility::severity).containsOnly(Severity.UNCHECKED);
    }

    @Test
    void modules_come_with_their_whole_board() {
        var board = fit("box", 8, ChassisFit.Kind.BASEBOARD);
        assertThat(of(BOX, Accelerator.Form.SXM, with(CARD, Spec.TDP, 350), CPU, 8, board)).isEmpty();
        assertThat(of(BOX, Accelerator.Form.SXM, with(CARD, Spec.TDP, 350), CPU, 4, board)).extracting(Incompatibility::limit, Incompatibility::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("module sockets", Severity.REFUSED));
        assertThat(of(BOX, Accelerator.Form.SXM, CARD, CPU, 1)).extracting(Incompatibility::limit).containsExactly("module sockets");
        var other = new ChassisFit("box", "another", 8, ChassisFit.Kind.BASEBOARD, SHEET);
        assertThat(of(with(BOX, Spec.MAX_MODULES, 8), Accelerator.Form.SXM, CARD, CPU, 8, other)).extracting(Incompatibility::severity)
                .containsExactly(Severity.UNCHECKED);
    }

    @Test
    void a_processor_works_where_it_is_and_as_often_as_it_is_there() {
        var alone = fit("cpu", 1, ChassisFit.Kind.PROCESSOR);
        assertThat(of(BOX, Accelerator.Form.PROCESSOR, CPU, CPU, 2, alone)).isEmpty();
        assertThat(of(BOX, Accelerator.Form.PROCESSOR, CPU, CPU, 1, alone)).extracting(Incompatibility::limit).containsExactly("processor");
        assertThat(of(BOX, Accelerator.Form.PROCESSOR, CPU, CPU, 2)).extracting(Incompatibility::limit).containsExactly("processor");
        var other = new ChassisFit("another", "card", 1, ChassisFit.Kind.PROCESSOR, SHEET);
        assertThat(of(BOX, Accelerator.Form.PROCESSOR, CPU, CPU, 2, other)).extracting(Incompatibility::field).containsExactly("acceleratorId");
    }

    @Test
    void memory_of_a_size_that_nobody_makes_for_this_generation_is_told() {
        assertThat(card(with(BOX, Spec.MEMORY_GENERATION, 4), CARD, 1)).extracting(Incompatibility::limit, Incompatibility::severity).containsExactly(
                org.assertj.core.groups.Tuple.tuple("memory type", Severity.REFUSED), org.assertj.core.groups.Tuple.tuple("memory", Severity.NOTE));
    }

    @Test
    void a_limit_that_does_not_apply_is_not_one_that_nobody_knows() {
        var box = TinyFleet.server(TinyFleet.facts(Spec.MAX_MODULES, 1));
        var blanks = Map.of("srv", Map.of(Spec.PSU_BAYS, new Blank(Blank.State.NOT_APPLICABLE, SHEET), Spec.DEPTH, new Blank(Blank.State.NOT_APPLICABLE, SHEET),
                Spec.MAX_DOUBLE_WIDTH, new Blank(Blank.State.NOT_APPLICABLE, SHEET)));
        var misfits = new Misfits(new Annotations(blanks, Map.of(), Map.of(), List.of(), List.of(), ClassValues.NONE));
        misfits.atMost(box, "power supply bays", "powerSupplies.count", 1, Spec.PSU_BAYS, "");
        assertThat(misfits.sorted()).isEmpty();
        misfits.atMost(box, "slots", "accelerators", 1, Spec.MAX_DOUBLE_WIDTH, "");
        misfits.atMost(box, "memory slots", "dimms", 1, Spec.DIMM_SLOTS, "");
        assertThat(misfits.sorted()).extracting(Incompatibility::limit).as("without a place, and without a word of it").containsExactly("slots",
                "memory slots");
    }

    @Test
    void a_cpu_made_for_one_socket_is_refused_beside_another() {
        assertThat(of(BOX, Accelerator.Form.PCIE_CARD, CARD, with(CPU, Spec.MAX_CPUS, 1), 1)).extracting(Incompatibility::limit).containsExactly("sockets");
        assertThat(of(BOX, Accelerator.Form.PCIE_CARD, CARD, with(CPU, Spec.MAX_CPUS, 2), 1)).isEmpty();
    }

    @Test
    void a_copy_that_knows_no_socket_has_that_of_the_shipped_entry_and_its_own_watts() {
        var shipped = new Component("cpu", Component.Kind.CPU, "Cpu", "Maker", CPU);
        var copy = new Component("cpu", Component.Kind.CPU, "Cpu", "Maker", TinyFleet.facts(Spec.TDP, 205));
        var none = new Catalog(List.of(), List.of(), List.of(shipped), List.of(), List.of(), List.of(), List.of());
        var own = new Catalog(List.of(), List.of(), List.of(copy), List.of(), List.of(), List.of(), List.of());
        var together = none.overlaidBy(own).component("cpu").orElseThrow().facts();
        assertThat(together.value(Spec.SOCKET)).hasValue(4677);
        assertThat(together.value(Spec.TDP)).hasValue(205);
        assertThat(together.value(Spec.CORES)).isEmpty();
    }
}
