package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.OptionalInt;

import org.inferrack.plan.Economics;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.junit.jupiter.api.Test;

/** Money of servers that are bought within the horizon. */
class PurchaseCostTest {

    private static final int MONTH = 13;

    private static Costs cost(int month) {
        Scenario scenario = TinyFleet.scenario(TinyFleet.group("g").withFromMonth(OptionalInt.of(month)));
        Plan plan = TinyFleet.plan(scenario).withEconomics(new Economics(0.08, 0.12, 120, 0, 0, 0, 0, List.of(), "test"));
        var sizing = TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500));
        return Costing
                .cost(context(plan, scenario, TinyFleet.catalog(TinyFleet.prices())), sizing, TinyFleet.phases(TinyFleet.power(1, 2)), TinyFleet.placement(1))
                .costs();
    }

    @Test
    void serversArePaidSupportedAndLicensedFromTheirMonthOn() {
        var months = cost(MONTH).months();
        assertThat(months.subList(0, MONTH - 1)).allSatisfy(month -> assertThat(month.capex() + month.support() + month.licences()).isZero());
        assertThat(months.get(MONTH - 1).capex()).isEqualTo(19_900);
        assertThat(months.get(MONTH - 1).support()).isCloseTo(0.01 * 19_900, within(1e-9));
        assertThat(months.get(MONTH - 1).licences()).isCloseTo(2 * 10.0, within(1e-9));
    }

    @Test
    void whatIsPaidLaterWeighsLess() {
        double capexNow = 19_900;
        double later = capexNow * Math.pow(1.08, -(MONTH - 1) / 12.0);
        double paidMonthly = cost(1).npv().amount().orElseThrow() - capexNow - (cost(MONTH).npv().amount().orElseThrow() - later);
        assertThat(paidMonthly).as("a year of support and licences and of energy, discounted").isPositive();
        assertThat(cost(MONTH).capex().amount()).isEqualTo(cost(1).capex().amount());
    }

    @Test
    void theBillSaysWhenItIsBought() {
        assertThat(cost(MONTH).lines()).filteredOn(line -> line.itemId().equals("card")).singleElement()
                .satisfies(line -> assertThat(line.priceNote()).contains("month 13"));
    }
}
