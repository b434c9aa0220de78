package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.Selection;
import org.inferrack.optimise.model.Selection.Path;

/**
 * The choice where sites meet in no limit: each site by itself, equal ones once. All get a first answer before any gets a better one, so that the whole
 * has an answer and a bound early, each site's share of it.
 */
final class SiteBySite {

    /** Gaps that are reached at every site before the next smaller one is tried at any. */
    private static final double[] ROUNDS = {0.1, 0.02};

    /** Those that differ, and for each site which of them is its own. */
    private final List<FleetModel> models = new ArrayList<>();
    private final int[] own;
    private final List<int[]> columns;
    private final int all;
    /** Of each model, null until there is one. */
    private final Selection[] answers;

    /**
     * @param columns for each site the places of its columns among all
     * @param site    the model of the site at a place in that list, without names
     */
    SiteBySite(List<int[]> columns, int all, Function<Integer, FleetModel> site) {
        this.columns = columns;
        this.all = all;
        own = new int[columns.size()];
        var same = new IdentityHashMap<FleetModel, Integer>();
        var equal = new HashMap<FleetModel, Integer>();
        for (int s = 0; s < columns.size(); s++) {
            own[s] = same.computeIfAbsent(site.apply(s), model -> equal.computeIfAbsent(model, _ -> {
                models.add(model);
                return models.size() - 1;
            }));
        }
        answers = new Selection[models.size()];
    }

    /** @param solver of one site's model */
    Selection choose(Effort effort, Solver solver) {
        for (double gap : rounds(effort.gap())) {
            for (int m = 0; m < answers.length; m++) {
                Selection known = answers[m];
                if (known == null || !effort.ended() && !known.infeasible() && known.gap().orElse(1) > Math.max(gap, Selection.ROUNDING)) {
                    Selection found = solver.solve(models.get(m), new Effort(gap, effort.limits(), _ -> {}, last(gap, effort), effort.unwanted()));
                    answers[m] = better(known, found);
                    if (found.infeasible()) {
                        return found;
                    }
                    tell(effort);
                }
            }
        }
        return together();
    }

    /** How a model is solved. */
    interface Solver {
        Selection solve(FleetModel model, Effort effort);
    }

    private static double[] rounds(double gap) {
        return java.util.stream.DoubleStream.concat(Arrays.stream(ROUNDS).filter(round -> round > gap), java.util.stream.DoubleStream.of(gap)).toArray();
    }

    /** Another solver helps where ours ends, not on the way. */
    private static Effort.Deep last(double gap, Effort effort) {
        return gap == effort.gap() ? effort.deep() : Effort.Deep.NONE;
    }

    private static Selection better(Selection known, Selection found) {
        if (known == null || !known.found()) {
            return found;
        }
        Selection cheaper = found.found() && found.objective().getAsDouble() <= known.objective().getAsDouble() ? found : known;
        return new Selection(cheaper.counts(), cheaper.racks(), cheaper.objective(),
                Math.min(cheaper.objective().getAsDouble(), Math.max(known.bound(), found.bound())), cheaper.path(), cheaper.searched());
    }

    private void tell(Effort effort) {
        if (Arrays.stream(answers).allMatch(answer -> answer != null && answer.found())) {
            effort.progress().accept(together());
        }
    }

    private Selection together() {
        var counts = new ArrayList<Integer>(Collections.nCopies(all, 0));
        var racks = new ArrayList<Integer>();
        double cost = 0;
        double bound = 0;
        boolean found = true;
        boolean searched = true;
        Path path = Path.BLOCKS;
        for (int s = 0; s < own.length; s++) {
            Selection answer = answers[own[s]];
            bound += answer.bound();
            searched &= answer.searched();
            found &= answer.found();
            path = answer.path() == Path.BLOCKS ? path : answer.path();
            if (answer.found()) {
                cost += answer.objective().getAsDouble();
                racks.addAll(answer.racks());
                for (int j = 0; j < columns.get(s).length; j++) {
                    counts.set(columns.get(s)[j], answer.counts().get(j));
                }
            }
        }
        return found ? new Selection(counts, racks, OptionalDouble.of(cost), Math.min(bound, cost), path, searched)
                : new Selection(List.of(), List.of(), OptionalDouble.empty(), bound, path, false);
    }
}
