package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.PowerModel.Tier;
import org.junit.jupiter.api.Test;

class BoardLoadTest {

    @Test
    void aLargerBoardDrawsMoreButASmallerShareOfItsLimit() {
        double small = load("h", 400, 1, "llm", "saturated").baseWatts();
        double large = load("h", 700, 1, "llm", "saturated").baseWatts();
        assertThat(large).isGreaterThan(small);
        assertThat(large / 700).isLessThan(small / 400);
        assertThat(large / 700 / (small / 400)).isCloseTo(Math.pow(700 / 400.0, -0.35), within(1e-9));
    }

    @Test
    void videoGenerationKeepsLargeBoardsAlmostAsBusyAsSmallOnes() {
        double share = load("h", 1000, 1, "text-to-video", "saturated").baseWatts() / 1000;
        assertThat(share / (load("h", 500, 1, "text-to-video", "saturated").baseWatts() / 500)).isBetween(0.95, 1.0);
    }

    @Test
    void moreBoardsDrawMoreInAllAndLessEach() {
        double one = load("h", 700, 1, "llm", "saturated").baseWatts();
        double eight = load("h", 700, 8, "llm", "saturated").baseWatts();
        assertThat(eight).isBetween(6 * one, 8 * one);
    }

    @Test
    void theTierTellsANewBoardFromANewWayOfAsking() {
        var model = new PowerModel(new MixedModel("wall", "", 0, Map.of("board-mode|saturated", new double[] {0, 0}, "board-accelerator|h", new double[] {0},
                "board-accelerator-model|h/m", new double[] {0}), Map.of()));
        assertThat(model.tier(load("h", 700, 1, "llm", "saturated"))).isEqualTo(Tier.BOARDS_SAME_PAIR);
        assertThat(model.tier(load("b", 1000, 1, "llm", "saturated"))).isEqualTo(Tier.BOARDS_NEW_ACCELERATOR);
        assertThat(model.tier(load("h", 700, 1, "llm", "never tried"))).isEqualTo(Tier.BOARDS_NEW_MODE);
    }

    private static BoardLoad load(String accelerator, double watts, int boards, String work, String mode) {
        return BoardLoad.of(PowerWorld.card(accelerator, watts), boards, work, "m", OptionalDouble.of(8), OptionalDouble.empty(), 32, mode).orElseThrow();
    }
}
