package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.cost.TinyFleet.fleet;
import static org.inferrack.engine.cost.TinyFleet.price;
import static org.inferrack.engine.cost.TinyFleet.sizing;
import static org.inferrack.fixture.ContextFixtures.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Tariff;
import org.junit.jupiter.api.Test;

class CostingTest {

    private static final double ONE_SERVER = 19_900;

    private final Scenario scenario = TinyFleet.scenario(TinyFleet.group("g"));
    private final Plan plan = TinyFleet.plan(scenario);

    @Test
    void hardware_is_servers_times_parts_spares_included() {
        Costs costs = cost(plan, sizing(fleet("g", 2, 1, 500)), TinyFleet.prices());
        assertThat(amount(costs.capex())).isEqualTo(3 * ONE_SERVER);
        assertThat(costs.lines()).extracting(Costs.BomLine::category)
                .containsExactly("Server", "CPU", "Memory", "Power supply", "Accelerator", "Network adapter");
        assertThat(line(costs, "mem-64").quantity()).isEqualTo(24);
        assertThat(line(costs, "card").quantity()).isEqualTo(6);
    }

    @Test
    void installation_and_contingency_are_lines_that_sum_to_the_capex() {
        Costs costs = cost(plan.withEconomics(economics().withInstallationShare(0.04).withContingencyShare(0.05)), one(), TinyFleet.prices());
        assertThat(Bom.sum(costs.lines())).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("21691"));
        assertThat(amount(costs.capex())).isCloseTo(21_691, within(1e-6));
    }

    @Test
    void energy_is_mean_power_with_pue_over_calendar_hours() {
        Plan year = plan.withHorizonMonths(12);
        Costs costs = cost(year, one(), TinyFleet.power(6, 10), TinyFleet.placement(0), TinyFleet.prices());
        assertThat(costs.months().stream().mapToDouble(Costs.Month::energy).sum()).isCloseTo(10_249.2, within(0.01));
        assertThat(costs.months().get(1).energy()).as("February has 672 hours").isCloseTo(6 * 1.3 * 672 * 0.15, within(1e-9));
    }

    @Test
    void idle_hours_are_not_billed_as_peak() {
        Costs costs = cost(plan, one(), TinyFleet.power(0.5, 10), TinyFleet.placement(0), TinyFleet.prices());
        assertThat(costs.months().getFirst().energy()).isCloseTo(0.5 * 1.3 * 744 * 0.15, within(1e-9));
    }

    @Test
    void peak_power_is_billed_by_the_demand_charge_alone() {
        Plan charged = plan.withSites(List.of(TinyFleet.site().withTariff(new Tariff(0, 12, 0, ""))));
        Costs costs = cost(charged, one(), TinyFleet.power(0.5, 10), TinyFleet.placement(0), TinyFleet.prices());
        assertThat(costs.months()).allSatisfy(month -> assertThat(month.energy()).isCloseTo(10 * 1.3 * 12, within(1e-9)));
    }

    @Test
    void tariffs_rise_once_a_year() {
        Plan rising = plan.withSites(List.of(TinyFleet.site().withTariff(new Tariff(0.10, 0, 0.05, ""))));
        Costs costs = cost(rising, one(), TinyFleet.power(1, 1), TinyFleet.placement(0), TinyFleet.prices());
        assertThat(costs.months().get(11).energy()).isCloseTo(1.3 * 744 * 0.10, within(1e-9));
        assertThat(costs.months().get(12).energy()).isCloseTo(1.3 * 744 * 0.10 * 1.05, within(1e-9));
        assertThat(costs.months().get(24).energy()).isCloseTo(1.3 * 744 * 0.10 * 1.05 * 1.05, within(1e-9));
    }

    @Test
    void yearly_rates_are_paid_monthly() {
        Economics rates = economics().withSupportSharePerYear(0.12).withLicencePerAcceleratorYear(1_200).withRackRentPerMonth(300);
        Costs costs = cost(plan.withEconomics(rates), sizing(fleet("g", 2, 1, 500)), TinyFleet.power(0, 0), TinyFleet.placement(2), TinyFleet.prices());
        assertThat(costs.months()).hasSize(36).allSatisfy(month -> {
            assertThat(month.support()).isCloseTo(0.01 * 3 * ONE_SERVER, within(1e-9));
            assertThat(month.licences()).isCloseTo(6 * 100, within(1e-9));
            assertThat(month.rent()).isCloseTo(2 * 300, within(1e-9));
        });
    }

    @Test
    void present_value_discounts_each_month_and_not_the_first_purchase() {
        Economics rates = economics().withDiscountRatePerYear(0.08).withRackRentPerMonth(1_000).withResidualShare(0.10);
        Costs costs = cost(plan.withEconomics(rates), one(), TinyFleet.power(0, 0), TinyFleet.placement(1), TinyFleet.prices());
        double monthly = Math.pow(1.08, 1 / 12.0) - 1;
        double annuity = 1_000 * (1 - Math.pow(1 + monthly, -36)) / monthly;
        assertThat(amount(costs.npv())).isCloseTo(ONE_SERVER + annuity - 1_990 / Math.pow(1.08, 3), within(1e-6));
        assertThat(amount(costs.total())).isCloseTo(ONE_SERVER + 36_000 - 1_990, within(1e-6));
        assertThat(amount(costs.residual())).isCloseTo(1_990, within(1e-9));
    }

    @Test
    void owned_servers_cost_no_capex_and_leave_no_residual_but_are_supported() {
        Scenario owned = TinyFleet.scenario(TinyFleet.group("g").withOwned(true));
        Economics rates = economics().withSupportSharePerYear(0.12).withResidualShare(0.2).withInstallationShare(0.1);
        Costs costs = Costing.cost(context(TinyFleet.plan(owned).withEconomics(rates), owned, TinyFleet.catalog(TinyFleet.prices())), one(),
                TinyFleet.phases(TinyFleet.power(0, 0)), TinyFleet.placement(1)).costs();
        assertThat(amount(costs.capex())).isZero();
        assertThat(amount(costs.residual())).isZero();
        assertThat(amount(costs.opex())).isCloseTo(0.12 * ONE_SERVER * 3, within(1e-6));
        assertThat(costs.lines()).allSatisfy(line -> assertThat(line.total()).contains(BigDecimal.ZERO));
    }

    @Test
    void a_price_in_another_currency_is_converted_once() {
        List<Price> prices = replaced(price("card", Price.Kind.LIST, 2_000, "EUR", "2026-11"));
        Plan withRate = plan.withEconomics(economics().withExchangeRates(List.of(new Economics.ExchangeRate("EUR", 1.10, "2026-11-01", "ECB"))));
        Costs costs = cost(withRate, one(), prices);
        assertThat(line(costs, "card").unitPrice()).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("2200"));
        assertThat(line(costs, "card").priceNote()).contains("2000", "EUR", "1.1");
    }

    @Test
    void a_missing_exchange_rate_is_not_a_rate_of_one() {
        Costs costs = cost(plan, one(), replaced(price("card", Price.Kind.LIST, 2_000, "EUR", "2026-11")));
        assertThat(line(costs, "card").unitPrice()).isEmpty();
        assertThat(costs.total()).isInstanceOfSatisfying(Figure.Unknown.class, total -> assertThat(total.reason()).contains("EUR", "USD", "Card card"));
    }

    @Test
    void missing_prices_make_the_totals_unknown_and_are_all_named() {
        List<Price> prices = TinyFleet.prices().stream().filter(price -> !price.itemId().equals("card") && !price.itemId().equals("cpu")).toList();
        Costs costs = cost(plan, one(), prices);
        assertThat(line(costs, "card").total()).isEmpty();
        assertThat(costs.months()).isEmpty();
        for (Figure figure : List.of(costs.capex(), costs.total(), costs.npv())) {
            assertThat(figure).isInstanceOfSatisfying(Figure.Unknown.class, total -> assertThat(total.reason()).contains("Card card", "CPU"));
        }
        assertThat(costs.opex()).as("without support nothing monthly needs a price").isInstanceOf(Figure.Known.class);
    }

    @Test
    void a_chassis_price_that_includes_parts_is_not_charged_twice() {
        var chassis = new Price("srv", Price.Kind.USER, BigDecimal.valueOf(15_000), "USD",
                PriceContent.of(PriceContent.CHASSIS, PriceContent.CPUS, PriceContent.MEMORY, PriceContent.POWER_SUPPLIES), new Source("Quote 17", "2026-11"));
        Costs costs = cost(plan, one(), replaced(chassis));
        assertThat(amount(costs.capex())).isEqualTo(15_000 + 5_000 + 500);
        assertThat(line(costs, "cpu").priceNote()).contains("in the price of Server");
    }

    @Test
    void the_words_of_a_source_decide_nothing() {
        var chassis = new Price("srv", Price.Kind.USER, BigDecimal.valueOf(10_000), "USD", PriceContent.BARE_SERVER,
                new Source("Quote 17, complete system, includes CPUs, memory and GPUs", "2026-11"));
        assertThat(amount(cost(plan, one(), replaced(chassis)).capex())).isEqualTo(ONE_SERVER);
    }

    @Test
    void memory_of_another_size_is_priced_per_gigabyte() {
        Scenario large = TinyFleet.scenario(TinyFleet.group("g").withConfiguration(TinyFleet.configuration().withMemoryGb(1024)));
        Costs costs = Costing.cost(context(TinyFleet.plan(large), large, TinyFleet.catalog(TinyFleet.prices())), one(), TinyFleet.phases(TinyFleet.power(0, 0)),
                TinyFleet.placement(1)).costs();
        assertThat(line(costs, "memory-128gb").unitPrice()).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("600"));
        assertThat(line(costs, "memory-128gb").priceNote()).contains("estimate", "per GB of RDIMM 64 GB");
    }

    @Test
    void unknown_power_makes_opex_unknown_and_not_free() {
        Costs costs = cost(plan, one(), TinyFleet.power(Figure.unknown("kW", "no TDP of Card"), Figure.unknown("kW", "no TDP of Card")),
                TinyFleet.placement(1), TinyFleet.prices());
        assertThat(costs.opex()).isInstanceOfSatisfying(Figure.Unknown.class, opex -> assertThat(opex.reason()).contains("no TDP of Card"));
        assertThat(costs.capex()).isInstanceOf(Figure.Known.class);
    }

    @Test
    void no_servers_cost_nothing() {
        Costs costs = cost(plan, sizing(), TinyFleet.power(0, 0), TinyFleet.placement(0), TinyFleet.prices());
        assertThat(costs.lines()).isEmpty();
        assertThat(amount(costs.total())).isZero();
        assertThat(costs.months()).hasSize(36);
    }

    @Test
    void a_scenario_that_serves_nothing_is_not_free() {
        var unable = new Sizing(List.of(), List.of(), List.of(new Sizing.Shortfall("w", "dc", 100, "Out of memory.", "Use a larger card.")));
        Costs costs = cost(plan, unable, TinyFleet.power(0, 0), TinyFleet.placement(0), TinyFleet.prices());
        assertThat(List.of(costs.capex(), costs.total(), costs.npv())).allSatisfy(figure -> assertThat(figure).isInstanceOf(Figure.Unknown.class));
        assertThat(costs.months()).isEmpty();
    }

    private Sizing one() {
        return sizing(fleet("g", 1, 0, 500));
    }

    private Costs cost(Plan plan, Sizing sizing, List<Price> prices) {
        return cost(plan, sizing, TinyFleet.power(0, 0), TinyFleet.placement(1), prices);
    }

    private Costs cost(Plan plan, Sizing sizing, PowerBudget power, Placement placement, List<Price> prices) {
        Catalog catalog = TinyFleet.catalog(prices);
        return Costing.cost(context(plan, scenario, catalog), sizing, TinyFleet.phases(power), placement).costs();
    }

    private static Economics economics() {
        return TinyFleet.economics();
    }

    private static List<Price> replaced(Price price) {
        var prices = new ArrayList<>(TinyFleet.prices().stream().filter(other -> !other.itemId().equals(price.itemId())).toList());
        prices.add(price);
        return prices;
    }

    private static Costs.BomLine line(Costs costs, String itemId) {
        Optional<Costs.BomLine> line = costs.lines().stream().filter(candidate -> candidate.itemId().equals(itemId)).findFirst();
        return line.orElseThrow();
    }

    private static double amount(Figure figure) {
        return figure.amount().orElseThrow();
    }
}
