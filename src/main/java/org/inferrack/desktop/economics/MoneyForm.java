package org.inferrack.desktop.economics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.ParsedField;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Economics.ExchangeRate;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ReferenceRates;

/** The form of everything about money that holds for all scenarios. */
final class MoneyForm {

    private MoneyForm() {
    }

    static Form<Plan> of(PlanSession session) {
        var form = new Form<Plan>(session).section("Currency and time");
        form.add(ParsedField.currency("plan-currency", "Currency", Plan::currency, ReferenceRates::moved)
                .hint("amounts are not converted"));
        form.add(ParsedField.month("plan-start", "Start month", Plan::startMonth, Plan::withStartMonth));
        form.add(new NumberField<>("plan-horizon", "Horizon", NumberRange.whole(Limit.HORIZON), Plan::horizonMonths,
                (plan, value) -> plan.withHorizonMonths(value.intValue())));
        form.section("Rates");
        form.add(rate("economics-discount", "Discount rate", NumberRange.percent(Limit.DISCOUNT_RATE), Economics::discountRatePerYear,
                Economics::withDiscountRatePerYear).hint("a year"));
        form.add(rate("economics-support", "Vendor support", NumberRange.percent(Limit.SHARE), Economics::supportSharePerYear,
                Economics::withSupportSharePerYear).hint("of hardware capex a year"));
        form.add(rate("economics-licence", "Licence per accelerator", NumberRange.real(Limit.AMOUNT), Economics::licencePerAcceleratorYear,
                Economics::withLicencePerAcceleratorYear).hint("a year"));
        form.add(rate("economics-rent", "Rack rent", NumberRange.real(Limit.AMOUNT), Economics::rackRentPerMonth,
                Economics::withRackRentPerMonth).hint("a rack in use and month"));
        form.add(rate("economics-installation", "Installation", NumberRange.percent(Limit.SHARE), Economics::installationShare,
                Economics::withInstallationShare).hint("of hardware capex, once"));
        form.add(rate("economics-contingency", "Contingency", NumberRange.percent(Limit.SHARE), Economics::contingencyShare,
                Economics::withContingencyShare).hint("of hardware capex, once"));
        form.add(rate("economics-residual", "Residual value", NumberRange.percent(Limit.SHARE), Economics::residualShare,
                Economics::withResidualShare).hint("of hardware capex, at the end"));
        form.add(WordsField.<Plan>line("economics-source", "Source of the rates", plan -> plan.economics().source(),
                (plan, value) -> plan.withEconomics(plan.economics().withSource(value))));
        form.section("Exchange rates");
        form.add(new EntryRows<>("economics-exchange", "exchange rate", plan -> plan.economics().exchangeRates(),
                (plan, rates) -> plan.withEconomics(plan.economics().withExchangeRates(rates)), MoneyForm::exchange,
                rates -> added(rates, session.plan().currency())));
        form.section("Reproducible draws");
        form.add(new NumberField<>("plan-seed", "Seed", NumberRange.whole(Limit.SEED), Plan::seed,
                (plan, value) -> plan.withSeed(value.longValue())).hint("for anything drawn at random"));
        return form;
    }

    private static NumberField<Plan> rate(String id, String label, NumberRange range, ToDoubleFunction<Economics> get,
                                          BiFunction<Economics, Double, Economics> with) {
        return new NumberField<>(id, label, range, plan -> get.applyAsDouble(plan.economics()),
                (plan, value) -> plan.withEconomics(with.apply(plan.economics(), value)));
    }

    private static List<FormField<ExchangeRate, ?>> exchange(String row) {
        return List.of(
                ParsedField.currency(row + "-currency", "One", ExchangeRate::currency,
                        (rate, value) -> new ExchangeRate(value, rate.rate(), rate.date(), rate.source())),
                new NumberField<>(row + "-rate", "costs", NumberRange.real(Limit.EXCHANGE_RATE), ExchangeRate::rate,
                        (rate, value) -> new ExchangeRate(rate.currency(), value, rate.date(), rate.source())),
                WordsField.line(row + "-date", "Date", ExchangeRate::date,
                        (rate, value) -> new ExchangeRate(rate.currency(), rate.rate(), value, rate.source())),
                WordsField.line(row + "-source", "Source", ExchangeRate::source,
                        (rate, value) -> new ExchangeRate(rate.currency(), rate.rate(), rate.date(), value)));
    }

    /** The rate of a currency in which prices are quoted and that has none yet. */
    private static List<ExchangeRate> added(List<ExchangeRate> rates, String currency) {
        var all = new ArrayList<>(rates);
        all.add(ReferenceRates.into(currency).stream().filter(known -> rates.stream().noneMatch(rate -> rate.currency().equals(known.currency()))).findFirst()
                .orElseGet(() -> new ExchangeRate(currency.equals("CHF") ? "USD" : "CHF", 1, "", "assumption, to be confirmed")));
        return all;
    }
}
