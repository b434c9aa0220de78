package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.OptionalInt;

import org.inferrack.catalog.Price;
import org.inferrack.engine.cost.BomPart.Category;
import org.inferrack.engine.cost.CashFlow.Cause;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class CashFlowsTest {

    private static final Plan PLAN = TinyFleet.plan();

    private static Plan priced(Economics economics) {
        return PLAN.withEconomics(economics);
    }

    private static BomPart part(String item, int quantity, int boughtMonth, int servedUntil, boolean owned) {
        return new BomPart(item, "Card " + item, "Maker", Category.ACCELERATOR, quantity, boughtMonth, servedUntil, owned,
                Quote.of(TinyFleet.price(item, Price.Kind.USER, 1_000, "USD", "2026-11"), "Card " + item, PLAN));
    }

    /** 3 pieces x (1 + 4 % + 5 %) in the month of purchase; 3 x 10 % come back in month 36; 3 x 12 % / 12 of support from month 5 on. */
    @Test
    void hardware_is_paid_when_bought_supported_while_it_serves_and_resold_at_the_end() {
        var economics = TinyFleet.economics().withInstallationShare(0.04).withContingencyShare(0.05).withResidualShare(0.10).withSupportSharePerYear(0.12);
        var flows = CashFlows.ofHardware(priced(economics), List.of(part("card", 3, 5, 36, false))).getFirst().perMonth();
        assertThat(flows.get(Cause.CAPEX)[4]).isCloseTo(3 * 1.09, within(1e-12));
        assertThat(flows.get(Cause.CAPEX)).as("nothing else").satisfies(months -> assertThat(sum(months)).isCloseTo(3 * 1.09, within(1e-12)));
        assertThat(flows.get(Cause.RESIDUAL)[35]).isCloseTo(0.3, within(1e-12));
        assertThat(flows.get(Cause.SUPPORT)[3]).isZero();
        assertThat(flows.get(Cause.SUPPORT)[4]).isCloseTo(0.03, within(1e-12));
        assertThat(sum(flows.get(Cause.SUPPORT))).isCloseTo(32 * 0.03, within(1e-12));
    }

    @Test
    void what_a_swap_takes_out_is_supported_until_then() {
        var flows = CashFlows.ofHardware(priced(TinyFleet.economics().withSupportSharePerYear(0.12)), List.of(part("card", 1, 1, 17, false))).getFirst()
                .perMonth();
        assertThat(sum(flows.get(Cause.SUPPORT))).isCloseTo(17 * 0.01, within(1e-12));
        assertThat(flows.get(Cause.SUPPORT)[16]).isCloseTo(0.01, within(1e-12));
        assertThat(flows.get(Cause.SUPPORT)[17]).isZero();
    }

    @Test
    void owned_hardware_is_neither_paid_nor_resold_but_supported() {
        var economics = TinyFleet.economics().withResidualShare(0.2).withSupportSharePerYear(0.12);
        var driver = CashFlows.ofHardware(priced(economics), List.of(part("card", 4, 1, 36, true))).getFirst();
        assertThat(sum(driver.perMonth().get(Cause.CAPEX)) + sum(driver.perMonth().get(Cause.RESIDUAL))).isZero();
        assertThat(sum(driver.perMonth().get(Cause.SUPPORT))).isCloseTo(4 * 0.36, within(1e-12));
    }

    /** A price that is wrong is wrong for every piece: one driver, so that its range adds up and not in quadrature. */
    @Test
    void pieces_of_one_item_at_one_price_move_together() {
        var drivers = CashFlows.ofHardware(PLAN, List.of(part("card", 2, 1, 36, false), part("other", 1, 1, 36, false), part("card", 5, 13, 36, false)));
        assertThat(drivers).extracting(CashFlow::name).containsExactly("price of Card card", "price of Card other");
        assertThat(drivers.getFirst().perMonth().get(Cause.CAPEX)[0]).isEqualTo(2);
        assertThat(drivers.getFirst().perMonth().get(Cause.CAPEX)[12]).isEqualTo(5);
    }

    /** Group g: 3 servers x 2 cards now; group h: 2 servers x 2 cards from month 13. 1,200 a card and year are 100 a month. */
    @Test
    void licences_are_due_for_every_accelerator_from_its_month_on_spares_included() {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"), TinyFleet.group("h").withFromMonth(OptionalInt.of(13)));
        var plan = TinyFleet.plan(scenario).withEconomics(TinyFleet.economics().withLicencePerAcceleratorYear(1_200).withRackRentPerMonth(300));
        var drivers = CashFlows.ofCounts(context(plan, scenario, TinyFleet.catalog(TinyFleet.prices())),
                TinyFleet.sizing(TinyFleet.fleet("g", 2, 1, 500), TinyFleet.fleet("h", 2, 0, 500)), 2);
        assertThat(drivers).extracting(CashFlow::name).containsExactly("accelerators", "accelerators bought in month 13", "racks in use");
        assertThat(drivers).extracting(driver -> driver.figure().amount().orElseThrow()).containsExactly(6.0, 4.0, 2.0);
        assertThat(drivers.get(0).perMonth().get(Cause.LICENCES)).containsOnly(100);
        assertThat(drivers.get(1).perMonth().get(Cause.LICENCES)[11]).isZero();
        assertThat(drivers.get(1).perMonth().get(Cause.LICENCES)[12]).isEqualTo(100);
        assertThat(drivers.get(2).perMonth().get(Cause.RENT)).containsOnly(300);
    }

    @Test
    void what_is_bought_after_the_horizon_costs_no_licence_in_it() {
        var scenario = TinyFleet.scenario(TinyFleet.group("g").withFromMonth(OptionalInt.of(99)));
        var plan = TinyFleet.plan(scenario).withEconomics(TinyFleet.economics().withLicencePerAcceleratorYear(1_200));
        var drivers = CashFlows.ofCounts(context(plan, scenario, TinyFleet.catalog(TinyFleet.prices())), TinyFleet.sizing(TinyFleet.fleet("g", 2, 0, 500)),
                0);
        assertThat(drivers.get(1).name()).isEqualTo("accelerators bought in month 99");
        assertThat(drivers.get(1).coefficient(CashFlow.EVERYTHING)).isZero();
    }

    private static double sum(double[] months) {
        return java.util.Arrays.stream(months).sum();
    }
}
