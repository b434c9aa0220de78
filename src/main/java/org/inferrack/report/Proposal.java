package org.inferrack.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;

/**
 * What the pages of one proposal are made of.
 *
 * @param knowledge   what the outcome rests on
 * @param catalog     for names of hardware that is not in the plan
 * @param errors      how far predictions were off on measurements that they had not seen
 * @param recommended the scenario put forward, empty where none is feasible
 */
record Proposal(CheckedPlan checked, Outcome outcome, Knowledge knowledge, Catalog catalog, List<LeftOutError> errors, Optional<ScenarioOutcome> recommended,
                Drawings drawings, Sources sources) {

    static Proposal of(CheckedPlan checked, Outcome outcome, Knowledge knowledge) {
        return new Proposal(checked, outcome, knowledge, checked.catalog(), knowledge.fitted().errors(), RecommendedScenario.of(outcome), new Drawings(),
                new Sources());
    }

    Plan plan() {
        return checked.plan();
    }

    /** The scenario whose racks, power and parts are shown: the recommended one, else the first proposal, else the first of all. */
    Optional<ScenarioOutcome> shown() {
        return recommended
                .or(() -> outcome.scenarios().stream().filter(scenario -> scenario.scenario().role() == Scenario.Role.PROPOSAL).findFirst())
                .or(() -> outcome.scenarios().stream().findFirst());
    }

    /** The baseline, unless it is itself what is shown. */
    Optional<ScenarioOutcome> baseline() {
        return outcome.baseline().filter(baseline -> shown().filter(baseline::equals).isEmpty());
    }

    String name(String itemId) {
        return catalog.items().stream().filter(item -> item.id().equals(itemId)).findFirst().map(Item::name).orElse(itemId);
    }

    String siteName(String siteId) {
        return plan().site(siteId).map(Site::name).orElse(siteId);
    }

    String groupName(ScenarioOutcome scenario, String groupId) {
        return scenario.scenario().groups().stream().filter(group -> group.id().equals(groupId)).map(org.inferrack.plan.ServerGroup::name).findFirst()
                .orElse(groupId);
    }

    String workloadName(String workloadId) {
        return plan().workload(workloadId).map(org.inferrack.plan.Workload::name).orElse(workloadId);
    }

    String title(ScenarioOutcome scenario) {
        return scenario.scenario().name() + (scenario.scenario().role() == Scenario.Role.BASELINE ? " (baseline)" : "");
    }

    List<String> groupOrder(ScenarioOutcome scenario) {
        return scenario.scenario().groups().stream().map(org.inferrack.plan.ServerGroup::id).toList();
    }

    String date() {
        LocalDate date = plan().cover().date();
        return date == null ? "" : date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }
}
