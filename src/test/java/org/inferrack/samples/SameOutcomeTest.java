package org.inferrack.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inferrack.catalog.Knowledge;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a plan is written down changes nothing that it comes to. */
class SameOutcomeTest {

    private static final Pattern MONEY = Pattern.compile(".* (CAPEX|OPEX|TCO|NPV|COST_PER.*|cost .*|cash .*)");
    private static final Pattern SAVED = Pattern.compile(".* SAVING");
    private static final Pattern DOUBLED = Pattern.compile(".* (SERVERS|ACCELERATORS|CAPEX|IT_POWER|FACILITY_POWER|ENERGY_PER_YEAR|HEAT)");
    private static final Pattern LOADED = Pattern.compile(".* (PEAK_UTILISATION|WALL_WATTS_PER_INFERENCE|STREAMS_PER_SERVER)");
    private static final Pattern BOUGHT_AND_PLACED = Pattern
            .compile(".* (pieces of .*|racks in use|feasible|SERVERS|ACCELERATORS|RACKS|CAPEX|cost capex|cost residual)");

    @ParameterizedTest
    @MethodSource("plans")
    void the_order_of_sites_means_nothing(Plan plan) {
        Plan two = Rewriting.inTwoPlaces(plan);
        same(two, two.withSites(two.sites().reversed()), UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_order_of_scenarios_means_nothing(Plan plan) {
        same(plan, Rewriting.scenariosReversed(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_order_of_workloads_means_nothing(Plan plan) {
        same(plan, plan.withWorkloads(plan.workloads().reversed()), UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_order_of_server_groups_means_nothing(Plan plan) {
        same(plan, Rewriting.groupsReversed(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void names_and_ids_mean_nothing(Plan plan) {
        same(plan, Rewriting.renamed(plan), Rewriting::id);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_wording_of_sources_means_nothing(Plan plan) {
        same(plan, Rewriting.reworded(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void an_item_that_nothing_uses_means_nothing(Plan plan) {
        same(plan, Rewriting.withUnusedItem(plan), UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_site_with_no_share_of_the_demand_means_nothing(Plan plan) {
        same(plan, Rewriting.withoutDemandElsewhere(plan), UnaryOperator.identity());
    }

    /** Two groups of the same servers, none of them a spare: as many parts, racks and as much money for them as one. */
    @ParameterizedTest
    @MethodSource("plans")
    void the_same_servers_in_two_groups_are_bought_and_placed_alike(Plan plan) {
        Plan one = Rewriting.withoutSpares(counted(plan));
        assumeTrue(!Rewriting.split(one).equals(one), "boxes at the edge");
        Conclusions before = conclusions(one).about(BOUGHT_AND_PLACED);
        assertThat(before.figures()).hasSizeGreaterThan(5);
        assertThat(before.otherValues(conclusions(Rewriting.split(one)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_same_servers_in_two_groups_work_alike(Plan plan) {
        Plan one = Rewriting.withoutSpares(counted(plan));
        assertThat(conclusions(one).otherValues(conclusions(Rewriting.split(one)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_same_servers_in_two_groups_are_known_alike(Plan plan) {
        Plan one = Rewriting.withoutSpares(counted(plan));
        assertThat(conclusions(one).otherRanges(conclusions(Rewriting.split(one)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_same_servers_in_two_groups_back_each_other(Plan plan) {
        Plan one = counted(plan);
        assertThat(conclusions(one).about(BOUGHT_AND_PLACED).otherValues(conclusions(Rewriting.split(one)))).isEmpty();
    }

    /** A group that the engine counts, written twice: the first takes what there is. */
    @ParameterizedTest
    @MethodSource("plans")
    void a_group_that_the_engine_counts_may_be_written_twice(Plan plan) {
        Plan written = Rewriting.countedGroupsTwice(plan);
        assumeTrue(!written.equals(plan), "every number is stated");
        assertThat(conclusions(plan).otherValues(conclusions(written))).isEmpty();
        assertThat(conclusions(plan).otherRanges(conclusions(written))).isEmpty();
    }

    /** Twice the prices of everything are twice the money with twice the range, and save the same. */
    @ParameterizedTest
    @MethodSource("plans")
    void twice_the_prices_are_twice_the_money(Plan plan) {
        Knowledge dearer = new Knowledge(Ground.KNOWLEDGE.version(), Rewriting.dearer(Ground.KNOWLEDGE.catalog()), Ground.KNOWLEDGE.fitted());
        Conclusions twice = Conclusions.of(Gate.evaluate(Rewriting.dearer(plan), dearer), UnaryOperator.identity());
        Conclusions before = conclusions(plan);
        assertThat(before.times(2, MONEY).otherValues(twice.about(MONEY))).isEmpty();
        assertThat(before.times(2, MONEY).otherRanges(twice.about(MONEY))).isEmpty();
        assertThat(before.about(SAVED).otherValues(twice.about(SAVED))).isEmpty();
        assertThat(before.about(SAVED).otherRanges(twice.about(SAVED))).isEmpty();
    }

    /** Twice the demand on twice the stated servers: each works as hard, and together they draw twice the watts with twice the range. */
    @ParameterizedTest
    @MethodSource("plans")
    void twice_the_demand_on_twice_the_servers_is_twice_as_much(Plan plan) {
        Plan one = Rewriting.withoutSpares(counted(plan));
        assumeTrue(one.scenarios().stream().flatMap(scenario -> scenario.groups().stream()).allMatch(group -> group.count().isPresent()), "numbers by site");
        Conclusions twice = conclusions(Rewriting.twice(one));
        Conclusions before = conclusions(one);
        assertThat(before.times(2, DOUBLED).otherValues(twice.about(DOUBLED))).isEmpty();
        assertThat(before.times(2, DOUBLED).otherRanges(twice.about(DOUBLED))).isEmpty();
        assertThat(before.about(LOADED).otherValues(twice.about(LOADED))).isEmpty();
    }

    private static Conclusions conclusions(Plan plan) {
        return Conclusions.of(Gate.evaluate(plan, Ground.KNOWLEDGE), UnaryOperator.identity());
    }

    private static Plan counted(Plan plan) {
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

    private static Stream<Named<Plan>> plans() {
        return Stream.concat(Arrays.stream(SampleProjects.values()).map(sample -> Named.of(sample.name(), sample.plan())),
                GeneratedPlans.all().map(plan -> Named.of("generated from " + plan.cover().title(), plan)));
    }
}
