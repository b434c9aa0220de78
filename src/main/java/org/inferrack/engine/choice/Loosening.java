package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.choice.Bound.Kind;
import org.inferrack.engine.choice.Conflicts.Way;
import org.inferrack.engine.choice.Mix.Column;
import org.inferrack.engine.choice.Mix.Limit;
import org.inferrack.engine.choice.Mix.Pool;

/** A mix with some limits left out, or asking for the least of what one limit counts. */
final class Loosening {

    /** More racks than any plan has. */
    private static final int ANY_NUMBER = 1_000_000;

    private Loosening() {
    }

    /** Only these limits count. */
    static Mix keeping(Mix mix, List<Bound> active) {
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
        return new Mix(mix.demands(), columns(mix, limits, Column::cost), limits.stream().map(mix.limits()::get).toList(), pools,
                has(active, Kind.SPARES, 0) ? mix.spares() : 0, has(active, Kind.MODELS, 0) ? mix.maxModels() : 0);
    }

    /** How far one limit has to give, all others kept; empty if that alone does not help, or is not known in the effort. */
    static Optional<Way> of(Mix mix, Bound bound, Effort effort) {
        if (bound.kind() == Kind.MODELS) {
            return models(mix, bound, effort);
        }
        if (bound.kind() == Kind.EACH_RACK && mix.pools().get(mix.limits().get(bound.index()).pool()).most() < 1) {
            return Optional.empty();
        }
        Selection least = Chooser.choose(asking(mix, bound), new Effort(0, effort.stopped(), _ -> { }));
        if (!least.found()) {
            return Optional.empty();
        }
        return Optional.of(new Way(bound, value(mix, bound, least.objective().orElseThrow()), Math.max(bound.stated(), value(mix, bound, least.bound()))));
    }

    private static double value(Mix mix, Bound bound, double total) {
        if (bound.kind() != Kind.EACH_RACK) {
            return bound.kind() == Kind.RACKS ? Math.ceil(total - 1e-6) : total;
        }
        Limit limit = mix.limits().get(bound.index());
        return Math.max(0, total - limit.fixed()) / mix.pools().get(limit.pool()).most();
    }

    private static Mix asking(Mix mix, Bound bound) {
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
        return new Mix(mix.demands(), columns(mix, limits, column -> racks ? 0 : column.uses().get(bound.index())),
                limits.stream().map(mix.limits()::get).toList(), pools, mix.spares(), mix.maxModels());
    }

    private static Optional<Way> models(Mix mix, Bound bound, Effort effort) {
        long most = mix.columns().stream().map(Column::model).distinct().count();
        for (int models = mix.maxModels() + 1; models <= most && !effort.stopped().getAsBoolean(); models++) {
            var more = new Mix(mix.demands(), mix.columns(), mix.limits(), mix.pools(), mix.spares(), models);
            if (Chooser.choose(more, new Effort(1, effort.stopped(), _ -> { })).found()) {
                return Optional.of(new Way(bound, models, models));
            }
        }
        return Optional.empty();
    }

    private static List<Column> columns(Mix mix, List<Integer> limits, ToDoubleFunction<Column> cost) {
        return mix.columns().stream().map(column -> new Column(column.id(), column.model(), cost.applyAsDouble(column), column.units(), column.shared(),
                limits.stream().map(column.uses()::get).toList())).toList();
    }

    private static boolean has(List<Bound> active, Kind kind, int index) {
        return active.stream().anyMatch(bound -> bound.kind() == kind && bound.index() == index);
    }
}
