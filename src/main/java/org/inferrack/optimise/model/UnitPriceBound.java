package org.inferrack.optimise.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;

/**
 * A bound that is there at once, before any linear programme: no demand is carried for less than its amount at the least price of a unit. All limits, spares
 * and whole numbers are left out. For a search that is ended before it has a bound of its own.
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
        List<Demand> demands = model.demands();
        int[] asked = IntStream.range(0, demands.size()).filter(d -> demands.get(d).period() == period && demands.get(d).units() > 0).toArray();
        double[] least = new double[asked.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (Column column : model.columns()) {
            // one that carries several demands of a period whole is paid by all of them; one that divides its time pays itself by its time
            long together = column.shared() ? 1 : Arrays.stream(asked).filter(d -> column.units().get(d) > 0).count();
            for (int i = 0; i < asked.length && together > 0; i++) {
                double units = column.units().get(asked[i]);
                least[i] = units > 0 ? Math.min(least[i], column.cost() / units / together) : least[i];
            }
        }
        return IntStream.range(0, asked.length).mapToDouble(i -> demands.get(asked[i]).units() * least[i]).sum();
    }
}
