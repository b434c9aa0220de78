package org.inferrack.engine.cost;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.engine.cost.Driver.Cause;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;

/** Money of a scenario as a linear function of its drivers; every total and every month is read from it. */
public record CashModel(String currency, YearMonth start, int horizonMonths, double discountRate, List<Driver> drivers) {

    public CashModel {
        drivers = List.copyOf(drivers);
    }

    /** Hardware, installation, contingency. */
    public Figure capex() {
        return sum("price × pieces × (1 + installation + contingency), summed over the bill of materials", Set.of(Cause.CAPEX), 0);
    }

    /** Everything monthly over the horizon, undiscounted. */
    public Figure opex() {
        return sum("energy + rack rent + support + licences over " + horizonMonths + " months", Driver.MONTHLY, 0);
    }

    /** What the hardware is worth at the end, as a positive amount. */
    public Figure residual() {
        return negative(sum("residual share of the hardware bought", Set.of(Cause.RESIDUAL), 0));
    }

    public Figure total() {
        var figure = sum("capex + opex − residual value", Driver.EVERYTHING, 0);
        return explained(figure, List.of(new Input("capex", capex()), new Input("opex", opex()), new Input("residual value", residual())));
    }

    /** Capex of the first month is not discounted; a month's costs fall at its end, the residual at the horizon's end. */
    public Figure npv() {
        var figure = sum("cash ÷ (1 + " + percent(discountRate) + ")^(months / 12), summed over " + horizonMonths + " months",
                Driver.EVERYTHING, discountRate);
        return explained(figure, List.of(new Input("TCO, undiscounted", total())));
    }

    /** Cash by month; empty where a driver is unknown, for a part of the truth would look like the whole. */
    public List<Costs.Month> months() {
        if (drivers.stream().anyMatch(driver -> weighs(driver, Driver.EVERYTHING) && !driver.figure().isKnown())) {
            return List.of();
        }
        var months = new ArrayList<Costs.Month>();
        for (int month = 0; month < horizonMonths; month++) {
            months.add(new Costs.Month(start.plusMonths(month), cash(Cause.CAPEX, month), cash(Cause.ENERGY, month),
                    cash(Cause.RENT, month), cash(Cause.SUPPORT, month), cash(Cause.LICENCES, month), cash(Cause.RESIDUAL, month)));
        }
        return List.copyOf(months);
    }

    private double cash(Cause cause, int month) {
        return drivers.stream().filter(driver -> driver.perMonth().containsKey(cause) && driver.figure().isKnown())
                .mapToDouble(driver -> driver.figure().amount().orElseThrow() * driver.perMonth().get(cause)[month]).sum();
    }

    private Figure sum(String formula, Set<Cause> causes, double rate) {
        var weighing = drivers.stream().filter(driver -> weighs(driver, causes)).toList();
        String missing = weighing.stream().map(Driver::figure)
                .filter(Figure.Unknown.class::isInstance).map(figure -> ((Figure.Unknown) figure).reason())
                .distinct().collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            return Figure.unknown(currency, missing);
        }
        double[] weights = weighing.stream().mapToDouble(driver -> driver.discounted(causes, rate)).toArray();
        var inputs = weighing.stream().map(driver -> new Input(driver.name(), driver.figure())).toList();
        return Figure.derive(formula, currency, inputs, values -> dot(values, weights));
    }

    private static boolean weighs(Driver driver, Set<Cause> causes) {
        return driver.perMonth().entrySet().stream()
                .anyMatch(flow -> causes.contains(flow.getKey()) && java.util.Arrays.stream(flow.getValue()).anyMatch(value -> value != 0));
    }

    private static double dot(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    private static Figure negative(Figure figure) {
        return figure instanceof Figure.Known known
                ? new Figure.Known(0 - known.value(), 0 - known.high(), 0 - known.low(), known.unit(), known.evidence(), known.basis())
                : figure;
    }

    /** Keeps value and interval, which know that one price moves several parts, and names the parts. */
    private static Figure explained(Figure figure, List<Input> parts) {
        return figure instanceof Figure.Known known
                ? new Figure.Known(known.value(), known.low(), known.high(), known.unit(), known.evidence(),
                        new Basis(known.basis().formula(), parts, List.of()))
                : figure;
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }
}
