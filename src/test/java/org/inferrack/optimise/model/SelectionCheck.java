package org.inferrack.optimise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

/** Holds an answer against the words of the model, in plain sums: shares no code with the search. */
public final class SelectionCheck {

    private static final double TOLERANCE = 1e-6;

    private SelectionCheck() {
    }

    /** Every limit kept, no model too many, the objective is what the servers and racks cost; every demand carried, by dedicated servers for certain. */
    public static void holds(FleetModel model, Selection answer) {
        assertThat(answer.bound()).isLessThanOrEqualTo(answer.objective().orElse(Double.POSITIVE_INFINITY));
        if (!answer.found()) {
            return;
        }
        assertThat(answer.counts()).hasSize(model.columns().size()).allMatch(count -> count >= 0);
        for (int k = 0; k < model.limits().size(); k++) {
            var limit = model.limits().get(k);
            double most = limit.fixed() + (limit.pool() < 0 ? 0 : limit.perRack() * answer.racks().get(limit.pool()));
            assertThat(used(model, answer, k)).as(limit.name()).isLessThanOrEqualTo(most * (1 + TOLERANCE) + TOLERANCE);
        }
        for (int p = 0; p < model.pools().size(); p++) {
            assertThat(answer.racks().get(p)).isBetween(0, model.pools().get(p).most());
        }
        if (model.maxModels() > 0) {
            assertThat(IntStream.range(0, answer.counts().size()).filter(j -> answer.counts().get(j) > 0).mapToObj(j -> model.columns().get(j).model())
                    .distinct().count())
                    .isLessThanOrEqualTo(model.maxModels());
        }
        for (int d = 0; d < model.demands().size(); d++) {
            assertThat(carried(model, answer.counts(), d)).isGreaterThanOrEqualTo(model.demands().get(d).units() * (1 - TOLERANCE));
        }
        assertThat(answer.objective().orElseThrow()).isCloseTo(cost(model, answer), within(TOLERANCE * (1 + answer.bound())));
    }

    private static int bought(FleetModel model, Selection answer, int column) {
        int working = answer.counts().get(column);
        return working > 0 ? working + model.spares() : 0;
    }

    private static double used(FleetModel model, Selection answer, int limit) {
        double sum = 0;
        for (int j = 0; j < model.columns().size(); j++) {
            sum += bought(model, answer, j) * model.columns().get(j).uses().get(limit);
        }
        return sum;
    }

    public static double carried(FleetModel model, List<Integer> counts, int demand) {
        double sum = 0;
        for (int j = 0; j < model.columns().size(); j++) {
            sum += counts.get(j) * model.columns().get(j).units().get(demand);
        }
        return sum;
    }

    private static double cost(FleetModel model, Selection answer) {
        double sum = 0;
        for (int j = 0; j < model.columns().size(); j++) {
            sum += bought(model, answer, j) * model.columns().get(j).cost();
        }
        for (int p = 0; p < model.pools().size(); p++) {
            sum += answer.racks().get(p) * model.pools().get(p).cost();
        }
        return sum;
    }
}
