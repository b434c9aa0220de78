package org.inferrack.desktop.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Knowledge;
import org.inferrack.fixture.Gate;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Plan;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private static Plan plan() {
        return SampleProjects.VIDEO_ANALYTICS.plan();
    }

    @Test
    void it_ends_with_a_proven_fleet_that_the_planner_accepts() {
        List<Search.News> steps = new ArrayList<>();
        Search.News last = new Search(Gate.checked(plan(), KNOWLEDGE), KNOWLEDGE, Objective.TCO, steps::add).call();
        assertThat(last.ended()).isTrue();
        assertThat(last.fleet().orElseThrow().feasible()).isTrue();
        assertThat(last.selection().orElseThrow().proven()).isTrue();
        assertThat(Certificate.words(last.selection().orElseThrow())).isEqualTo("Proven optimal");
        assertThat(steps).allSatisfy(step -> assertThat(step.selection().orElseThrow().bound())
                .isLessThanOrEqualTo(last.selection().orElseThrow().objective().orElseThrow() * 1.000001));
    }

    @Test
    void stopped_before_it_starts_it_says_that_nobody_was_asked() {
        var search = new Search(Gate.checked(plan(), KNOWLEDGE), KNOWLEDGE, Objective.TCO, _ -> {});
        search.stop();
        Search.News last = search.call();
        assertThat(last.fleet().orElseThrow().scenario()).isEmpty();
        assertThat(last.fleet().orElseThrow().reason()).contains("stopped before every candidate was asked");
        assertThat(Certificate.words(last.selection().orElseThrow())).isEqualTo("Nothing found");
    }

    @Test
    void what_certainly_does_not_fit_is_explained() {
        var racks = ((org.inferrack.plan.Housing.Racks) plan().sites().getFirst().housing());
        Plan none = plan().withSites(plan().sites().stream()
                .map(site -> site.withHousing(racks.withGroups(racks.groups().stream().map(group -> group.withCount(0)).toList()))).toList());
        Search.News last = new Search(Gate.checked(none, KNOWLEDGE), KNOWLEDGE, Objective.TCO, _ -> {}).call();
        assertThat(last.fleet().orElseThrow().scenario()).isEmpty();
        assertThat(last.fleet().orElseThrow().reason()).contains("that is certain").contains("would fit with racks of");
        assertThat(Certificate.words(last.selection().orElseThrow())).isEqualTo("Proven: nothing fits");
    }
}
