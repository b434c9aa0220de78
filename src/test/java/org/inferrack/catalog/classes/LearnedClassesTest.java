package org.inferrack.catalog.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.ClassModel;
import org.junit.jupiter.api.Test;

/** What is completed, and what stays as it is: with classes of which every value is 20, between 10 and 40. */
class LearnedClassesTest {

    private static final Source SOURCE = new Source("data sheet", "2026");
    private static final double TWICE = Math.log(2) - 1e-9;
    private static final LearnedClasses CLASSES = new LearnedClasses(Map.of("server-mass", twenty("edge", "height", "height unknown", "modules"),
            "server-price", twenty("brand", "cards", "edge", "modules", "single-socket"),
            "accelerator-price", twenty("bandwidth", "bandwidth unknown", "maker other", "memory", "memory unknown", "peak", "peak unknown", "segment other",
                    "size", "size unknown"),
            "cpu-price", twenty("cores", "cores unknown", "maker other", "socket other", "tdp", "tdp unknown")));

    private static ClassModel twenty(String... others) {
        var terms = new java.util.ArrayList<>(List.of(others));
        terms.add("intercept");
        return new ClassModel("tests", "2026", terms, terms.stream().map(term -> term.equals("intercept") ? Math.log(20) : 0.0).toList(),
                terms.stream().map(_ -> terms.stream().map(_ -> 0.0).toList()).toList(), TWICE, 9);
    }

    private static ServerModel server(Facts facts) {
        return new ServerModel("srv", "Server", "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(), facts);
    }

    private static Accelerator accelerator(String id, Accelerator.Form form) {
        return new Accelerator(id, id, "Maker", form, "", Accelerator.Segment.INFERENCE, List.of(), Facts.NONE);
    }

    private static Catalog catalog(ServerModel server, Annotations annotations, Price... prices) {
        return new Catalog(List.of(server), List.of(accelerator("card", Accelerator.Form.PCIE_CARD), accelerator("rented", Accelerator.Form.CLOUD)),
                List.of(new Component("cpu", Component.Kind.CPU, "CPU", "Maker", Facts.NONE)), List.of(), List.of(), List.of(prices), List.of(), annotations);
    }

    private static Annotations annotations(Map<String, Map<Spec, Blank>> blanks, Map<String, Lifecycle> lifecycles) {
        return new Annotations(blanks, lifecycles, Map.of(), List.of(), List.of(), CLASSES);
    }

    private static Annotations blank(Blank.State state) {
        return annotations(Map.of("srv", Map.of(Spec.MASS, new Blank(state, SOURCE))), Map.of());
    }

    @Test
    void a_blank_has_the_value_of_its_class_with_its_range_and_evidence() {
        for (Annotations why : List.of(Annotations.NONE, blank(Blank.State.NOT_PUBLISHED), blank(Blank.State.NOT_LOOKED_UP))) {
            Fact mass = CLASSES.complete(catalog(server(Facts.NONE), why)).server("srv").orElseThrow().facts().fact(Spec.MASS).orElseThrow();
            assertThat(List.of(mass.low(), mass.value(), mass.high())).containsExactly(10.0, 20.0, 40.0);
            assertThat(mass.evidence()).isEqualTo(Evidence.ESTIMATED);
            assertThat(mass.source().citation()).contains("tests");
        }
    }

    @Test
    void what_does_not_apply_stays_blank() {
        assertThat(CLASSES.complete(catalog(server(Facts.NONE), blank(Blank.State.NOT_APPLICABLE))).server("srv").orElseThrow().facts().fact(Spec.MASS))
                .isEmpty();
    }

    @Test
    void what_is_stated_stays_and_a_complete_catalogue_is_the_same_one() {
        var stated = new Fact(1, Evidence.SPECIFIED, SOURCE);
        Price offer = new Price("srv", Price.Kind.STREET, BigDecimal.ONE, "EUR", PriceContent.BARE_SERVER, SOURCE);
        Catalog completed = CLASSES.complete(catalog(server(Facts.NONE.with(Spec.MASS, stated)), Annotations.NONE, offer));
        assertThat(completed.server("srv").orElseThrow().facts().fact(Spec.MASS)).contains(stated);
        assertThat(completed.prices()).filteredOn(price -> price.itemId().equals("srv")).containsExactly(offer);
        assertThat(CLASSES.complete(completed)).isSameAs(completed);
    }

    @Test
    void what_is_sold_has_a_price_of_its_class() {
        Catalog completed = CLASSES.complete(catalog(server(Facts.NONE), Annotations.NONE));
        assertThat(completed.prices()).extracting(Price::itemId).containsExactly("srv", "card", "cpu");
        assertThat(completed.prices()).allSatisfy(price -> {
            assertThat(price.kind()).isEqualTo(Price.Kind.CLASS);
            assertThat(price.amount()).isEqualByComparingTo("20");
            assertThat(price.range().orElseThrow().low()).isEqualTo(10);
        });
        assertThat(completed.price("srv").orElseThrow().contents()).isEqualTo(PriceContent.BARE_SERVER);
        assertThat(completed.price("card").orElseThrow().contents()).isEmpty();
    }

    @Test
    void what_is_only_announced_has_none() {
        var announced = annotations(Map.of(), Map.of("card", new Lifecycle(Lifecycle.State.ANNOUNCED, "", SOURCE)));
        assertThat(CLASSES.complete(catalog(server(Facts.NONE), announced)).price("card")).isEmpty();
    }

    @Test
    void an_own_entry_over_the_catalogue_is_completed_too() {
        Catalog shipped = new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), annotations(Map.of(), Map.of()));
        Catalog own = new Catalog(List.of(server(Facts.NONE)), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Catalog known = shipped.overlaidBy(own);
        assertThat(known.server("srv").orElseThrow().facts().high(Spec.MASS)).hasValue(40);
        assertThat(known.price("srv")).isPresent();
    }

    @Test
    void without_constants_nothing_is_completed() {
        Catalog catalog = catalog(server(Facts.NONE), Annotations.NONE);
        assertThat(new LearnedClasses(Map.of()).complete(catalog)).isSameAs(catalog);
    }
}
