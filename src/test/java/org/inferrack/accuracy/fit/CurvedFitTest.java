package org.inferrack.accuracy.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;
import org.junit.jupiter.api.Test;

/** A step takes batch x a + b seconds; both are learned in their logarithms from throughput alone. */
class CurvedFitTest {

    private static final Block SLOPE = new Block("slope", 4);
    private static final Block START = new Block("start", 4);
    private static final Block SITE = new Block("site", 1);

    private record Step(double batch) implements Curve {

        @Override
        public List<Term> constants() {
            return List.of(new Term(SLOPE, "", 1), new Term(START, "", 1));
        }

        @Override
        public int constant(int term) {
            return term;
        }

        @Override
        public double[] plain() {
            return new double[] {Math.log(0.01), Math.log(0.1)};
        }

        @Override
        public double log(double[] constants) {
            return Math.log(batch / (batch * Math.exp(constants[0]) + Math.exp(constants[1])));
        }

        @Override
        public double[] changes(double[] constants) {
            double slope = batch * Math.exp(constants[0]);
            double start = Math.exp(constants[1]);
            return new double[] {-slope / (slope + start), -start / (slope + start)};
        }
    }

    private static Map<String, double[]> fit(double slope, double start, double site) {
        var curves = new ArrayList<Curve>();
        var rows = new ArrayList<Observation>();
        for (double batch = 1; batch <= 1024; batch *= 2) {
            for (String place : List.of("a", "b")) {
                curves.add(new Step(batch));
                rows.add(new Observation(List.of(new Term(SITE, place, 1)), Math.log(batch / (batch * slope + start)) + (place.equals("a") ? site : -site), 1));
            }
        }
        return CurvedFit.of(curves, rows, 1e-4, 1e-9);
    }

    @Test
    void constantsOfACurveAreFound() {
        Map<String, double[]> found = fit(0.003, 0.4, 0);
        assertThat(0.01 * Math.exp(found.get("slope|")[0])).isCloseTo(0.003, within(1e-4));
        assertThat(0.1 * Math.exp(found.get("start|")[0])).isCloseTo(0.4, within(0.01));
    }

    @Test
    void whatIsAddedToTheCurveIsFoundBesideIt() {
        Map<String, double[]> found = fit(0.02, 0.05, 0.3);
        assertThat(found.get("site|a")[0] - found.get("site|b")[0]).isCloseTo(0.6, within(0.01));
        assertThat(0.01 * Math.exp(found.get("slope|")[0])).isCloseTo(0.02, within(5e-4));
    }
}
