package org.inferrack.engine.advice;

import java.util.List;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;

/** A sample project with something changed, planned with what ships. */
record Tried(Plan plan, String scenarioId, Outcome outcome) {

    static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    static Tried of(SampleProjects sample, String scenarioId, UnaryOperator<Plan> change) {
        return of(change.apply(sample.plan()), scenarioId);
    }

    static Tried of(Plan plan, String scenarioId) {
        return new Tried(plan, scenarioId, Gate.evaluate(plan, KNOWLEDGE));
    }

    static UnaryOperator<Plan> site(UnaryOperator<Site> change) {
        return plan -> plan.withSites(plan.sites().stream().map(change).toList());
    }

    static UnaryOperator<Plan> racks(UnaryOperator<RackGroup> change) {
        return site(site -> site.housing() instanceof Housing.Racks racks ? site.withHousing(racks.withGroups(racks.groups().stream().map(change).toList()))
                : site);
    }

    static UnaryOperator<Plan> groups(UnaryOperator<ServerGroup> change) {
        return plan -> plan
                .withScenarios(plan.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream().map(change).toList())).toList());
    }

    CheckedPlan checked() {
        return Gate.checked(plan, KNOWLEDGE);
    }

    ScenarioOutcome scenario() {
        return outcome.scenario(scenarioId).orElseThrow();
    }

    Advice advice() {
        return Advisor.of(checked(), outcome, scenarioId, KNOWLEDGE, () -> false);
    }

    /** Where the scenario, or the one that the change adds, stands in the whole plan once the change is made. */
    Standing after(Change change) {
        String id = change.scenarioId().isEmpty() ? scenarioId : change.scenarioId();
        return Standing.of(Gate.evaluate(change.applied(plan), KNOWLEDGE).scenario(id).orElseThrow());
    }

    List<String> rules() {
        return scenario().findings().stream().map(finding -> finding.rule()).toList();
    }
}
