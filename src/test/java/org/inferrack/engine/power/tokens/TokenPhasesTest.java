package org.inferrack.engine.power.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.facts;
import static org.inferrack.engine.power.fleet.PowerWorld.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.Boards;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.PowerModel.Tier;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Demand;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Profile;
import org.junit.jupiter.api.Test;

class TokenPhasesTest {

    private static final Accelerator BOARD = PowerWorld.accelerator("h", Accelerator.Form.SXM,
            facts(Spec.TDP, 700, Spec.IDLE_POWER, 70, Spec.MEMORY, 80, Spec.FP16_RATE, 989));
    private static final AiModel MODEL = new AiModel("llm", "8 billion", AiModel.Family.LLM, facts(Spec.PARAMETERS, 8));
    private static final Catalog CATALOG = new Catalog(List.of(), List.of(BOARD), List.of(), List.of(MODEL), List.of(), List.of(), List.of());

    @Test
    void promptsDrawMoreThanAnswersAndAMixLiesBetween() {
        var phases = phases(1000, 64, 2000);
        assertThat(value(phases.prefill())).isGreaterThan(value(phases.decode()));
        assertThat(value(phases.draw())).isBetween(value(phases.decode()), value(phases.prefill()));
    }

    @Test
    void aPromptTokenTakesTwiceTheParametersInOperationsAtHalfThePeakRate() {
        double seconds = 2 * 8e9 / (0.5 * 989e12);
        var phases = phases(1000, 64, 2000);
        assertThat(value(phases.prefillSeconds())).isCloseTo(seconds, within(1e-12));
        assertThat(value(phases.prefillTime())).isCloseTo(2000.0 / 250 * 1000 * seconds / 8, within(1e-9));
    }

    @Test
    void longerPromptsAndMoreRequestsInFlightDrawMore() {
        assertThat(value(phases(4000, 64, 2000).prefillTime())).isGreaterThan(value(phases(1000, 64, 2000).prefillTime()));
        assertThat(value(phases(4000, 64, 2000).draw())).isGreaterThan(value(phases(1000, 64, 2000).draw()));
        double few = value(phases(1000, 8, 2000).decode());
        double many = value(phases(1000, 1024, 2000).decode());
        assertThat(few).isCloseTo(0.73 - 0.04 * 5, within(1e-9));
        assertThat(many).isCloseTo(0.73 + 0.04 * 2, within(1e-9));
    }

    @Test
    void whatIsFoundInThePrefixCacheIsNotReadAgain() {
        var all = phases(work(1000, 0), capability(64, 2000), Fitted.NONE);
        var half = phases(work(1000, 0.5), capability(64, 2000), Fitted.NONE);
        assertThat(value(half.prefillTime())).isCloseTo(value(all.prefillTime()) / 2, within(1e-12));
    }

    @Test
    void measuredBoardsWinOverTheAllowanceWhereSaturatedBoardsWereMeasured() {
        var spread = new Spread(Math.log(0.9), Math.log(1.1), 40);
        var fit = new MixedModel("wall", "three boards", 0, Map.of("board-mode|saturated", new double[] {Math.log(1.2), 0}),
                Map.of(Tier.BOARDS_NEW_ACCELERATOR.key(), spread));
        var decode = (Figure.Known) phases(work(1000, 0), capability(64, 2000), new Fitted(Optional.empty(), Optional.empty(), Optional.of(fit))).decode();
        assertThat(decode.value()).isCloseTo(1.2 * 0.60 * Math.pow(700 / 550.0, -0.35), within(1e-9));
        assertThat(decode.low()).isCloseTo(0.9 * decode.value(), within(1e-9));
        assertThat(decode.basis().allSources().toString()).contains("three boards");
    }

    @Test
    void anUnknownModelLeavesTheTypicalDrawOfLlms() {
        assertThat(TokenPhases.of(work(1000, 0), capability(64, 2000), BOARD, 8, Catalog.EMPTY, Fitted.NONE)).isEmpty();
    }

    @Test
    void aCapHoldsTheDrawAndNeverRaisesIt() {
        var free = Boards.of(configuration("h", 8), CATALOG);
        var capped = Boards.of(configuration("h", 8).withAcceleratorCapWatts(OptionalDouble.of(300)), CATALOG);
        Figure draw = Figure.exact(0.6, "", "of the rated limit");
        assertThat(value(free.draw(draw)) * value(free.limit())).isCloseTo(420, within(1e-9));
        assertThat(value(capped.draw(draw)) * value(capped.limit())).isCloseTo(300, within(1e-9));
        assertThat(value(capped.draw(Figure.exact(0.3, "", ""))) * value(capped.limit())).isCloseTo(210, within(1e-9));
    }

    /** A faster server is faster at prompts and at answers: its answers never take less than no time. */
    @Test
    void howFastTheServerIsMovesTheSecondsAndNotTheSplit() {
        var exact = phases(4000, 64, 2000);
        var wide = phases(work(4000, 0), capability(Uncertain.known(64, 8, 300, "", Evidence.SCALED, new Basis("a test", List.of(), List.of())), 64, 2000),
                Fitted.NONE);
        assertThat(wide.prefillTime()).isEqualTo(exact.prefillTime());
        var seconds = (Figure.Known) wide.decodeSeconds();
        assertThat(seconds.value()).isEqualTo(value(exact.decodeSeconds()));
        assertThat(seconds.low()).isPositive().isLessThan(seconds.value() * 64 / 300 + 1e-12);
        assertThat(seconds.high()).isGreaterThan(seconds.value() * 8 - 1e-12);
    }

    /** 2 requests/s of 1 s to the first token and 250 x 60 ms after it: 2 x 16 s = 32 in flight on 8 boards, 4 each: 0.73 - 3 x 0.04. */
    @Test
    void requestsInFlightFollowFromRateAndTimeByLittlesLaw() {
        var timed = new Capability("w", Optional.of(Precision.INT8), Capability.WorkUnit.REQUESTS_PER_SECOND, Figure.exact(0.25, "", ""),
                Figure.exact(2, "", ""), 1, 250, 1,
                new Capability.Latencies(Figure.unknown("ms", ""), Figure.exact(1000, "ms", ""), Figure.exact(60, "ms", "")), List.of(), 1);
        assertThat(value(phases(work(1000, 0), timed, Fitted.NONE).decode())).isCloseTo(0.73 - 3 * 0.04, within(1e-9));
        var untimed = new Capability("w", Optional.of(Precision.INT8), Capability.WorkUnit.REQUESTS_PER_SECOND, Figure.exact(0.25, "", ""),
                Figure.exact(2, "", ""), 1, 250, 1,
                new Capability.Latencies(Figure.unknown("ms", ""), Figure.unknown("ms", ""), Figure.unknown("ms", "")), List.of(), 1);
        assertThat(value(phases(work(1000, 0), untimed, Fitted.NONE).decode())).as("32 on the server where times are not known").isCloseTo(0.73 - 3 * 0.04,
                within(1e-9));
    }

    /** Prompts of a million tokens would take more than all the time: answers still have 5 % of it. */
    @Test
    void aServerThatOnlyReadsStillWritesTheFirstTokens() {
        assertThat(value(phases(1_000_000, 64, 2000).prefillTime())).isEqualTo(0.95);
    }

    private static TokenPhases phases(int promptTokens, double inFlight, double tokensPerSecond) {
        return phases(work(promptTokens, 0), capability(inFlight, tokensPerSecond), Fitted.NONE);
    }

    private static TokenPhases phases(LlmServing work, Capability capability, Fitted fitted) {
        return TokenPhases.of(work, capability, BOARD, 8, CATALOG, fitted).orElseThrow();
    }

    private static LlmServing work(int promptTokens, double prefixHitShare) {
        return new LlmServing("w", "Chat", Set.of(Precision.FP16), new Demand(Profile.CONSTANT, 0, 0, Map.of(), "test"), "llm", new LlmServing.Load.Requests(1),
                promptTokens, 250,
                prefixHitShare, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Capability capability(double inFlight, double tokensPerSecond) {
        return capability(Figure.exact(inFlight, "", ""), inFlight, tokensPerSecond);
    }

    private static Capability capability(Figure served, double inFlight, double tokensPerSecond) {
        var unknown = Figure.unknown("ms", "not asked");
        return new Capability("w", Optional.of(Precision.INT8), Capability.WorkUnit.CONCURRENT_REQUESTS, Figure.exact(inFlight / 8, "", ""), served, 1,
                tokensPerSecond / inFlight, 1,
                new Capability.Latencies(unknown, unknown, unknown), List.of(), 1);
    }
}
