package org.inferrack.engine.power.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.value;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Demand;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Profile;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/**
 * Eight boards of 700 W and 1,000 TFLOPS serve a model of 8 thousand million parameters: a prompt token takes a board 2 x 8e9 / 0.5e15 s = 32 µs at 97 % of
 * its limit.
 */
class TokenEnergyTest {

    private static final AiModel EIGHT = new AiModel("llm", "8 billion", AiModel.Family.LLM, PowerWorld.facts(Spec.PARAMETERS, 8));
    private static final AiModel SIXTEEN = new AiModel("large", "16 billion", AiModel.Family.LLM, PowerWorld.facts(Spec.PARAMETERS, 16));
    private static final Catalog CATALOG = new Catalog(List.of(), List.of(board("h", 700), board("n", 1_400)), List.of(), List.of(EIGHT, SIXTEEN), List.of(),
            List.of(), List.of());

    private static Accelerator board(String id, double watts) {
        return PowerWorld.accelerator(id, Accelerator.Form.SXM, PowerWorld.facts(Spec.TDP, watts, Spec.IDLE_POWER, 70, Spec.MEMORY, 80, Spec.FP16_RATE, 1_000));
    }

    private static LlmServing chat(String id, String model) {
        return new LlmServing(id, "Chat", Set.of(Precision.FP16), new Demand(Profile.CONSTANT, 0, 0, Map.of(), "test"), model, new LlmServing.Load.Requests(1),
                1_000,
                250, 0,
                OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** 256 requests in flight write 2,048 tokens/s: 8 each. */
    private static Load load(String workload, double mean) {
        Figure none = Figure.unknown("ms", "not asked");
        return new Load(workload, 2 * mean, mean,
                new Capability(workload, Optional.of(Precision.INT8), Capability.WorkUnit.CONCURRENT_REQUESTS, Figure.exact(32, "", ""),
                        Figure.exact(256, "", ""), 1, 8, 1,
                        new Capability.Latencies(none, none, none), List.of(), 1));
    }

    private static ScenarioContext chats(ServerGroup group) {
        Plan plan = PowerWorld.plan(PowerWorld.racks(PowerWorld.rack(1))).withWorkloads(List.of(chat("a", "llm"), chat("b", "large")));
        return context(plan, PowerWorld.scenario(0, group), CATALOG);
    }

    private static Fleet fleet(Load... loads) {
        return new Fleet("g", "dc", 1, 0, List.of(loads), 0.5, 0.2);
    }

    private static final ServerGroup GROUP = PowerWorld.group("g", configuration("h", 8));

    @Test
    void a_prompt_token_costs_the_boards_its_time_at_nearly_their_limit() {
        var energy = TokenEnergy.of(chats(GROUP), PowerWorld.sizing(fleet(load("a", 50)))).orElseThrow();
        assertThat(value(energy.promptToken())).isCloseTo(700 * 0.97 * 32e-6, within(1e-9));
    }

    /** 2,048 tokens/s come with 8,192 prompt tokens/s, which take 8,192 x 32 µs / 8 = 3.3 % of the boards' time; answers have the rest, at 0.73. */
    @Test
    void an_output_token_costs_what_the_boards_draw_in_the_time_left_to_answers() {
        var energy = TokenEnergy.of(chats(GROUP), PowerWorld.sizing(fleet(load("a", 50)))).orElseThrow();
        assertThat(value(energy.outputToken())).isCloseTo(700 * 0.73 * 8 * (1 - 8_192 * 32e-6 / 8) / 2_048, within(1e-9));
    }

    /** Of four output tokens three come from the small model: (3 x 32 µs + 64 µs) / 4 = 40 µs. */
    @Test
    void several_models_count_by_their_output_tokens() {
        var energy = TokenEnergy.of(chats(GROUP), PowerWorld.sizing(fleet(load("a", 30), load("b", 10)))).orElseThrow();
        assertThat(value(energy.promptToken())).isCloseTo(700 * 0.97 * 40e-6, within(1e-9));
    }

    @Test
    void after_a_swap_the_new_boards_do_the_work() {
        var swapped = GROUP.withSwap(Optional.of(new ServerGroup.Swap(13, "n")));
        var energy = TokenEnergy.of(chats(swapped), PowerWorld.sizing(fleet(load("a", 50)))).orElseThrow();
        assertThat(value(energy.promptToken())).isCloseTo(1_400 * 0.97 * 32e-6, within(1e-9));
    }

    @Test
    void other_work_idle_models_and_unknown_boards_have_no_tokens() {
        assertThat(TokenEnergy.of(chats(GROUP), PowerWorld.sizing(fleet(load("w", 50))))).isEmpty();
        assertThat(TokenEnergy.of(chats(GROUP), PowerWorld.sizing(fleet(load("a", 0))))).isEmpty();
        assertThat(TokenEnergy.of(chats(PowerWorld.group("g", configuration("x", 8))), PowerWorld.sizing(fleet(load("a", 50))))).isEmpty();
        assertThat(TokenEnergy.of(chats(PowerWorld.group("other", configuration("h", 8))), PowerWorld.sizing(fleet(load("a", 50))))).isEmpty();
    }

    @Test
    void boards_draw_by_what_they_serve() {
        var draw = new BusyDraw(chats(GROUP), configuration("h", 8));
        assertThat(value(draw.of(load("w", 50)))).as("dense batches").isEqualTo(0.88);
        double prompts = 8_192 * 32e-6 / 8;
        assertThat(value(draw.of(load("a", 50)))).as("prompts and answers by their time").isCloseTo(prompts * 0.97 + (1 - prompts) * 0.73, within(1e-9));
        assertThat(value(new BusyDraw(chats(GROUP), configuration("x", 8)).of(load("a", 50)))).as("an LLM on boards that nobody knows").isEqualTo(0.75);
    }
}
