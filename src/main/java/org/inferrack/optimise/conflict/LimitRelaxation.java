package org.inferrack.optimise.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.inferrack.optimise.branching.ExactSolver;
import org.inferrack.optimise.conflict.LimitConflict.Way;
import org.inferrack.optimise.conflict.ModelLimit.Kind;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.Selection;

/** A model with some limits left out, or asking for the least of what one limit counts. */
final class LimitRelaxation {

    /** More racks than any plan has. */
    private static final int ANY_NUMBER = 1_000_000;

    private LimitRelaxation() {
    }

    /** Only these limits count. */
    static FleetModel keeping(FleetModel model, List<ModelLimit> active) {
        var limits = new ArrayList<Integer>();
        for (int k = 0; k < model.limits().size(); k++) {
            if (has(active, model.limits().get(k).pool() < 0 ? Kind.LIMIT : Kind.EACH_RACK, k)) {
                limits.add(k);
            }
        }
        var pools = new ArrayList<Pool>();
        for (int p = 0; p < model.pools().size(); p++) {
            Pool pool = model.pools().get(p);
            pools.add(has(active, Kind.RACKS, p) ? pool : new Pool(pool.name(), pool.cost(), ANY_NUMBER));
        }
        return new FleetModel(model.demands(), columns(model, limits, Column::cost), limits.stream().map(model.limits()::get).toList(), pools,
                has(active, Kind.SPARES, 0) ? model.spares() : 0, has(active, Kind.MODELS, 0) ? model.maxModels() : 0);
    }

    /** How far one limit has to give, all others kept; empty if that alone does not help, or is not known in the effort. */
    static Optional<Way> of(FleetModel model, ModelLimit bound, Effort effort) {
        if (bound.kind() == Kind.MODELS) {
            return models(model, bound, effort);
        }
        if (bound.kind() == Kind.EACH_RACK && model.pools().get(model.limits().get(bound.index()).pool()).most() < 1) {
            return Optional.empty();
        }
        Selection least = ExactSolver.choose(asking(model, bound), new Effort(0, effort.stopped(), _ -> { }));
        if (!least.found()) {
            return Optional.empty();
        }
        return Optional.of(new Way(bound, value(model, bound, least.objective().orElseThrow()), Math.max(bound.stated(), value(model, bound, least.bound()))));
    }

    private static double value(FleetModel model, ModelLimit bound, double total) {
        if (bound.kind() != Kind.EACH_RACK) {
            return bound.kind() == Kind.RACKS ? Math.ceil(total - 1e-6) : total;
        }
        Limit limit = model.limits().get(bound.index());
        return Math.max(0, total - limit.fixed()) / model.pools().get(limit.pool()).most();
    }

    private static FleetModel asking(FleetModel model, ModelLimit bound) {
        boolean racks = bound.kind() == Kind.RACKS;
        var limits = new ArrayList<Integer>();
        for (int k = 0; k < model.limits().size(); k++) {
            if (racks || k != bound.index()) {
                limits.add(k);
            }
        }
        var pools = new ArrayList<Pool>();
        for (int p = 0; p < model.pools().size(); p++) {
            Pool pool = model.pools().get(p);
            boolean asked = racks && p == bound.index();
            pools.add(new Pool(pool.name(), asked ? 1 : 0, asked ? ANY_NUMBER : pool.most()));
        }
        return new FleetModel(model.demands(), columns(model, limits, column -> racks ? 0 : column.uses().get(bound.index())),
                limits.stream().map(model.limits()::get).toList(), pools, model.spares(), model.maxModels());
    }

    private static Optional<Way> models(FleetModel model, ModelLimit bound, Effort effort) {
        long most = model.columns().stream().map(Column::model).distinct().count();
        for (int models = model.maxModels() + 1; models <= most && !effort.stopped().getAsBoolean(); models++) {
            var more = new FleetModel(model.demands(), model.columns(), model.limits(), model.pools(), model.spares(), models);
            if (ExactSolver.choose(more, new Effort(1, effort.stopped(), _ -> { })).found()) {
                return Optional.of(new Way(bound, models, models));
            }
        }
        return Optional.empty();
    }

    private static List<Column> columns(FleetModel model, List<Integer> limits, ToDoubleFunction<Column> cost) {
        return model.columns().stream().map(column -> new Column(column.id(), column.model(), cost.applyAsDouble(column), column.units(), column.shared(),
                limits.stream().map(column.uses()::get).toList())).toList();
    }

    private static boolean has(List<ModelLimit> active, Kind kind, int index) {
        return active.stream().anyMatch(bound -> bound.kind() == kind && bound.index() == index);
    }
}
