package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.fixture.OutcomeFixtures;
import org.junit.jupiter.api.Test;

class FindingPagesTest {

    @Test
    void whatHoldsForSeveralScenariosIsSaidOnce() {
        var scenarios = OutcomeFixtures.infeasible().scenarios();
        assertThat(FindingPages.remarks(scenarios)).singleElement().satisfies(remark -> assertThat(remark.scenarios()).isEqualTo(scenarios));
    }

    @Test
    void everyFindingIsKept() {
        var proposal = OutcomeFixtures.outcome().scenarios().getLast();
        assertThat(FindingPages.remarks(List.of(proposal))).extracting(FindingPages.Remark::finding).isEqualTo(proposal.findings());
    }
}
