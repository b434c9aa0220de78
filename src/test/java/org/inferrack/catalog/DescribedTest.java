package org.inferrack.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** What is stated of the entries that ship, and why the rest is not. */
class DescribedTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();

    @Test
    @Disabled("the reasons of blanks ship with the next catalogue; enable it there")
    void every_blank_has_one_of_three_reasons() {
        var unexplained = new ArrayList<String>();
        CATALOG.items().forEach(item -> Described.specs(item).stream()
                .filter(spec -> item.facts().stated().fact(spec).isEmpty() && CATALOG.annotations().blank(item.id(), spec).isEmpty())
                .forEach(spec -> unexplained.add(item.id() + " " + spec)));
        assertThat(unexplained).as("entries and specs without a value and without a reason why there is none").isEmpty();
    }

    @Test
    void nothing_is_stated_that_an_entry_of_its_kind_cannot_have() {
        var foreign = new ArrayList<String>();
        CATALOG.items().stream().filter(item -> !(item instanceof AiModel)).forEach(item -> item.facts().bySpec().keySet().stream()
                .filter(spec -> !Described.specs(item).contains(spec)).forEach(spec -> foreign.add(item.id() + " " + spec)));
        assertThat(foreign).isEmpty();
    }

    @Test
    void no_value_has_a_reason_for_its_absence() {
        var both = new ArrayList<String>();
        CATALOG.items().forEach(item -> item.facts().stated().bySpec().keySet().stream()
                .filter(spec -> CATALOG.annotations().blank(item.id(), spec).isPresent()).forEach(spec -> both.add(item.id() + " " + spec)));
        assertThat(both).isEmpty();
    }

    @Test
    void watts_are_among_what_can_be_stated() {
        assertThat(CATALOG.items()).allSatisfy(item -> assertThat(Described.specs(item)).doesNotHaveDuplicates().containsAll(
                Described.watts(item).map(List::of).orElse(List.of())));
        assertThat(Described.watts(CATALOG.accelerator("nvidia-l4").orElseThrow())).contains(Spec.TDP);
        assertThat(Described.watts(CATALOG.server("dell-r760xa").orElseThrow())).contains(Spec.MAX_POWER);
        assertThat(Described.watts(CATALOG.regions().getFirst())).isEmpty();
    }

    @Test
    void a_module_has_no_length_and_a_card_without_a_reason_was_not_looked_up() {
        var annotations = Annotations.NONE;
        var card = new Accelerator("card", "Card", "Maker", Accelerator.Form.PCIE_CARD, "", Accelerator.Segment.INFERENCE, List.of(), Facts.NONE);
        var module = new Accelerator("module", "Module", "Maker", Accelerator.Form.SXM, "", Accelerator.Segment.TRAINING, List.of(), Facts.NONE);
        assertThat(annotations.absence(module, Spec.CARD_LENGTH)).isEqualTo(Blank.State.NOT_APPLICABLE);
        assertThat(annotations.absence(card, Spec.CARD_LENGTH)).isEqualTo(Blank.State.NOT_LOOKED_UP);
        assertThat(annotations.absence(card, Spec.GRID_CARBON)).isEqualTo(Blank.State.NOT_APPLICABLE);
    }
}
