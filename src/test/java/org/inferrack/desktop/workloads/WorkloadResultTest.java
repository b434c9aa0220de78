package org.inferrack.desktop.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Planning;
import org.inferrack.plan.Plan;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkloadResultTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Plan PLAN = SampleProjects.VIDEO_ANALYTICS.plan();

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    private static List<String> words(Plan plan, boolean planned) {
        var session = new PlanSession(plan, Runnable::run, Runnable::run, Planning.PLANNER);
        if (planned) {
            session.know(KNOWLEDGE);
        }
        var result = new WorkloadResult(session);
        result.show(plan.workloads().getFirst());
        var words = new ArrayList<String>();
        collect(result.view(), words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Label label) {
            words.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    @Test
    void each_scenario_says_what_its_servers_do_and_what_binds() {
        var words = words(PLAN, true);
        PLAN.scenarios().forEach(scenario -> assertThat(words).contains(scenario.name()));
        assertThat(words).anyMatch(text -> text.startsWith("Per server: "))
                .anyMatch(text -> text.startsWith("Demand: ") && text.contains("growth and headroom"))
                .contains("Limits of one server, the least binds:");
    }

    @Test
    void the_range_and_the_evidence_stand_with_the_figure() {
        assertThat(words(PLAN, true)).filteredOn(text -> text.startsWith("Per accelerator: ")).isNotEmpty()
                .allMatch(text -> Arrays.stream(Evidence.values()).anyMatch(evidence -> text.endsWith("), " + evidence.label())));
    }

    @Test
    void what_cannot_be_served_is_said_with_advice() {
        var few = PLAN.withScenarios(PLAN.scenarios().stream().map(each -> each.withGroups(List.of())).toList());
        assertThat(words(few, true)).anyMatch(text -> text.startsWith("Not served: "));
    }

    @Test
    void before_there_are_figures_it_says_what_is_missing() {
        assertThat(words(PLAN, false)).contains("Not planned yet.");
        assertThat(words(PLAN.withScenarios(List.of()), false)).contains("Add a scenario to see what its servers do for this workload.");
    }
}
