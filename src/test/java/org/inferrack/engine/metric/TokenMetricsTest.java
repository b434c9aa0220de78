package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class TokenMetricsTest {

    @Test
    void anAnswersTokenCostsMoreThanAPromptsAndTheScopesGrowFromBoardToFacility() throws PlanFileException {
        ScenarioOutcome chat = baseline("chat-assistant");
        double prompt = joules(chat, Metric.BOARD_JOULES_PER_PROMPT_TOKEN);
        double output = joules(chat, Metric.BOARD_JOULES_PER_OUTPUT_TOKEN);
        double wall = joules(chat, Metric.WALL_JOULES_PER_OUTPUT_TOKEN);
        assertThat(prompt).isBetween(0.01, output);
        assertThat(wall).isGreaterThan(output);
        assertThat(joules(chat, Metric.FACILITY_JOULES_PER_OUTPUT_TOKEN)).isGreaterThan(wall);
    }

    @Test
    void everyFigureCanBeTracedToItsPhasesAndSources() throws PlanFileException {
        var chat = (Figure.Known) baseline("chat-assistant").metric(Metric.BOARD_JOULES_PER_OUTPUT_TOKEN);
        assertThat(chat.toString()).contains("board limit", "share of time for prompts");
        assertThat(chat.basis().allSources()).isNotEmpty();
        assertThat(chat.low()).isLessThan(chat.value());
        assertThat(chat.high()).isGreaterThan(chat.value());
    }

    @Test
    void workWithoutTokensHasNoJoulesPerToken() throws PlanFileException {
        ScenarioOutcome video = baseline("video-analytics");
        assertThat(video.metric(Metric.WALL_JOULES_PER_OUTPUT_TOKEN)).isInstanceOfSatisfying(Figure.Unknown.class,
                figure -> assertThat(figure.reason()).contains("no LLM"));
        assertThat(video.metric(Metric.BOARD_JOULES_PER_PROMPT_TOKEN).isKnown()).isFalse();
    }

    private static ScenarioOutcome baseline(String sample) throws PlanFileException {
        var plan = PlanFiles.read(Path.of("sample-projects", sample + ".inferrack")).plan();
        return Gate.evaluate(plan, ShippedKnowledge.read()).scenarios().getFirst();
    }

    private static double joules(ScenarioOutcome scenario, Metric metric) {
        return scenario.metric(metric).amount().orElseThrow();
    }
}
