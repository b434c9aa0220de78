package org.inferrack.accuracy.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final Block CHIP = new Block("chip", 1);
    private static final Block SLOPE = new Block("slope", 1);

    private static Observation observation(String chip, double size, double target) {
        return new Observation(List.of(new Term(CHIP, chip, 1), new Term(SLOPE, "", size)), target);
    }

    private static List<Observation> world(Random random, int rows) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < rows; i++) {
            String chip = List.of("small", "middle", "big").get(i % 3);
            double size = random.nextDouble() * 4 - 2;
            double truth = switch (chip) {
                case "small" -> -1;
                case "middle" -> 0;
                default -> 1;
            } + 0.5 * size;
            observations.add(observation(chip, size, truth + random.nextGaussian() * 0.01));
        }
        return observations;
    }

    @Test
    void findsTheLevelsAndTheSlopeThatMadeTheData() {
        MixedModel model = Fit.of(world(new Random(1), 300), 0.0001).model("toy", "made here", Map.of());
        assertThat(model.log(observation("big", 2, 0).terms()) - model.log(observation("small", 2, 0).terms())).isCloseTo(2, within(0.01));
        assertThat(model.log(observation("big", 2, 0).terms())).isCloseTo(2, within(0.01));
        assertThat(model.coefficients().get("slope|")[0]).isCloseTo(0.5, within(0.01));
    }

    @Test
    void equalsTheClosedFormOfOneObservation() {
        // one row, one column, centred target 0: the posterior mean is exactly the prior mean
        MixedModel model = Fit.of(List.of(new Observation(List.of(new Term(CHIP, "a", 1)), 3)), 0.5).model("one", "", Map.of());
        assertThat(model.log(List.of(new Term(CHIP, "a", 1)))).isCloseTo(3, within(1e-9));
    }

    @Test
    void shrinksTowardsThePriorByTheRatioOfNoiseToVariance() {
        // two levels at +1 and -1, one row each: posterior = variance / (variance + noise), before reweighting
        var rows = List.of(new Observation(List.of(new Term(CHIP, "a", 1)), 1), new Observation(List.of(new Term(CHIP, "b", 1)), -1));
        double found = Fit.of(rows, 0.001).byKey().get("chip|a")[0];
        assertThat(found).isCloseTo(1 / 1.001, within(1e-4));
    }

    @Test
    void aFewWildRowsDoNotMoveTheFit() {
        var rows = new ArrayList<>(world(new Random(2), 300));
        for (int i = 0; i < 9; i++) {
            rows.add(observation("big", 0, 8));
        }
        MixedModel model = Fit.of(rows, 0.0001).model("toy", "made here", Map.of());
        assertThat(model.log(observation("big", 0, 0).terms())).isCloseTo(1, within(0.05));
    }

    @Test
    void aLevelThatWasNeverSeenCountsAsTheMean() {
        MixedModel model = Fit.of(world(new Random(3), 300), 0.0001).model("toy", "made here", Map.of());
        assertThat(model.log(observation("unheard of", 0, 0).terms())).isCloseTo(model.intercept(), within(1e-12));
    }

    @Test
    void theSameObservationsGiveAnEqualModel() {
        MixedModel model = Fit.of(world(new Random(4), 60), 0.0001).model("toy", "made here", Map.of());
        assertThat(Fit.of(world(new Random(4), 60), 0.0001).model("toy", "made here", Map.of())).isEqualTo(model);
        assertThat(Fit.of(world(new Random(5), 60), 0.0001).model("toy", "made here", Map.of())).isNotEqualTo(model);
    }

    @Test
    void needsObservations() {
        assertThatThrownBy(() -> Fit.of(List.of(), 0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
