package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Spec;
import org.junit.jupiter.api.Test;

class SelfContainedTest {

    private static final Accelerator OTHER = new Accelerator("other", "Other", "Maker", Accelerator.Form.PCIE_CARD, "", Accelerator.Segment.EDGE,
            List.of(), Facts.NONE);
    private static final Knowledge KNOWLEDGE = new Knowledge("2027.1", TinyPlan.LIBRARY.overlaidBy(
            new Catalog(List.of(), List.of(OTHER), List.of(), List.of(), List.of(), List.of(), List.of())));

    @Test
    void putsWhatThePlanUsesIntoItsLibraryAndNothingElse() {
        var plan = SelfContained.embed(TinyPlan.PLAN.withLibrary(Catalog.EMPTY), KNOWLEDGE);
        assertThat(plan.library().accelerators()).extracting(Accelerator::id).containsExactly("chip");
        assertThat(plan.library().servers()).hasSize(1);
        assertThat(plan.library().models()).hasSize(1);
        assertThat(plan.library().prices()).hasSize(1);
        assertThat(plan.library().measurements()).isEmpty();
        assertThat(plan.knowledgeVersion()).isEqualTo("2027.1");
    }

    @Test
    void twiceIsTheSameAsOnce() {
        var once = SelfContained.embed(TinyPlan.PLAN, KNOWLEDGE);
        assertThat(SelfContained.embed(once, KNOWLEDGE)).isEqualTo(once);
    }

    @Test
    void keepsOwnEntriesEvenIfUnusedAndOwnMeasurements() {
        var own = TinyPlan.LIBRARY.overlaidBy(new Catalog(List.of(), List.of(OTHER), List.of(), List.of(), List.of(), List.of(), List.of()));
        var plan = SelfContained.embed(TinyPlan.PLAN.withLibrary(own), new Knowledge("2027.1", Catalog.EMPTY));
        assertThat(plan.library()).isEqualTo(own);
    }

    @Test
    void namesWhatNewerKnowledgeChangesButNotWhatTheUserStated() {
        var dearer = new Price("box", Price.Kind.LIST, new BigDecimal("990"), "USD", PriceContent.of(PriceContent.CHASSIS), TinyPlan.SOURCE);
        var hotter = chip(new Fact(60, Evidence.SPECIFIED, TinyPlan.SOURCE));
        var newer = new Knowledge("2027.1", new Catalog(List.of(), List.of(hotter), List.of(), List.of(), List.of(), List.of(dearer), List.of()));
        assertThat(Changes.between(TinyPlan.LIBRARY, newer)).containsExactly(
                new ItemChange("chip", "Chip", "Board power limit", "40 W", "60 W"),
                new ItemChange("box", "Box", "price", "900.00 USD for Chassis, Power supplies", "990 USD for Chassis"));
        var stated = TinyPlan.LIBRARY.overlaidBy(new Catalog(List.of(), List.of(chip(new Fact(45, Evidence.USER, TinyPlan.SOURCE))), List.of(), List.of(),
                List.of(), List.of(new Price("box", Price.Kind.USER, BigDecimal.TEN, "USD", TinyPlan.SOURCE)), List.of()));
        assertThat(Changes.between(stated, newer)).isEmpty();
        assertThat(Changes.between(TinyPlan.LIBRARY, KNOWLEDGE)).isEmpty();
    }

    @Test
    void refreshingTakesNewFactsAndPricesAndKeepsWhatTheUserStated() {
        var newer = new Knowledge("2027.1", new Catalog(List.of(), List.of(chip(new Fact(60, Evidence.SPECIFIED, TinyPlan.SOURCE))), List.of(), List.of(),
                List.of(), List.of(new Price("box", Price.Kind.LIST, new BigDecimal("990"), "USD", TinyPlan.SOURCE)), List.of()));
        var refreshed = SelfContained.refresh(TinyPlan.PLAN, newer);
        assertThat(Changes.between(refreshed.library(), newer)).isEmpty();
        assertThat(refreshed.library().price("box").orElseThrow().amount()).isEqualByComparingTo("990");
        var stated = TinyPlan.PLAN.withLibrary(TinyPlan.LIBRARY.overlaidBy(new Catalog(List.of(),
                List.of(chip(new Fact(45, Evidence.USER, TinyPlan.SOURCE))), List.of(), List.of(), List.of(), List.of(), List.of())));
        assertThat(SelfContained.refresh(stated, newer).library().accelerator("chip").orElseThrow().facts().value(Spec.TDP)).hasValue(45);
    }

    private static Accelerator chip(Fact tdp) {
        return new Accelerator("chip", "Chip", "Maker", Accelerator.Form.EDGE_MODULE, "", Accelerator.Segment.EDGE, List.of("TensorRT"),
                Facts.NONE.with(Spec.TDP, tdp));
    }
}
