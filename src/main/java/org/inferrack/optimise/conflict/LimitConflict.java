package org.inferrack.optimise.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.optimise.conflict.ModelLimit.Kind;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;

/**
 * Why no choice keeps all limits, and what would have to give.
 *
 * @param together  fewest limits that cannot all be kept while every demand is carried: without any one of them it can be done. Empty if something
 *                  fits, or if {@code uncarried} is the reason
 * @param uncarried names of the demands that no candidate carries at all
 * @param ways      for each limit that alone could give, how far it would have to; nothing else is changed
 * @param smallest  no smaller set conflicts: the set has one or two limits. Of larger sets it is known only that each of theirs is needed
 * @param certain   no test was stopped early
 */
public record LimitConflict(List<ModelLimit> together, List<String> uncarried, List<Way> ways, boolean smallest, boolean certain) {

    /**
     * One limit loosened so far that a choice fits, all others as they are.
     *
     * @param needed the value the limit would need: a total for fixed limits, for one rack for limits of each rack, else a number
     * @param least  no value below this is enough; {@code needed} itself where that is proven
     */
    public record Way(ModelLimit bound, double needed, double least) {

        /** How much more than stated, as a share; absent where nothing is stated. */
        public OptionalDouble share() {
            return bound.stated() > 0 ? OptionalDouble.of(needed / bound.stated() - 1) : OptionalDouble.empty();
        }
    }

    public LimitConflict {
        together = List.copyOf(together);
        uncarried = List.copyOf(uncarried);
        ways = List.copyOf(ways);
    }

    public boolean none() {
        return together.isEmpty() && uncarried.isEmpty();
    }

    /** What conflicts in a model. The effort is asked throughout; stopped early, {@link #certain} is false and sets may be larger than need be. */
    public static LimitConflict of(FleetModel model, Effort effort) {
        var uncarried = new ArrayList<String>();
        for (int d = 0; d < model.demands().size(); d++) {
            int demand = d;
            if (model.demands().get(d).units() > 0 && model.columns().stream().noneMatch(column -> column.units().get(demand) > 0)) {
                uncarried.add(model.demands().get(d).name());
            }
        }
        return uncarried.isEmpty() ? new LimitConflictSearch(model, effort).find() : new LimitConflict(List.of(), uncarried, List.of(), true, true);
    }

    /** Every limit of a model that could be loosened. */
    static List<ModelLimit> bounds(FleetModel model) {
        var bounds = new ArrayList<ModelLimit>();
        for (int k = 0; k < model.limits().size(); k++) {
            var limit = model.limits().get(k);
            bounds.add(new ModelLimit(limit.pool() < 0 ? Kind.LIMIT : Kind.EACH_RACK, k, limit.name(), limit.pool() < 0 ? limit.fixed() : limit.perRack()));
        }
        for (int p = 0; p < model.pools().size(); p++) {
            bounds.add(new ModelLimit(Kind.RACKS, p, model.pools().get(p).name(), model.pools().get(p).most()));
        }
        if (model.maxModels() > 0) {
            bounds.add(new ModelLimit(Kind.MODELS, 0, "server models", model.maxModels()));
        }
        if (model.spares() > 0) {
            bounds.add(new ModelLimit(Kind.SPARES, 0, "spare servers", model.spares()));
        }
        return bounds;
    }
}
