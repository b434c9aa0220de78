package org.inferrack.engine.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Economics;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/**
 * {@link DemandChanges}, {@link TermChanges}, {@link ServerChanges} and the {@link PlanEdits} that they are made of: one server group at 80 %, one spare,
 * a workload in INT8 with 10 % of headroom, a PUE of 1.3.
 */
class ChangesTest {

    private static final Scenario SCENARIO = TinyFleet.scenario(TinyFleet.group("g"));
    private static final Plan PLAN = TinyFleet.plan(SCENARIO);

    private static ScenarioOutcome outcome(Plan plan, Placement placement, double latencyCap) {
        var like = TinyFleet.capability(500);
        var capability = new Capability("w", Optional.of(Precision.INT8), like.unit(), like.perAccelerator(), like.perServer(), 1, 0, latencyCap,
                like.latencies(), List.of(), 1);
        var fleet = new Fleet("g", "dc", 2, 1, List.of(new Load("w", 1_000, 500, capability)), 0.7, 0.35);
        var pass = TinyFleet.pass(plan, plan.scenarios().getFirst(), TinyFleet.sizing(fleet), TinyFleet.power(1.5, 2), placement,
                TinyFleet.catalog(TinyFleet.prices()));
        return new ScenarioOutcome(plan.scenarios().getFirst(), pass.sizing(), pass.power().budget(), pass.placement(), pass.money().costs(),
                new Tornado("USD", 0, List.of()), java.util.Map.of(),
                List.of(), List.of());
    }

    private static Accelerator card(Object... rates) {
        return TinyFleet.card("card", Accelerator.Segment.INFERENCE, List.of("TensorRT"), TinyFleet.facts(rates));
    }

    private static DemandChanges demand(Plan plan, double latencyCap, Accelerator card) {
        var like = TinyFleet.catalog(TinyFleet.prices());
        return new DemandChanges(plan, outcome(plan, TinyFleet.placement(1), latencyCap),
                TinyFleet.catalog(TinyFleet.prices(), like.servers().getFirst(), card));
    }

    private static Plan work(java.util.function.UnaryOperator<ModelInference> change) {
        return PLAN.withWorkloads(List.of(change.apply((ModelInference) PLAN.workloads().getFirst())));
    }

    private static List<String> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }

    private static Change change(List<Change> changes, String id) {
        return changes.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Headroom of 10 % may become 5 %; nothing smaller than INT8 is usual for a network, there is no growth and no limit on latency. */
    @Test
    void only_what_the_client_asked_for_can_be_asked_for_differently() {
        var changes = demand(PLAN, 1, card(Spec.INT8_RATE, 242, Spec.INT4_RATE, 484)).all();
        assertThat(ids(changes)).containsExactly("headroom/w/0.05");
        assertThat(changes.getFirst().kind().needsClient()).isTrue();
        assertThat(changes.getFirst().applied(PLAN).workloads().getFirst().demand().headroom()).isEqualTo(0.05);
    }

    @Test
    void a_narrower_precision_is_accepted_beside_the_others_where_an_accelerator_knows_it() {
        Plan wide = work(work -> work.withPrecisions(Set.of(Precision.FP16)));
        var changes = demand(wide, 1, card(Spec.INT8_RATE, 242)).all();
        assertThat(ids(changes)).contains("precision/w/INT8").doesNotContain("precision/w/FP8", "precision/w/INT4");
        assertThat(change(changes, "precision/w/INT8").applied(wide).workloads().getFirst().precisions())
                .containsExactly(Precision.FP16, Precision.INT8);
        assertThat(ids(demand(wide, 1, card(Spec.FP16_RATE, 121)).all())).doesNotContain("precision/w/INT8");
        assertThat(ids(demand(PLAN, 1, card(Spec.FP16_RATE, 121)).supported("w"))).as("also a wider one where the stated has no arithmetic")
                .containsExactly("precision/w/FP16");
    }

    /** The fleet computes in INT8, the fastest of the card. */
    @Test
    void servers_may_be_told_another_accepted_precision_and_left_to_the_best_again() {
        Plan both = work(work -> work.withPrecisions(Set.of(Precision.INT8, Precision.FP16)));
        var changes = servers(both);
        assertThat(ids(changes)).contains("computes/s/g/FP16").doesNotContain("computes/s/g/INT8", "computes/s/g/best");
        Plan told = change(changes, "computes/s/g/FP16").applied(both);
        assertThat(told.scenarios().getFirst().groups().getFirst().precision()).contains(Precision.FP16);
        assertThat(change(changes, "computes/s/g/FP16").label()).isEqualTo("Group g: FP16 instead of INT8");
        assertThat(change(servers(told), "computes/s/g/best").applied(told)).isEqualTo(both);
        assertThat(ids(servers(PLAN))).as("nothing else is accepted").noneMatch(id -> id.startsWith("computes/"));
    }

    /** Whoever is told INT8 gains nothing from another precision that would be accepted. */
    @Test
    void a_group_that_is_told_its_precision_has_nothing_of_another() {
        Plan wide = work(work -> work.withPrecisions(Set.of(Precision.FP16)));
        Plan told = wide.withScenarios(List.of(TinyFleet.scenario(TinyFleet.group("g").withPrecision(Optional.of(Precision.FP16)))));
        var card = card(Spec.FP16_RATE, 121, Spec.INT8_RATE, 242);
        assertThat(ids(demand(wide, 1, card).all())).contains("precision/w/INT8");
        assertThat(ids(demand(told, 1, card).all())).doesNotContain("precision/w/INT8");
        assertThat(change(demand(wide, 1, card).all(), "precision/w/INT8").label()).isEqualTo("Scoring: INT8 accepted beside FP16");
    }

    private static List<Change> servers(Plan plan) {
        return new ServerChanges(plan, outcome(plan, TinyFleet.placement(1), 1), TinyFleet.catalog(TinyFleet.prices())).all();
    }

    /** 10 ms may become 15 or 20, where latency holds servers at 50 % instead of 80 %. */
    @Test
    void a_longer_limit_helps_only_where_latency_binds() {
        Plan limited = work(work -> work.withP99LimitMs(OptionalDouble.of(10)));
        var changes = demand(limited, 0.5, card(Spec.INT8_RATE, 242)).all();
        assertThat(ids(changes)).contains("latency/w/p99/1.5", "latency/w/p99/2.0");
        assertThat(((ModelInference) change(changes, "latency/w/p99/1.5").applied(limited).workloads().getFirst()).p99LimitMs()).hasValue(15);
        assertThat(ids(demand(limited, 0.8, card(Spec.INT8_RATE, 242)).all())).noneMatch(id -> id.startsWith("latency"));
    }

    @Test
    void growth_may_be_half_of_what_was_assumed() {
        Plan growing = work(work -> work.withDemand(work.demand().withGrowthPerYear(0.3)));
        Change half = change(demand(growing, 1, card(Spec.INT8_RATE, 242)).all(), "growth/w/half");
        assertThat(half.applied(growing).workloads().getFirst().demand().growthPerYear()).isEqualTo(0.15);
        assertThat(half.label()).contains("15 % a year instead of 30 %");
    }

    private static List<Change> terms(Plan plan, Placement placement) {
        return TermChanges.of(plan, outcome(plan, placement, 1));
    }

    /** 85 % instead of 80 %, no spare server, a PUE of 1.2 (the best of air) instead of 1.3. */
    @Test
    void less_care_and_a_better_building_are_tried_in_steps() {
        var changes = terms(PLAN, TinyFleet.placement(1));
        assertThat(ids(changes)).containsExactly("cap/s/0.85", "spare/s/0", "pue/dc/1.2");
        assertThat(change(changes, "cap/s/0.85").applied(PLAN).scenarios().getFirst().policies().utilisationCap()).isEqualTo(0.85);
        assertThat(change(changes, "spare/s/0").applied(PLAN).scenarios().getFirst().policies().spareServers()).isZero();
        assertThat(change(changes, "pue/dc/1.2").applied(PLAN).sites().getFirst().pue()).isEqualTo(1.2);
    }

    @Test
    void nobody_is_told_to_go_below_what_is_possible() {
        Plan best = PlanEdits.site(PlanEdits.policies(PLAN, "s", policies -> policies.withUtilisationCap(0.95).withSpareServers(0)), "dc",
                site -> site.withPue(1.2));
        assertThat(terms(best, TinyFleet.placement(1))).isEmpty();
        Plan near = PlanEdits.policies(PLAN, "s", policies -> policies.withUtilisationCap(0.93));
        assertThat(ids(terms(near, TinyFleet.placement(1)))).contains("cap/s/0.95");
    }

    /** Three servers of 500 W with a margin of 10 % need 1.65 kW: a supply of 1 kW must be 2. */
    @Test
    void a_supply_is_raised_to_what_all_servers_need_where_some_have_no_place() {
        Plan tight = PlanEdits.site(PLAN, "dc", site -> site.withElectricalLimitKw(OptionalDouble.of(1)));
        var homeless = new Placement(TinyFleet.placement(1).racks(), List.of(), List.of(new Placement.Unplaced("g", "dc", 2, "supply", "")), List.of());
        assertThat(TermChanges.neededKw(tight.sites().getFirst(), outcome(tight, homeless, 1))).isCloseTo(1.65, within(1e-9));
        assertThat(change(terms(tight, homeless), "site-supply/dc/2.0").applied(tight).sites().getFirst().electricalLimitKw()).hasValue(2);
        assertThat(ids(terms(tight, TinyFleet.placement(1)))).noneMatch(id -> id.startsWith("site-"));
    }

    /** 4,500 USD at 0.9 EUR are 4,050 EUR; without a rate nothing is said. */
    @Test
    void a_licence_is_counted_in_the_plans_currency() {
        assertThat(TermChanges.licences(PLAN).getFirst().applied(PLAN).economics().licencePerAcceleratorYear()).isEqualTo(4_500);
        Plan euros = PLAN.withCurrency("EUR");
        assertThat(TermChanges.licences(euros)).isEmpty();
        Plan rated = euros.withEconomics(euros.economics().withExchangeRates(List.of(new Economics.ExchangeRate("USD", 0.9, "", ""))));
        assertThat(TermChanges.licences(rated).getFirst().applied(rated).economics().licencePerAcceleratorYear()).isEqualTo(4_050);
    }

    private static final Catalog BOX = CapabilityWorld.catalog();

    private static List<Change> servers(ServerGroup group) {
        Plan plan = TinyFleet.plan(TinyFleet.scenario(group));
        return new ServerChanges(plan, outcome(plan, TinyFleet.placement(1), 1), BOX).all();
    }

    private static ServerGroup boxes(String accelerator, int accelerators) {
        return TinyFleet.group("g").withConfiguration(CapabilityWorld.configuration(accelerator, accelerators));
    }

    /** The chassis takes 12 single-width cards and 4 of double width. */
    @Test
    void a_chassis_takes_what_fits_and_no_more() {
        assertThat(ServerChanges.most(CapabilityWorld.configuration("l4", 1), BOX)).isEqualTo(12);
        assertThat(ServerChanges.most(CapabilityWorld.configuration("a100", 1), BOX)).isEqualTo(4);
        assertThat(ServerChanges.buildable(CapabilityWorld.configuration("l4", 13), BOX)).isFalse();
    }

    /** Of 4 cards: 5, 6, 8, 12, 3 and 2; of 12 no more. */
    @Test
    void other_fills_are_tried_that_the_chassis_takes() {
        assertThat(ids(servers(boxes("l4", 4)))).containsExactlyInAnyOrder("fill/s/g/more/5", "fill/s/g/more/6", "fill/s/g/more/8", "fill/s/g/more/12",
                "fill/s/g/fewer/3", "fill/s/g/fewer/2");
        assertThat(ids(servers(boxes("l4", 12)))).containsExactlyInAnyOrder("fill/s/g/fewer/11", "fill/s/g/fewer/6");
    }

    @Test
    void a_change_leaves_the_count_to_the_engine_and_touches_nothing_else() {
        ServerGroup stated = boxes("l4", 4).withCount(OptionalInt.of(7));
        Plan plan = TinyFleet.plan(TinyFleet.scenario(stated));
        Change more = change(servers(stated), "fill/s/g/more/8");
        ServerGroup after = more.applied(plan).scenarios().getFirst().groups().getFirst();
        assertThat(after).isEqualTo(stated.withCount(OptionalInt.empty()).withConfiguration(stated.configuration().withAccelerators(8)));
        assertThat(more.label()).contains("8 × L4 a server instead of 4", "as many servers as it takes");
    }

    @Test
    void what_is_owned_or_swapped_is_not_filled_anew() {
        assertThat(servers(boxes("l4", 4).withOwned(true))).isEmpty();
        assertThat(servers(boxes("l4", 4).withSwap(java.util.Optional.of(new ServerGroup.Swap(13, "a100"))))).isEmpty();
        assertThat(ids(servers(boxes("l4", 4).withOwned(true).withCount(OptionalInt.of(3))))).as("but its number may be left to the engine")
                .containsExactly("count/s/g/free");
    }

    @Test
    void an_edit_of_what_is_not_there_changes_nothing() {
        assertThat(PlanEdits.site(PLAN, "gone", site -> site.withPue(9))).isEqualTo(PLAN);
        assertThat(PlanEdits.racks(PLAN, "dc", "gone", racks -> racks.withCount(9))).isEqualTo(PLAN);
        assertThat(PlanEdits.edge(PLAN, "dc", edge -> edge.withLocations(9))).as("a hall is no edge").isEqualTo(PLAN);
        assertThat(PlanEdits.group(PLAN, "s", "gone", group -> group.withOwned(true))).isEqualTo(PLAN);
        assertThat(PlanEdits.configuration(PLAN, "gone", "g", each -> each.withAccelerators(9))).isEqualTo(PLAN);
        assertThat(PlanEdits.demand(PLAN, "gone", demand -> demand.withHeadroom(9))).isEqualTo(PLAN);
    }

    @Test
    void an_edit_changes_its_own_subject_alone() {
        Plan two = PLAN.withSites(List.of(TinyFleet.site(), TinyFleet.site().withId("other")));
        assertThat(PlanEdits.site(two, "other", site -> site.withPue(1.1)).sites()).extracting(site -> site.pue()).containsExactly(1.3, 1.1);
        assertThat(PlanEdits.racks(PLAN, "dc", "row", racks -> racks.withCount(9))).isEqualTo(PLAN.withSites(List.of(TinyFleet.site().withHousing(
                new org.inferrack.plan.Housing.Racks(List.of(TinyFleet.racks(9)))))));
    }
}
