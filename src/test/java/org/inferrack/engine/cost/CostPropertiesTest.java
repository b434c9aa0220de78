package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.fixture.ContextFixtures.context;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inferrack.catalog.Price;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Tariff;

class CostPropertiesTest {

    record Case(Plan plan, Scenario scenario, Sizing sizing, double meanKw, int racks, double cardPrice) {

        Costs costs() {
            return costs(scenario, sizing, cardPrice, plan);
        }

        Costs costs(Scenario scenario, Sizing sizing, double cardPrice, Plan plan) {
            var prices = TinyFleet.prices().stream().map(price -> price.itemId().equals("card")
                    ? TinyFleet.price("card", Price.Kind.STREET, cardPrice, "USD", "2026") : price).toList();
            var power = TinyFleet.power(TinyFleet.around(meanKw, 0.2, "kW"), TinyFleet.around(meanKw * 2, 0.1, "kW"));
            return Costing.cost(context(plan, scenario, TinyFleet.catalog(prices)), sizing, TinyFleet.phases(power), TinyFleet.placement(racks)).costs();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        var rates = Combinators.combine(Arbitraries.doubles().between(0, 0.2), Arbitraries.doubles().between(0, 0.3),
                Arbitraries.doubles().between(0, 5_000), Arbitraries.doubles().between(0, 2_000), Arbitraries.doubles().between(0, 0.2))
                .as((discount, support, licence, rent, share) -> new Economics(discount, support, licence, rent, share, share / 2, share, List.of(), ""));
        var tariff = Combinators.combine(Arbitraries.doubles().between(0, 0.5), Arbitraries.doubles().between(0, 20), Arbitraries.doubles().between(0, 0.1))
                .as((price, demand, rise) -> new Tariff(price, demand, rise, ""));
        return Combinators.combine(rates, tariff, Arbitraries.integers().between(1, 60), Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 60), Arbitraries.of(true, false),
                Arbitraries.doubles().between(0, 40_000))
                .as((economics, contract, horizon, needed, spare, month, owned, price) -> {
                    var swapped = TinyFleet.group("h").withOwned(owned).withSwap(Optional.of(new ServerGroup.Swap(month + 1, "card-new")));
                    var scenario = TinyFleet.scenario(TinyFleet.group("g"), month % 2 == 0 ? swapped : swapped.withSwap(Optional.empty()));
                    var plan = TinyFleet.plan(scenario).withEconomics(economics).withHorizonMonths(horizon)
                            .withSites(List.of(TinyFleet.site().withTariff(contract)));
                    var sizing = TinyFleet.sizing(TinyFleet.fleet("g", needed, spare, 100), TinyFleet.fleet("h", spare, 1, 50));
                    return new Case(plan, scenario, sizing, needed * 0.4, needed / 4, price);
                });
    }

    @Property(tries = 80)
    void months_sum_to_the_totals(@ForAll("cases") Case any) {
        Costs costs = any.costs();
        assertThat(costs.months()).hasSize(any.plan().horizonMonths());
        same(costs.capex(), sum(costs, Costs.Month::capex));
        same(costs.opex(), sum(costs, month -> month.energy() + month.rent() + month.support() + month.licences()));
        same(costs.residual(), sum(costs, Costs.Month::residual));
        same(costs.total(), sum(costs, Costs.Month::total));
    }

    @Property(tries = 80)
    void lines_sum_to_the_capex(@ForAll("cases") Case any) {
        Costs costs = any.costs();
        double lines = costs.lines().stream().map(line -> line.total().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
        same(costs.capex(), lines);
    }

    @Property(tries = 50)
    void without_discounting_the_present_value_is_the_plain_sum(@ForAll("cases") Case any) {
        var plan = any.plan().withEconomics(any.plan().economics().withDiscountRatePerYear(0));
        Costs costs = any.costs(any.scenario(), any.sizing(), any.cardPrice(), plan);
        same(costs.npv(), costs.total().amount().orElseThrow());
    }

    @Property(tries = 50)
    void the_order_of_groups_and_fleets_changes_nothing(@ForAll("cases") Case any) {
        var sizing = new Sizing(any.sizing().fleets().reversed(), any.sizing().demands(), List.of());
        Costs turned = any.costs(any.scenario().withGroups(any.scenario().groups().reversed()), sizing, any.cardPrice(), any.plan());
        assertThat(turned.lines()).isEqualTo(any.costs().lines());
        same(turned.capex(), any.costs().capex().amount().orElseThrow());
        same(turned.opex(), any.costs().opex().amount().orElseThrow());
        same(turned.npv(), any.costs().npv().amount().orElseThrow());
    }

    @Property(tries = 50)
    void a_dearer_price_never_costs_less(@ForAll("cases") Case any) {
        Costs dearer = any.costs(any.scenario(), any.sizing(), any.cardPrice() * 1.5 + 1, any.plan());
        assertThat(dearer.capex().amount().orElseThrow()).isGreaterThanOrEqualTo(any.costs().capex().amount().orElseThrow());
        assertThat(dearer.total().amount().orElseThrow()).isGreaterThanOrEqualTo(any.costs().total().amount().orElseThrow() - 1e-6);
    }

    private static double sum(Costs costs, ToDoubleFunction<Costs.Month> part) {
        return costs.months().stream().mapToDouble(part).sum();
    }

    private static void same(Figure figure, double expected) {
        assertThat(figure.amount().orElseThrow()).isCloseTo(expected, within(1e-6 + Math.abs(expected) * 1e-9));
    }
}
