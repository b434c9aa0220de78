package org.inferrack.desktop.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.FormPartTest;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** What the plan states of hardware in place of what is known: prices, and specs ({@link FactField}). */
class PriceFormTest extends FormPartTest {

    private static final Knowledge SHIPPED = ShippedKnowledge.read();
    private static final Plan PLAN = PlanFixtures.plan().withLibrary(Catalog.EMPTY);

    private void show(String item) {
        ui = Ui.show(PLAN, SHIPPED, (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()), (session, _) -> {
            var form = new PriceForm("chip", session);
            session.subscribe(() -> form.show(item));
            form.show(item);
            return (Parent) form.view();
        });
    }

    private List<Price> own() {
        return ui.session().plan().library().prices();
    }

    @Test
    void an_own_price_stands_beside_the_known_ones_and_wins() {
        show("nvidia-l4");
        ui.type("chip-own-price", "1,999.50");
        assertThat(ui.session().catalog().price("nvidia-l4").orElseThrow().amount()).isEqualByComparingTo("1999.5");
        assertThat(own()).as("the known ones come along, for a plan carries what it uses").hasSizeGreaterThanOrEqualTo(1)
                .filteredOn(price -> price.kind() == Price.Kind.USER).singleElement().satisfies(price -> assertThat(price.currency()).isEqualTo("USD"));
    }

    @Test
    void without_an_own_price_the_plan_is_as_it_was() {
        show("nvidia-l4");
        ui.type("chip-own-price", "1999");
        ui.click("chip-own-price").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(ui.session().plan().library()).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void its_source_and_currency_can_be_stated() {
        show("nvidia-l4");
        ui.type("chip-own-price", "1999");
        ui.type("chip-own-source", "Offer 4711");
        ui.type("chip-own-currency", "eur");
        assertThat(own()).filteredOn(price -> price.kind() == Price.Kind.USER).singleElement()
                .satisfies(price -> assertThat(price.source().citation()).isEqualTo("Offer 4711"))
                .satisfies(price -> assertThat(price.currency()).isEqualTo("EUR"));
    }

    @Test
    void what_the_price_of_a_server_pays_for_is_ticked() {
        show("dell-r760xa");
        ui.type("chip-own-price", "31000");
        assertThat(stated().contents()).as("as the price that is known").isEqualTo(PriceContent.BARE_SERVER);
        ui.click("chip-own-contents-CPUS");
        ui.click("chip-own-contents-POWER_SUPPLIES");
        assertThat(stated().contents()).containsExactly(PriceContent.CHASSIS, PriceContent.CPUS);
    }

    @Test
    void a_card_comes_alone_or_with_support() {
        show("nvidia-l4");
        ui.type("chip-own-price", "1999");
        ui.click("chip-own-contents-SUPPORT");
        assertThat(stated().contents()).containsExactly(PriceContent.SUPPORT);
        assertThat(ui.onToolkit(() -> ui.stage().getScene().lookup("#chip-own-contents-CPUS"))).isNull();
    }

    private Price stated() {
        return own().stream().filter(price -> price.kind() == Price.Kind.USER).findFirst().orElseThrow();
    }

    @Test
    void an_item_without_a_price_says_what_follows() {
        String free = SHIPPED.catalog().items().stream().map(Item::id).filter(id -> SHIPPED.catalog().price(id).isEmpty()).findFirst().orElseThrow();
        show(free);
        var words = ui.onToolkit(() -> ui.stage().getScene().getRoot().lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList());
        assertThat(words).anyMatch(text -> text.startsWith("No price is known; what needs it stays n/a"));
    }

    @Test
    void a_stated_spec_is_the_plans_own_and_an_empty_one_unknown() {
        Item l4 = SHIPPED.catalog().accelerator("nvidia-l4").orElseThrow();
        var held = show(new FactField("tdp", Spec.TDP, _ -> "not yet looked up"), l4);
        assertThat(ui.textOf("tdp")).isEqualTo("72");
        ui.type("tdp", "60");
        assertThat(held.value().facts().fact(Spec.TDP)).get().satisfies(fact -> assertThat(fact.value()).isEqualTo(60))
                .satisfies(fact -> assertThat(fact.evidence()).isEqualTo(Evidence.USER));
        ui.click("tdp").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(held.value().facts().fact(Spec.TDP)).isEmpty();
        onToolkit(held::undo);
        assertThat(ui.textOf("tdp")).isEqualTo("60");
    }

    @Test
    void a_spec_that_cannot_be_stays_marked_until_it_is_taken_back() {
        var held = show(new FactField("tdp", Spec.TDP, _ -> "not yet looked up"), (Item) SHIPPED.catalog().accelerator("nvidia-l4").orElseThrow());
        ui.type("tdp", "-3");
        assertThat(held.steps()).isEmpty();
        assertThat(marked("tdp")).isTrue();
        assertThat(ui.textOf("tdp-message")).endsWith("Leave it empty if it is not known.");
        ui.click("tdp").press("Esc");
        assertThat(ui.textOf("tdp")).isEqualTo("72");
        assertThat(marked("tdp")).isFalse();
        assertThat(ui.shows("tdp-message")).as("what was wrong is gone").isFalse();
    }
}
