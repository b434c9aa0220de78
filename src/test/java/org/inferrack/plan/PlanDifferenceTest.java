package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** A place is told by what changes there. */
class PlanDifferenceTest {

    private static final Plan PLAN = TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g")));

    private static String place(UnaryOperator<Plan> change) {
        return PlanDifference.place(PLAN, change.apply(PLAN)).orElse("");
    }

    private static UnaryOperator<Plan> site(UnaryOperator<Site> change) {
        return plan -> plan.withSites(List.of(change.apply(plan.sites().getFirst())));
    }

    @Test
    void one_value_is_its_own_place_however_deep_it_is() {
        assertThat(place(plan -> plan.withHorizonMonths(12))).isEqualTo("$.horizonMonths");
        assertThat(place(site(site -> site.withPue(2.9)))).isEqualTo("$.sites[0].pue");
        assertThat(place(site(site -> site.withElectricalLimitKw(OptionalDouble.of(3))))).isEqualTo("$.sites[0].electricalLimitKw");
        assertThat(place(plan -> plan.withScenarios(List.of(TinyFleet.scenario(TinyFleet.group("g").withMostPerRack(OptionalInt.of(3)))))))
                .isEqualTo("$.scenarios[0].groups[0].mostPerRack");
        assertThat(place(site(site -> site.withHousing(new Housing.Racks(List.of(TinyFleet.racks(4).withFurther(Map.of("a.b", 3.0))))))))
                .isEqualTo("$.sites[0].housing.groups[0].further['a.b']");
    }

    @Test
    void several_values_are_at_the_place_that_holds_them_all() {
        assertThat(place(site(site -> site.withPue(2.9).withAmbientC(1)))).isEqualTo("$.sites[0]");
        assertThat(place(plan -> plan.withSites(List.of()))).isEqualTo("$.sites");
        assertThat(place(plan -> plan.withSites(List.of()).withHorizonMonths(1))).isEqualTo("$");
    }

    @Test
    void nothing_changed_is_no_place() {
        assertThat(place(plan -> plan)).isEmpty();
        assertThat(place(plan -> plan.withHorizonMonths(plan.horizonMonths()))).isEmpty();
    }
}
