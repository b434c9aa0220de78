package org.inferrack.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a plan is written down changes nothing that it comes to. */
class SameOutcomeTest {

    private static final Pattern BOUGHT_AND_PLACED = Pattern
            .compile(".* (pieces of .*|racks in use|feasible|SERVERS|ACCELERATORS|RACKS|CAPEX|cost capex|cost residual)");

    @ParameterizedTest
    @EnumSource
    void the_order_of_sites_means_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = Rewriting.inTwoPlaces(read(sample));
        same(plan, plan.withSites(plan.sites().reversed()), UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_scenarios_means_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        same(plan, Rewriting.scenariosReversed(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_workloads_means_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        same(plan, plan.withWorkloads(plan.workloads().reversed()), UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_server_groups_means_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        same(plan, Rewriting.groupsReversed(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource
    void names_and_ids_mean_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        same(plan, Rewriting.renamed(plan), Rewriting::id);
    }

    @ParameterizedTest
    @EnumSource
    void the_wording_of_sources_means_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        same(plan, Rewriting.reworded(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource
    void an_item_that_nothing_uses_means_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        same(plan, Rewriting.withUnusedItem(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource
    void a_site_with_no_share_of_the_demand_means_nothing(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        same(plan, Rewriting.withoutDemandElsewhere(plan), UnaryOperator.identity());
    }

    /** Two groups of the same servers, none of them a spare: as many parts, racks and as much money for them as one. */
    @ParameterizedTest
    @EnumSource
    void the_same_servers_in_two_groups_are_bought_and_placed_alike(SampleProjects sample) throws PlanFileException {
        Plan plan = Rewriting.withoutSpares(counted(sample));
        assumeTrue(!Rewriting.split(plan).equals(plan), "boxes at the edge");
        Conclusions before = conclusions(plan).about(BOUGHT_AND_PLACED);
        assertThat(before.figures()).hasSizeGreaterThan(5);
        assertThat(before.otherValues(conclusions(Rewriting.split(plan)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_servers_in_two_groups_work_alike(SampleProjects sample) throws PlanFileException {
        Plan plan = Rewriting.withoutSpares(counted(sample));
        assertThat(conclusions(plan).otherValues(conclusions(Rewriting.split(plan)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_servers_in_two_groups_are_known_alike(SampleProjects sample) throws PlanFileException {
        Plan plan = Rewriting.withoutSpares(counted(sample));
        assertThat(conclusions(plan).otherRanges(conclusions(Rewriting.split(plan)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_servers_in_two_groups_back_each_other(SampleProjects sample) throws PlanFileException {
        Plan plan = counted(sample);
        assertThat(conclusions(plan).about(BOUGHT_AND_PLACED).otherValues(conclusions(Rewriting.split(plan)))).isEmpty();
    }

    private static Conclusions conclusions(Plan plan) {
        return Conclusions.of(Gate.evaluate(plan, Ground.KNOWLEDGE), UnaryOperator.identity());
    }

    private static Plan counted(SampleProjects sample) throws PlanFileException {
        Plan plan = read(sample);
        return Rewriting.counted(plan, Gate.evaluate(plan, Ground.KNOWLEDGE));
    }

    private static void same(Plan plan, Plan rewritten, UnaryOperator<String> original) {
        assumeTrue(!rewritten.equals(plan), "the sample has one of them");
        Conclusions before = conclusions(plan);
        Conclusions after = Conclusions.of(Gate.evaluate(rewritten, Ground.KNOWLEDGE), original);
        assertThat(before.figures()).hasSizeGreaterThan(40);
        assertThat(before.otherValues(after)).isEmpty();
        assertThat(before.otherRanges(after)).isEmpty();
    }

    private static Plan read(SampleProjects sample) throws PlanFileException {
        return PlanFiles.read(sample.file()).plan();
    }
}
