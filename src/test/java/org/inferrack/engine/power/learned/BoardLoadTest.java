package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
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

    /** 700 W x 0.60 x (700 / 550)^-0.35; small boards cannot be busier than one of 250 W. */
    @Test
    void theBaseIsTheMiddleOfPublishedRuns() {
        assertThat(load("h", 700, 1, "llm", "saturated").baseWatts()).isCloseTo(700 * 0.60 * Math.pow(700 / 550.0, -0.35), within(1e-9));
        assertThat(load("h", 72, 1, "llm", "saturated").baseWatts()).isCloseTo(72 * 0.60 * Math.pow(250 / 550.0, -0.35), within(1e-9));
        assertThat(load("h", 700, 1, "text-to-image", "saturated").baseWatts()).isCloseTo(700 * 0.60 * Math.pow(700 / 550.0, -0.15), within(1e-9));
        assertThat(load("h", 700, 8, "llm", "saturated").baseWatts()).isCloseTo(8 * 700 * 0.60 * Math.pow(8, -0.11) * Math.pow(700 / 550.0, -0.35),
                within(1e-9));
    }

    /** 8 boards: log2(8) / 3 = 1; 256 requests: log2(256) / 8 = 1; 512 thousand million parameters on 8 boards: log2(512 / 8 / 8) / 3 = 1. */
    @Test
    void itsTermsAreAboutOneInSize() {
        var board = BoardLoad.of(PowerWorld.card("h", 700), 8, "llm", "m", OptionalDouble.of(512), OptionalDouble.of(64), 256, "saturated").orElseThrow();
        assertThat(term(board, BoardLoad.LEVEL).level()).isEqualTo("sized saturated");
        assertThat(term(board, BoardLoad.LEVEL).basis()).containsExactly(new double[] {1, 1, 1, 1, 1, 1}, within(1e-12));
        assertThat(term(board, BoardLoad.ACTIVE).basis()).as("an eighth of the parameters works").containsExactly(new double[] {-1, 1}, within(1e-12));
        assertThat(term(board, BoardLoad.MODEL_COUNT).level()).isEqualTo("m/8");
        assertThat(term(board, BoardLoad.ANSWER).level()).isEqualTo("tokens");
    }

    @Test
    void whatIsNotKnownAddsNoTerm() {
        var board = BoardLoad.of(PowerWorld.card("h", 700), 1, "text-to-image", "", OptionalDouble.empty(), OptionalDouble.empty(), 0.5, "static")
                .orElseThrow();
        assertThat(board.terms()).extracting(Term::block).doesNotContain(BoardLoad.ACTIVE, BoardLoad.MODEL, BoardLoad.PAIR);
        assertThat(term(board, BoardLoad.LEVEL).level()).isEqualTo("static");
        assertThat(term(board, BoardLoad.LEVEL).basis()).as("less than one request counts as one").containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(term(board, BoardLoad.ANSWER).level()).isEqualTo("diffusion");
        assertThat(BoardLoad.of(PowerWorld.accelerator("dark", Accelerator.Form.SXM, Facts.NONE), 1, "llm", "", OptionalDouble.empty(), OptionalDouble.empty(),
                1, "x")).isEmpty();
    }

    private static Term term(BoardLoad load, Block block) {
        return load.terms().stream().filter(term -> term.block() == block).findFirst().orElseThrow();
    }

    private static BoardLoad load(String accelerator, double watts, int boards, String work, String mode) {
        return BoardLoad.of(PowerWorld.card(accelerator, watts), boards, work, "m", OptionalDouble.of(8), OptionalDouble.empty(), 32, mode).orElseThrow();
    }
}
