package org.inferrack.engine.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.inferrack.engine.choice.Mix.Column;
import org.inferrack.engine.choice.Mix.Demand;
import org.inferrack.engine.choice.Mix.Limit;
import org.inferrack.engine.choice.Mix.Pool;
import org.inferrack.engine.choice.Selection.Path;
import org.junit.jupiter.api.Test;

/** What cannot be taken apart by workload is still solved to the proof, and says that another path was taken. */
class BranchesTest {

    private static final int TRIALS = 150;

    @Test
    void bothPathsAgreeWhereBothApply() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Mix mix = Mixes.tiny(seed);
            Selection branches = new Branches(mix, Effort.untilProven()).solve();
            MixCheck.holds(mix, branches);
            double best = EveryChoice.cost(mix);
            assertThat(branches.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isCloseTo(best, within(1e-6));
            assertThat(branches.proven() || branches.infeasible()).isTrue();
        }
    }

    @Test
    void purchasesThatServeSeveralYears() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var random = new Random(seed);
            var columns = new ArrayList<Column>();
            for (int j = 0; j < 3; j++) {
                double units = 1 + random.nextInt(5);
                double cost = 1 + random.nextInt(9);
                columns.add(new Column("now" + j, "m" + j, cost, List.of(units, units), false, List.of(1.0)));
                columns.add(new Column("later" + j, "m" + j, cost * 0.8, List.of(0.0, units), false, List.of(1.0)));
            }
            double first = 1 + random.nextInt(6);
            var mix = new Mix(List.of(new Demand("first year", first), new Demand("second year", first + random.nextInt(6))), columns,
                    List.of(Limit.perRack("space", 0, 3)), List.of(new Pool("row", 2, 4)), 0, 0);
            Selection answer = Chooser.choose(mix, Effort.untilProven());
            MixCheck.holds(mix, answer);
            assertThat(answer.objective().orElse(Double.POSITIVE_INFINITY)).isCloseTo(EveryChoice.cost(mix), within(1e-6));
            assertThat(answer.path()).isIn(Path.BLOCKS, Path.LINEAR_TEST);
            assertThat(new Branches(mix, Effort.untilProven()).solve().objective().orElse(Double.POSITIVE_INFINITY)).isCloseTo(EveryChoice.cost(mix), within(1e-6));
        }
    }

    @Test
    void atMostSoManyModels() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Mix mix = Mixes.tiny(seed);
            var models = new TreeSet<String>();
            mix.columns().forEach(column -> models.add(column.model()));
            double best = Double.POSITIVE_INFINITY;
            for (String model : models) {
                var columns = mix.columns().stream().filter(column -> column.model().equals(model)).toList();
                best = Math.min(best, EveryChoice.cost(new Mix(mix.demands(), columns, mix.limits(), mix.pools(), mix.spares(), 0)));
            }
            Selection answer = Chooser.choose(new Mix(mix.demands(), mix.columns(), mix.limits(), mix.pools(), mix.spares(), 1), Effort.untilProven());
            assertThat(answer.objective().orElse(Double.POSITIVE_INFINITY)).as("seed " + seed).isCloseTo(best, within(1e-6));
        }
    }

    @Test
    void aSharedServerTakesWhatOneWorkloadLeaves() {
        var both = new Column("both", "m", 10, List.of(10.0, 20.0), true, List.of());
        var mix = new Mix(List.of(new Demand("a", 5), new Demand("b", 10)), List.of(both), List.of(), List.of(), 0, 0);
        Selection answer = Chooser.choose(mix, Effort.untilProven());
        assertThat(answer.counts()).containsExactly(1);
        assertThat(answer.proven()).isTrue();
        var more = new Mix(List.of(new Demand("a", 5.1), new Demand("b", 10)), List.of(both), List.of(), List.of(), 1, 0);
        assertThat(Chooser.choose(more, Effort.untilProven()).objective()).hasValue(30);
    }

    @Test
    void aSharedServerHasAllOfItsTimeAgainInTheNextPeriod() {
        var both = new Column("both", "m", 10, List.of(10.0, 20.0, 10.0, 20.0), true, List.of());
        var demands = List.of(new Demand("a", 5, 0), new Demand("b", 10, 0), new Demand("a later", 5, 1), new Demand("b later", 10, 1));
        assertThat(Chooser.choose(new Mix(demands, List.of(both), List.of(), List.of(), 0, 0), Effort.untilProven()).counts()).containsExactly(1);
        var later = new Column("later", "m", 4, List.of(0.0, 0.0, 10.0, 20.0), true, List.of());
        var grown = List.of(demands.get(0), demands.get(1), new Demand("a later", 10, 1), new Demand("b later", 15, 1));
        assertThat(Chooser.choose(new Mix(grown, List.of(both, later), List.of(), List.of(), 0, 0), Effort.untilProven()).counts()).containsExactly(1, 1);
        assertThat(Chooser.choose(new Mix(grown, List.of(both, later), List.of(), List.of(), 1, 0), Effort.untilProven()).objective()).hasValue(28);
    }
}
