package org.inferrack.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.Scenario;
import org.junit.jupiter.api.Test;

class PlanFindingsTest {

    private static final Scenario PROPOSAL = TinyFleet.scenario(TinyFleet.group("g"));

    @Test
    void a_plan_with_everything_is_left_alone() {
        assertThat(PlanFindings.of(TinyFleet.plan(PROPOSAL.withRole(Scenario.Role.BASELINE), PROPOSAL))).isEmpty();
    }

    @Test
    void what_a_plan_lacks_is_named() {
        var empty = TinyFleet.plan().withWorkloads(List.of()).withSites(List.of());
        assertThat(PlanFindings.of(empty)).extracting(Finding::rule).containsExactly("no-workload", "no-site", "no-scenario");
        assertThat(PlanFindings.of(empty)).extracting(Finding::severity).containsOnly(Severity.WARNING);
    }

    @Test
    void without_a_baseline_nothing_is_saved() {
        assertThat(PlanFindings.of(TinyFleet.plan(PROPOSAL))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("no-baseline");
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        });
    }
}
