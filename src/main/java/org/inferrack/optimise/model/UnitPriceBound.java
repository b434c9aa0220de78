package org.inferrack.optimise.model;

import java.util.List;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;

/**
 * A bound that is there at once, before any linear programme: no demand is carried for less than its amount at the least price of a unit. All limits, spares
 * and whole numbers are left out. It only counts where a search is ended before its own bound is better.
 */
public final class UnitPriceBound {

    private UnitPriceBound() {
    }

    /** No choice costs less; in the unit of the objective. Infinite where something is asked that nothing carries. */
    public static double of(FleetModel model) {
        return model.periods().stream().mapToDouble(period -> of(model, period)).max().orElse(0);
    }

    /** Servers that are bought for one period may serve others too, so the periods are not summed. */
    private static double of(FleetModel model, int period) {
        double sum = 0;
        for (int d = 0; d < model.demands().size(); d++) {
            Demand demand = model.demands().get(d);
            if (demand.period() == period && demand.units() > 0) {
                sum += demand.units() * unitPrice(model, d);
            }
        }
        return sum;
    }

    private static double unitPrice(FleetModel model, int demand) {
        double least = Double.POSITIVE_INFINITY;
        for (Column column : model.columns()) {
            double units = column.units().get(demand);
            if (units > 0) {
                least = Math.min(least, column.cost() / units / carriedAtOnce(model.demands(), column, model.demands().get(demand).period()));
            }
        }
        return least;
    }

    /** A server that carries several demands of a period whole is paid by all of them; one that divides its time pays itself by its time. */
    private static long carriedAtOnce(List<Demand> demands, Column column, int period) {
        if (column.shared()) {
            return 1;
        }
        long count = 0;
        for (int d = 0; d < demands.size(); d++) {
            count += demands.get(d).period() == period && demands.get(d).units() > 0 && column.units().get(d) > 0 ? 1 : 0;
        }
        return count;
    }
}
