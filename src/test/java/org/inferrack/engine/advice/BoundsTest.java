package org.inferrack.engine.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.plan.Housing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Scenario;
import org.junit.jupiter.api.Test;

/** {@link Bounds} and {@link RackBounds}: every limit of a plan of four racks, and three servers, as far as it can be lifted. */
class BoundsTest {

    private static final Scenario SCENARIO = TinyFleet.scenario(TinyFleet.group("g"));
    private static final Plan PLAN = TinyFleet.plan(SCENARIO);

    private static List<Bound> bounds(Plan plan) {
        var scenario = plan.scenarios().getFirst();
        var pass = TinyFleet.pass(plan, scenario, TinyFleet.sizing(TinyFleet.fleet("g", 2, 1, 500)), TinyFleet.power(1.5, 2), TinyFleet.placement(1),
                TinyFleet.catalog(TinyFleet.prices()));
        return Bounds.of(plan, new ScenarioOutcome(scenario, pass.sizing(), pass.power().budget(), pass.placement(), pass.money().costs(),
                new Tornado("USD", 0, List.of()), Map.of(), List.of(), List.of()));
    }

    private static Bound bound(Plan plan, String id) {
        return bounds(plan).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static RackGroup row(Plan plan) {
        return ((Housing.Racks) plan.sites().getFirst().housing()).groups().getFirst();
    }

    /** Everything that a plan can limit. */
    private static Plan limited() {
        Plan racks = PlanEdits.racks(PLAN, "dc", "row",
                group -> group.withAirflowM3PerHour(OptionalDouble.of(2_000)).withOutlets(Optional.of(RackGroup.Outlets.SINGLE_PHASE))
                        .withFurther(Map.of("coolant", 5.0)).withLocked(List.of(2)));
        Plan site = PlanEdits.site(racks, "dc", each -> each.withElectricalLimitKw(OptionalDouble.of(5)).withCoolingLimitKw(OptionalDouble.of(4)));
        Plan policies = PlanEdits.policies(site, "s", each -> each.withLoss(Optional.of(Policies.Loss.RACK)));
        Plan counted = PlanEdits.group(policies, "s", "g", each -> each.withCount(OptionalInt.of(3)));
        return PlanEdits.workload(counted, "w", each -> ((ModelInference) each).withP99LimitMs(OptionalDouble.of(20)));
    }

    @Test
    void every_limit_that_is_stated_is_one_and_no_other() {
        assertThat(bounds(PLAN)).extracting(Bound::id).containsExactly("ambient/dc", "racks/dc/row", "feeds/dc/row", "cooling/dc/row", "weight/dc/row",
                "ports/dc/row", "height/dc/row",
                "depth/dc/row", "spares/s", "demand/w");
        assertThat(bounds(limited())).extracting(Bound::id).contains("count/s/g", "supply/dc", "site-cooling/dc", "airflow/dc/row", "outlets/dc/row",
                "further/coolant/dc/row", "locked/dc/row",
                "latency/w/p99", "loss/s");
    }

    /** As it is, a limit changes nothing; lifted, it changes the plan. */
    @Test
    void a_limit_stands_where_the_plan_has_it() {
        Plan plan = limited();
        for (Bound bound : bounds(plan)) {
            assertThat(bound.edit().with(plan, bound.value())).as(bound.id()).isEqualTo(plan);
            assertThat(bound.lifted(plan)).as(bound.id()).isNotEqualTo(plan);
            assertThat(bound.steps()).as(bound.id()).isPositive();
            assertThat(bound.after(bound.steps())).as(bound.id()).isEqualTo(bound.widest());
        }
    }

    /** More racks than one for every server are of no use: 4 + 3; air cools 40 kW; nobody lives in racks of more than 60 U. */
    @Test
    void it_is_lifted_as_far_as_it_may_matter() {
        assertThat(row(bound(PLAN, "racks/dc/row").lifted(PLAN)).count()).isEqualTo(7);
        assertThat(row(bound(PLAN, "cooling/dc/row").lifted(PLAN)).coolingKw()).isEqualTo(40);
        assertThat(row(bound(PLAN, "height/dc/row").lifted(PLAN)).heightU()).isEqualTo(60);
        Plan liquid = PlanEdits.racks(PLAN, "dc", "row", group -> group.withCooling(RackGroup.Cooling.LIQUID));
        assertThat(row(bound(liquid, "cooling/dc/row").lifted(liquid)).coolingKw()).isEqualTo(250);
        assertThat(bound(PLAN, "ambient/dc").lifted(PLAN).sites().getFirst().ambientC()).isEqualTo(18);
        assertThat(bound(PLAN, "spares/s").lifted(PLAN).scenarios().getFirst().policies().spareServers()).isZero();
    }

    @Test
    void feeds_of_a_rack_grow_together() {
        Change half = bound(PLAN, "feeds/dc/row").to(1.5);
        assertThat(row(half.applied(PLAN)).feeds()).allSatisfy(feed -> assertThat(feed.amps()).isEqualTo(48));
        assertThat(half.label()).contains("feeds of 48 A instead of 32 A", "8.83 kW a rack");
    }

    @Test
    void what_is_there_or_not_is_lifted_at_once() {
        Plan plan = limited();
        assertThat(bound(plan, "count/s/g").lifted(plan).scenarios().getFirst().groups().getFirst().count()).isEmpty();
        assertThat(bound(plan, "loss/s").lifted(plan).scenarios().getFirst().policies().loss()).isEmpty();
        assertThat(row(bound(plan, "locked/dc/row").lifted(plan)).locked()).isEmpty();
        assertThat(row(bound(plan, "outlets/dc/row").lifted(plan)).outlets()).contains(RackGroup.Outlets.THREE_PHASE);
    }

    /** 1,000/s go down to a thousandth; cameras are whole. */
    @Test
    void demand_is_the_last_limit_and_goes_down() {
        Bound demand = bounds(PLAN).getLast();
        assertThat(demand.widest()).isEqualTo(1);
        assertThat(demand.after(1)).isEqualTo(999);
        assertThat(demand.kind().needsClient()).isTrue();
    }

    @Test
    void boxes_have_limits_of_their_own() {
        Plan edge = PlanEdits.site(PLAN, "dc", site -> site.withHousing(new Housing.Edge(40, 1, 75, true)));
        assertThat(bounds(edge)).extracting(Bound::id).contains("box-watts/dc", "boxes/dc", "fanless/dc").noneMatch(id -> id.endsWith("/row"));
        assertThat(((Housing.Edge) bound(edge, "fanless/dc").lifted(edge).sites().getFirst().housing()).fanless()).isFalse();
        assertThat(((Housing.Edge) bound(edge, "boxes/dc").to(2).applied(edge).sites().getFirst().housing()).boxesPerLocation()).isEqualTo(2);
    }
}
