package org.inferrack.engine.power.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.value;

import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.PowerModel.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTest {

    private static final Accelerator BOARD = PowerWorld.card("h", 700);
    private static final Spread SPREAD = new Spread(Math.log(0.9), Math.log(1.1), 40);

    private static Figure.Known draw(Decode decode, Fitted fitted) {
        return (Figure.Known) Decode.draw(decode, fitted);
    }

    private static Fitted fitted(double factor, Spread spread) {
        return new Fitted(Optional.empty(), Optional.empty(), Optional.of(new MixedModel("wall", "boards", 0,
                Map.of("board-mode|saturated", new double[] {Math.log(factor), 0}, "board-accelerator|h", new double[] {0}),
                Map.of(Tier.BOARDS_SAME_ACCELERATOR.key(), spread))));
    }

    /** 0.73 at 32 requests in flight on a board, 0.04 more with every doubling, between 1 and 512. */
    @ParameterizedTest
    @CsvSource({"32, 0.73", "64, 0.77", "16, 0.69", "1, 0.53", "0.01, 0.53", "512, 0.89", "4096, 0.89"})
    void the_typical_draw_grows_with_the_requests_in_flight(double inFlight, double share) {
        assertThat(draw(new Decode(BOARD, 8, 8, 1, inFlight), Fitted.NONE).value()).isCloseTo(share, within(1e-9));
    }

    /** 0.90 + 4 x 0.04 would be 1.06 of the limit. */
    @Test
    void no_board_draws_more_than_its_limit() {
        assertThat(draw(new Decode(BOARD, 8, 8, 1, 512), Fitted.NONE).high()).isEqualTo(1);
    }

    @Test
    void measured_boards_win_and_their_range_stays_within_the_limit() {
        var measured = draw(new Decode(BOARD, 8, 8, 1, 32), fitted(1.2, SPREAD));
        assertThat(measured.value()).isCloseTo(1.2 * 0.60 * Math.pow(700 / 550.0, -0.35), within(1e-9));
        assertThat(measured.low()).isCloseTo(0.9 * measured.value(), within(1e-9));
        assertThat(measured.high()).isCloseTo(1.1 * measured.value(), within(1e-9));
        assertThat(measured.evidence()).isEqualTo(Evidence.INTERPOLATED);
        var hot = draw(new Decode(BOARD, 8, 8, 1, 32), fitted(9, SPREAD));
        assertThat(hot.value()).isEqualTo(1);
        assertThat(hot.high()).isEqualTo(1);
        var cold = draw(new Decode(BOARD, 8, 8, 1, 32), fitted(0.01, SPREAD));
        assertThat(cold.value()).isEqualTo(0.15);
        assertThat(cold.low()).isEqualTo(0.15);
    }

    /** Left-out boards that all drew more: the value is still in its range. */
    @Test
    void a_spread_on_one_side_keeps_the_value() {
        var measured = draw(new Decode(BOARD, 8, 8, 1, 32), fitted(1, new Spread(Math.log(1.1), Math.log(1.2), 20)));
        assertThat(measured.low()).isEqualTo(measured.value());
    }

    @Test
    void a_way_of_asking_that_nobody_measured_leaves_what_is_typical() {
        var other = new Fitted(Optional.empty(), Optional.empty(),
                Optional.of(new MixedModel("wall", "boards", 0, Map.of(), Map.of(Tier.BOARDS_SAME_ACCELERATOR.key(), SPREAD))));
        assertThat(draw(new Decode(BOARD, 8, 8, 1, 32), other).value()).isCloseTo(0.73, within(1e-12));
        assertThat(draw(new Decode(PowerWorld.accelerator("h", Accelerator.Form.SXM, PowerWorld.facts(Spec.MEMORY, 80)), 8, 8, 1, 32), fitted(1.2, SPREAD))
                .value()).as("no limit known").isCloseTo(0.73, within(1e-12));
    }

    /** Where only some of the parameters work on a token, the fit is asked so. */
    @Test
    void a_mixture_of_experts_is_told_to_the_fit() {
        var some = new Fitted(Optional.empty(), Optional.empty(),
                Optional.of(new MixedModel("wall", "boards", 0, Map.of("board-mode|saturated", new double[] {0, 0},
                        "board-accelerator|h", new double[] {0}, "board-active|tokens", new double[] {0, Math.log(0.5)}),
                        Map.of(Tier.BOARDS_SAME_ACCELERATOR.key(), SPREAD))));
        double dense = draw(new Decode(BOARD, 8, 8, 1, 32), some).value();
        assertThat(draw(new Decode(BOARD, 8, 2, 1, 32), some).value()).isCloseTo(dense / 2, within(1e-9));
        assertThat(value(Decode.draw(new Decode(BOARD, 8, 8, 1, 32), some))).isEqualTo(dense);
    }
}
