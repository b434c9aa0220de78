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

/** A mix with some limits left out, or asking for the least of what one limit counts. */
final class LimitRelaxation {

    /** More racks than any plan has. */
    private static final int ANY_NUMBER = 1_000_000;

    private LimitRelaxation() {
    }

    /** Only these limits count. */
    static FleetModel keeping(FleetModel mix, List<ModelLimit> active) {
        var limits = new ArrayList<Integer>();
        for (int k = 0; k < mix.limits().size(); k++) {
            if (has(active, mix.limits().get(k).pool() < 0 ? Kind.LIMIT : Kind.EACH_RACK, k)) {
                limits.add(k);
            }
        }
        var pools = new ArrayList<Pool>();
        for (int p = 0; p < mix.pools().size(); p++) {
            Pool pool = mix.pools().get(p);
            pools.add(has(active, Kind.RACKS, p) ? pool : new Pool(pool.name(), pool.cost(), ANY_NUMBER));
        }
        return new FleetModel(mix.demands(), columns(mix, limits, Column::cost), limits.stream().map(mix.limits()::get).toList(), pools,
                has(active, Kind.SPARES, 0) ? mix.spares() : 0, has(active, Kind.MODELS, 0) ? mix.maxModels() : 0);
    }

    /** How far one limit has to give, all others kept; empty if that alone does not help, or is not known in the effort. */
    static Optional<Way> of(FleetModel mix, ModelLimit bound, Effort effort) {
        if (bound.kind() == Kind.MODELS) {
            return models(mix, bound, effort);
        }
        if (bound.kind() == Kind.EACH_RACK && mix.pools().get(mix.limits().get(bound.index()).pool()).most() < 1) {
            return Optional.empty();
        }
        Selection least = ExactSolver.choose(asking(mix, bound), new Effort(0, effort.stopped(), _ -> { }));
        if (!least.found()) {
            return Optional.empty();
        }
        return Optional.of(new Way(bound, value(mix, bound, least.objective().orElseThrow()), Math.max(bound.stated(), value(mix, bound, least.bound()))));
    }

    private static double value(FleetModel mix, ModelLimit bound, double total) {
        if (bound.kind() != Kind.EACH_RACK) {
            return bound.kind() == Kind.RACKS ? Math.ceil(total - 1e-6) : total;
        }
        Limit limit = mix.limits().get(bound.index());
        return Math.max(0, total - limit.fixed()) / mix.pools().get(limit.pool()).most();
    }

    private static FleetModel asking(FleetModel mix, ModelLimit bound) {
        boolean racks = bound.kind() == Kind.RACKS;
        var limits = new ArrayList<Integer>();
        for (int k = 0; k < mix.limits().size(); k++) {
            if (racks || k != bound.index()) {
                limits.add(k);
            }
        }
        var pools = new ArrayList<Pool>();
        for (int p = 0; p < mix.pools().size(); p++) {
            Pool pool = mix.pools().get(p);
            boolean asked = racks && p == bound.index();
            pools.add(new Pool(pool.name(), asked ? 1 : 0, asked ? ANY_NUMBER : pool.most()));
        }
        return new FleetModel(mix.demands(), columns(mix, limits, column -> racks ? 0 : column.uses().get(bound.index())),
                limits.stream().map(mix.limits()::get).toList(), pools, mix.spares(), mix.maxModels());
    }

    private static Optional<Way> models(FleetModel mix, ModelLimit bound, Effort effort) {
        long most = mix.columns().stream().map(Column::model).distinct().count();
        for (int models = mix.maxModels() + 1; models <= most && !effort.stopped().getAsBoolean(); models++) {
            var more = new FleetModel(mix.demands(), mix.columns(), mix.limits(), mix.pools(), mix.spares(), models);
            if (ExactSolver.choose(more, new Effort(1, effort.stopped(), _ -> { })).found()) {
                return Optional.of(new Way(bound, models, models));
            }
        }
        return Optional.empty();
    }

    private static List<Column> columns(FleetModel mix, List<Integer> limits, ToDoubleFunction<Column> cost) {
        return mix.columns().stream().map(column -> new Column(column.id(), column.model(), cost.applyAsDouble(column), column.units(), column.shared(),
                limits.stream().map(column.uses()::get).toList())).toList();
    }

    private static boolean has(List<ModelLimit> active, Kind kind, int index) {
        return active.stream().anyMatch(bound -> bound.kind() == kind && bound.index() == index);
    }
}
