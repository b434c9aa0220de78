package org.inferrack.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Source SHEET = new Source("a data sheet", "2025");
    private static final Source BENCH = new Source("a benchmark", "2024");

    private static Figure measured(double value, double spread) {
        return Figure.within(value, spread, spread, "W", Evidence.MEASURED, "measured", List.of(BENCH));
    }

    @Test
    void independentRelativeSpreadsOfAProductAddInQuadrature() {
        Figure product = Figure.derive("a × b", "W", List.of(new Input("a", measured(100, 0.03)), new Input("b", measured(2, 0.04))), v -> v[0] * v[1]);
        var known = (Figure.Known) product;
        assertThat(known.value()).isEqualTo(200);
        assertThat(known.high() - known.value()).isCloseTo(200 * 0.05, within(1e-9));
        assertThat(known.value() - known.low()).isCloseTo(200 * 0.05, within(1e-9));
    }

    @Test
    void aDivisorAtItsLowEndRaisesTheQuotient() {
        var known = (Figure.Known) Figure.derive("a / b", "", List.of(new Input("a", Figure.exact(10, "", "ten")), new Input("b", measured(2, 0.5))), v -> v[0] / v[1]);
        assertThat(known.high()).isCloseTo(10, within(1e-9));
        assertThat(known.low()).isCloseTo(10 / 3.0, within(1e-9));
    }

    @Test
    void evidenceIsThatOfTheWeakestInput() {
        Figure scaled = Figure.within(1, 0.3, 0.3, "W", Evidence.SCALED, "scaled", List.of(SHEET));
        Figure sum = Figure.derive("a + b", "W", List.of(new Input("a", scaled), new Input("b", measured(1, 0))), v -> v[0] + v[1]);
        assertThat(((Figure.Known) sum).evidence()).isEqualTo(Evidence.SCALED);
        assertThat(((Figure.Known) sum).basis().allSources()).containsExactly(SHEET, BENCH);
    }

    @Test
    void oneUnknownInputMakesTheResultUnknownAndNamesIt() {
        Figure sum = Figure.derive("a + b", "W", List.of(new Input("a", measured(1, 0)), new Input("price of X", Figure.unknown("EUR", "no price known"))), v -> v[0] + v[1]);
        assertThat(sum).isEqualTo(new Figure.Unknown("W", "price of X: no price known"));
    }

    @Test
    void aDivisionByZeroIsUnknownNotInfinite() {
        assertThat(Figure.derive("a / b", "W", List.of(new Input("a", measured(1, 0)), new Input("b", Figure.exact(0, "", "zero"))), v -> v[0] / v[1]).isKnown()).isFalse();
    }

    @Test
    void nanNeverLeavesTheConstructor() {
        assertThatThrownBy(() -> Figure.stated(Double.NaN, "W", "nonsense")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("finite");
    }
}
