package org.inferrack.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Source;
import org.inferrack.fixture.Uncertain;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Source SHEET = new Source("a data sheet", "2025");
    private static final Source BENCH = new Source("a benchmark", "2024");

    private static Figure measured(double value, double spread) {
        return Uncertain.within(value, spread, spread, "W", Evidence.MEASURED, "measured", List.of(BENCH));
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
        var known = (Figure.Known) Figure.derive("a / b", "", List.of(new Input("a", Figure.exact(10, "", "ten")), new Input("b", measured(2, 0.5))),
                v -> v[0] / v[1]);
        assertThat(known.high()).isCloseTo(10, within(1e-9));
        assertThat(known.low()).isCloseTo(10 / 3.0, within(1e-9));
    }

    @Test
    void evidenceIsThatOfTheWeakestInput() {
        Figure scaled = Uncertain.within(1, 0.3, 0.3, "W", Evidence.SCALED, "scaled", List.of(SHEET));
        Figure sum = Figure.derive("a + b", "W", List.of(new Input("a", scaled), new Input("b", measured(1, 0))), v -> v[0] + v[1]);
        assertThat(((Figure.Known) sum).evidence()).isEqualTo(Evidence.SCALED);
        assertThat(((Figure.Known) sum).basis().allSources()).containsExactly(SHEET, BENCH);
    }

    @Test
    void a_fact_of_the_catalogue_keeps_its_evidence_and_source() {
        Figure fact = Figure.of(new Fact(72, Evidence.SPECIFIED, SHEET), "W", "board power limit");
        assertThat(fact.amount()).hasValue(72);
        assertThat(fact.isKnown()).isTrue();
        assertThat(((Figure.Known) fact).evidence()).isEqualTo(Evidence.SPECIFIED);
        assertThat(((Figure.Known) fact).basis().allSources()).containsExactly(SHEET);
        assertThat(Figure.unknown("W", "no data sheet").amount()).isEmpty();
    }

    @Test
    void oneUnknownInputMakesTheResultUnknownAndNamesIt() {
        Figure sum = Figure.derive("a + b", "W", List.of(new Input("a", measured(1, 0)), new Input("price of X", Figure.unknown("EUR", "no price known"))),
                v -> v[0] + v[1]);
        assertThat(sum).isEqualTo(new Figure.Unknown("W", "price of X: no price known"));
    }

    @Test
    void aDivisionByZeroIsUnknownNotInfinite() {
        assertThat(
                Figure.derive("a / b", "W", List.of(new Input("a", measured(1, 0)), new Input("b", Figure.exact(0, "", "zero"))), v -> v[0] / v[1]).isKnown())
                .isFalse();
    }

    @Test
    void nanNeverLeavesTheConstructor() {
        assertThatThrownBy(() -> Figure.stated(Double.NaN, "W", "nonsense")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("finite");
    }

    @Test
    void aQuotientOfTwoWideInputsStaysWithinWhatTheirEndsMakeOfIt() {
        var quotient = (Figure.Known) Figure.derive("a / b", "", List.of(new Input("a", spread(10, 2, 20)), new Input("b", spread(1, 0.5, 6))),
                v -> v[0] / v[1]);
        assertThat(quotient.low()).as("not below zero, though the swings of 8 and 8.3 together are more than 10").isBetween(2 / 6.0, 10 / 6.0);
        assertThat(quotient.low()).as("ratios of 5 and 6 in quadrature").isCloseTo(10 * Math.exp(-Math.hypot(Math.log(5), Math.log(6))), within(1e-9));
    }

    @Property
    void productsAndQuotientsOfWhatIsNotNegativeAreNotNegativeAndHoldEveryInputsOwnSwing(@ForAll @DoubleRange(min = 0.01, max = 100) double a,
                                                                                         @ForAll @DoubleRange(min = 0, max = 1) double below,
                                                                                         @ForAll @DoubleRange(min = 0, max = 0.99) double divisorBelow,
                                                                                         @ForAll @DoubleRange(min = 0, max = 50) double above) {
        var inputs = List.of(new Input("a", Uncertain.within(a, below, above, "", Evidence.SCALED, "a", List.of())),
                new Input("b", Uncertain.within(3, divisorBelow, above, "", Evidence.SCALED, "b", List.of())),
                new Input("share", spread(0.5, 0.5 * (1 - below), 0.95)));
        var known = (Figure.Known) Figure.derive("a (1 - share) / b", "", inputs, v -> v[0] * (1 - v[2]) / v[1]);
        assertThat(known.low()).isNotNegative().isLessThanOrEqualTo(known.value() * (1 - below) + 1e-9);
        assertThat(known.high()).isGreaterThanOrEqualTo(known.value() / (1 - divisorBelow) - 1e-9);
    }

    @Test
    void aDivisorThatMayVanishLeavesNoUpperEndAndIsSaidSo() {
        var known = (Figure.Known) Figure.derive("a / b", "J", List.of(new Input("a", Figure.exact(10, "", "ten")), new Input("b", spread(2, 0, 4))),
                v -> v[0] / v[1]);
        assertThat(known.basis().ends()).isEqualTo(Basis.Ends.NO_TOP);
        assertThat(FigureFormat.range(known)).isEqualTo("2.50 or more J");
        var twice = (Figure.Known) Figure.derive("2 x", "J", List.of(new Input("x", known)), v -> 2 * v[0]);
        assertThat(twice.basis().ends()).isEqualTo(Basis.Ends.NO_TOP);
    }

    @Test
    void nothingWithinLimitsIsPassedOnAndSaid() {
        var none = Uncertain.known(160, 0, 168, "requests", Evidence.SCALED, new Basis("a test", List.of(), List.of(), Basis.Ends.NONE_WITHIN_LIMITS));
        Figure each = Figure.derive("x / 10", "requests", List.of(new Input("x", none)), v -> v[0] / 10);
        assertThat(FigureFormat.range(each)).isEqualTo("none within limits to 16.8 requests");
        Figure sum = Figure.derive("x + 10", "requests", List.of(new Input("x", none)), v -> v[0] + 10);
        assertThat(FigureFormat.range(sum)).isEqualTo("10 to 178 requests");
    }

    private static Figure spread(double value, double low, double high) {
        return Uncertain.known(value, low, high, "", Evidence.SCALED, new Basis("a test", List.of(), List.of()));
    }
}
