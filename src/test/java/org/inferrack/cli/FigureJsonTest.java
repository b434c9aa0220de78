package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.fixture.Uncertain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures for scripts. */
class FigureJsonTest {

    private static final Source LIST = new Source("price list", "2026");

    private static Figure figure(double value) {
        return Uncertain.within(value, 0.1, 0.2, "W", Evidence.SCALED, "a × b", List.of(LIST));
    }

    @Test
    void a_known_figure_has_its_interval_and_how_it_is_known() {
        var node = FigureJson.brief(figure(100));
        assertThat(node.get("value").decimalValue()).isEqualByComparingTo("100");
        assertThat(node.get("low").decimalValue()).isEqualByComparingTo("90");
        assertThat(node.get("high").decimalValue()).isEqualByComparingTo("120");
        assertThat(node.get("evidence").asString()).isEqualTo("scaled");
    }

    @Test
    void an_unknown_figure_is_null_with_its_reason_and_never_nothing() {
        var node = FigureJson.brief(Figure.unknown("W", "no power limit known"));
        assertThat(node.get("value").isNull()).isTrue();
        assertThat(node.get("reason").asString()).isEqualTo("no power limit known");
        assertThat(FigureJson.plain(Figure.unknown("W", "no power limit known"))).isNull();
    }

    @Test
    void a_source_has_one_number_however_often_it_is_used() {
        var figures = new FigureJson();
        var sum = Figure.derive("sum", "W", List.of(new Input("a", figure(1)), new Input("b", figure(2))), values -> values[0] + values[1]);
        assertThat(figures.of(figure(3)).get("sources").get(0).asInt()).isZero();
        assertThat(figures.of(sum).get("sources").size()).isEqualTo(1);
        assertThat(figures.sources()).hasSize(1);
        assertThat(figures.sources().get(0).get("citation").asString()).isEqualTo("price list");
    }

    /** Twelve digits tell any two outcomes apart; the noise of binary fractions is behind them. */
    @ParameterizedTest
    @CsvSource({"0.1,0.1", "0.30000000000000004,0.3", "1234567890123.4,1234567890120", "1e15,1000000000000000", "-2.50,-2.5", "0,0"})
    void numbers_are_rounded_to_what_they_say(double value, String written) {
        assertThat(FigureJson.rounded(value).toPlainString()).isEqualTo(written);
    }
}
