package org.inferrack.desktop.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.inferrack.catalog.Evidence;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why a number is what it is, and how it is known ({@link Badge}). */
class ExplanationTest {

    private static ScenarioOutcome outcome;

    @BeforeAll
    static void plan() {
        Ui.toolkit();
        outcome = Gate.evaluate(SampleProjects.VIDEO_ANALYTICS.plan(), ShippedKnowledge.read()).scenarios().getLast();
    }

    private static List<String> words(Node node) {
        var words = new ArrayList<String>();
        collect(node, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        switch (node) {
            case Label label -> words.add(label.getText());
            case ScrollPane scroll -> collect(scroll.getContent(), words);
            case TreeView<?> tree -> collect(tree.getRoot(), words);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            default -> {}
        }
    }

    private static void collect(TreeItem<?> item, List<String> words) {
        words.add(String.valueOf(item.getValue()));
        item.getChildren().forEach(child -> collect(child, words));
    }

    @Test
    void a_known_figure_shows_formula_inputs_and_every_source() {
        var figure = (Figure.Known) outcome.metric(Metric.TCO);
        var words = words(Explanation.content("TCO", figure));
        assertThat(words).contains("TCO", "= " + figure.basis().formula());
        figure.basis().inputs().forEach(input -> assertThat(words).anyMatch(text -> text.startsWith(input.name() + ":  ")));
        figure.basis().allSources().forEach(source -> assertThat(words).anyMatch(text -> text.startsWith(source.citation())));
        assertThat(words).anyMatch(text -> text.contains("(90 % range "));
    }

    @Test
    void an_unknown_one_says_why() {
        assertThat(words(Explanation.content("TCO", Figure.unknown("EUR", "no price for NVIDIA L4")))).containsExactly("TCO",
                "Not available: no price for NVIDIA L4.");
    }

    @Test
    void each_kind_of_evidence_has_its_own_badge() {
        var badges = Arrays.stream(Evidence.values()).map(Badge::of).map(Label::getText).toList();
        assertThat(badges).doesNotHaveDuplicates().isEqualTo(Arrays.stream(Evidence.values()).map(Evidence::label).toList());
    }
}
