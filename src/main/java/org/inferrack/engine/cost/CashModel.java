package org.inferrack.engine.cost;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.engine.cost.CashFlow.Cause;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;

/** Money of a scenario as a function of what it depends on; every total and every month is read from it. */
public record CashModel(String currency, YearMonth start, int horizonMonths, double discountRate, List<CashFlow> flows) {

    public CashModel {
        flows = List.copyOf(flows);
    }

    /** Hardware, installation, contingency. */
    public Figure capex() {
        return sum("price × pieces × (1 + installation + contingency), summed over the bill of materials", Set.of(Cause.CAPEX), 0);
    }

    /** Everything monthly over the horizon, undiscounted. */
    public Figure opex() {
        return sum("energy + rack rent + support + licences over " + horizonMonths + " months", CashFlow.MONTHLY, 0);
    }

    /** What the hardware is worth at the end, as a positive amount. */
    public Figure residual() {
        return negative(sum("residual share of the hardware bought", Set.of(Cause.RESIDUAL), 0));
    }

    public Figure total() {
        return sum("capex + opex − residual value", CashFlow.EVERYTHING, 0);
    }

    /** Capex of the first month is not discounted; a month's costs fall at its end, the residual at the horizon's end. */
    public Figure npv() {
        return sum("cash ÷ (1 + " + percent(discountRate) + ")^(months / 12), summed over " + horizonMonths + " months",
                CashFlow.EVERYTHING, discountRate);
    }

    double capexValue() {
        return value(Set.of(Cause.CAPEX), 0);
    }

    double opexValue() {
        return value(CashFlow.MONTHLY, 0);
    }

    double residualValue() {
        return 0 - value(Set.of(Cause.RESIDUAL), 0);
    }

    public double totalValue() {
        return value(CashFlow.EVERYTHING, 0);
    }

    double npvValue() {
        return value(CashFlow.EVERYTHING, discountRate);
    }

    /** What is known of it: the value alone, without its range. */
    private double value(Set<Cause> causes, double rate) {
        return flows.stream().filter(flow -> flow.figure().isKnown())
                .mapToDouble(flow -> flow.figure().amount().orElseThrow() * flow.discounted(causes, rate)).sum();
    }

    /** Cash by month; empty where a driver is unknown, for a part of the truth would look like the whole. */
    public List<Costs.Month> months() {
        if (flows.stream().anyMatch(driver -> weighs(driver, CashFlow.EVERYTHING) && !driver.figure().isKnown())) {
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
        return flows.stream().filter(driver -> driver.perMonth().containsKey(cause) && driver.figure().isKnown())
                .mapToDouble(driver -> driver.figure().amount().orElseThrow() * driver.perMonth().get(cause)[month]).sum();
    }

    private Figure sum(String formula, Set<Cause> causes, double rate) {
        var weighing = flows.stream().filter(flow -> weighs(flow, causes)).toList();
        String missing = weighing.stream().map(CashFlow::figure)
                .filter(Figure.Unknown.class::isInstance).map(figure -> ((Figure.Unknown) figure).reason())
                .distinct().collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            return Figure.unknown(currency, missing);
        }
        List<Cause> moving = causes.stream().sorted().filter(cause -> weighing.stream().anyMatch(flow -> weighs(flow, Set.of(cause)))).toList();
        var inputs = new ArrayList<Input>();
        weighing.forEach(flow -> inputs.add(new Input(flow.name(), flow.figure())));
        moving.forEach(cause -> inputs.add(new Input(cause.name().toLowerCase(Locale.ROOT) + " over what is stated", StatedTerms.of(cause))));
        double[][] weights = moving.stream()
                .map(cause -> weighing.stream().mapToDouble(flow -> flow.discounted(Set.of(cause), rate)).toArray()).toArray(double[][]::new);
        return Figure.derive(formula, currency, inputs, values -> {
            double sum = 0;
            for (int cause = 0; cause < weights.length; cause++) {
                sum += values[weighing.size() + cause] * dot(values, weights[cause]);
            }
            return sum;
        });
    }

    private static boolean weighs(CashFlow driver, Set<Cause> causes) {
        return driver.perMonth().entrySet().stream()
                .anyMatch(flow -> causes.contains(flow.getKey()) && java.util.Arrays.stream(flow.getValue()).anyMatch(value -> value != 0));
    }

    private static double dot(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    private static Figure negative(Figure figure) {
        return figure instanceof Figure.Known known ? known.negative() : figure;
    }

    /** Keeps value and interval, which know that one price moves several parts, and names the parts. */
    static Figure explained(Figure figure, Input... parts) {
        return figure instanceof Figure.Known known
                ? known.told(known.evidence(), new Basis(known.basis().formula(), List.of(parts), List.of(), known.basis().ends()))
                : figure;
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }
}
