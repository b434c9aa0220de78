package org.inferrack.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemPlaceTest {

    @ParameterizedTest
    @CsvSource({"$.sites[0].pue,Sites and racks,Data centre North", "$.workloads[0].demand.headroom,Workloads,Platform cameras",
            "$.scenarios[1].groups[0],Scenarios,L4 in DL380 Gen11", "$.scenarios,Scenarios,Scenarios", "$.sites[7],Sites and racks,Sites",
            "$.targets[0].basis,Scenarios,Targets", "$.horizonMonths,Economics,Economics", "$.library.accelerators[0].facts.tdp,Hardware,Hardware",
            "$.cover.date,Report,Cover", "$,Overview,Plan"})
    void a_problem_is_corrected_on_the_screen_of_its_place(String path, String screen, String words) {
        assertThat(ProblemPlace.of(path, PlanFixtures.plan())).isEqualTo(new ProblemPlace(screen, words));
    }

    @Test
    void what_has_no_name_is_named_by_its_kind() {
        var plan = PlanFixtures.plan();
        var nameless = plan.withSites(plan.sites().stream().map(site -> site.withName(" ")).toList());
        assertThat(ProblemPlace.of("$.sites[0].pue", nameless).words()).isEqualTo("Sites");
    }
}
