package org.inferrack.engine.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.inferrack.engine.figure.Figure;

/**
 * One uncertain quantity that money depends on linearly: the price of an item, the mean power, the peak power.
 *
 * @param figure   the quantity, in {@code figure.unit()}
 * @param perMonth currency per unit of the quantity, by cause and month (index 0 is the plan's first month)
 */
public record CashFlow(String name, Figure figure, Map<Cause, double[]> perMonth) {

    /** Why money flows; all but RESIDUAL flow out. */
    public enum Cause { CAPEX, ENERGY, RENT, SUPPORT, LICENCES, RESIDUAL }

    static final Set<Cause> MONTHLY = Set.of(Cause.ENERGY, Cause.RENT, Cause.SUPPORT, Cause.LICENCES);
    static final Set<Cause> EVERYTHING = Set.of(Cause.values());

    public CashFlow {
        // in the order of causes: sums are the same to the last digit on every run
        perMonth = perMonth.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(perMonth));
    }

    static Map<Cause, double[]> flows(int months, Set<Cause> causes) {
        var flows = new EnumMap<Cause, double[]>(Cause.class);
        causes.forEach(cause -> flows.put(cause, new double[months]));
        return flows;
    }

    /** Currency per unit of the quantity over the whole horizon, undiscounted, residual value taken off. */
    public double coefficient(Set<Cause> causes) {
        return discounted(causes, 0);
    }

    /** The same in present value: what is bought is paid when a month begins, all else when it ends. */
    double discounted(Set<Cause> causes, double ratePerYear) {
        double sum = 0;
        for (var flow : perMonth.entrySet()) {
            if (causes.contains(flow.getKey())) {
                sum += presentValue(flow.getKey(), flow.getValue(), ratePerYear);
            }
        }
        return sum;
    }

    private static double presentValue(Cause cause, double[] months, double ratePerYear) {
        int wait = cause == Cause.CAPEX ? 0 : 1;
        double sum = 0;
        for (int month = 0; month < months.length; month++) {
            if (months[month] != 0) {
                sum += months[month] * Discounting.factor(ratePerYear, month + wait);
            }
        }
        return cause == Cause.RESIDUAL ? -sum : sum;
    }
}
