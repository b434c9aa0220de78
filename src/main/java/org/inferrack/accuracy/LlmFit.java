package org.inferrack.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.fit.Curve;
import org.inferrack.accuracy.fit.CurvedFit;
import org.inferrack.accuracy.fit.Fit;
import org.inferrack.accuracy.fit.Observation;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.capability.llm.LlmModel;

/**
 * Learns how LLMs are served: first the constants of the physics and all that travels to other accelerators, then how single accelerators differ
 * from that. Learned together, the second would explain what belongs to the first.
 */
final class LlmFit {

    /** Variance of a measurement about what travels: setups differ by far more than repeats of one do. */
    private static final double TRAVELLING_NOISE = 0.1;
    private static final double TRAVELLING_TOLERANCE = 1e-3;

    private LlmFit() {
    }

    static Fit.Coefficients of(List<Predictable> rows, double[] weights, double noise, double tolerance) {
        List<Curve> curves = rows.stream().map(row -> (Curve) row.physics().orElseThrow()).toList();
        var travelling = IntStream.range(0, rows.size())
                .mapToObj(i -> new Observation(terms(rows.get(i), false), rows.get(i).measured() - rows.get(i).base(), weights[i])).toList();
        var found = new HashMap<>(CurvedFit.of(curves, travelling, TRAVELLING_NOISE, TRAVELLING_TOLERANCE));
        found.keySet().removeIf(LlmModel::held);
        var model = new MixedModel("llm", "", 0, found, Map.of());
        var left = IntStream.range(0, rows.size())
                .mapToObj(i -> new Observation(terms(rows.get(i), true), rows.get(i).measured() - rows.get(i).log(model), weights[i])).toList();
        found.putAll(Fit.deviations(left, noise, tolerance));
        return new Fit.Coefficients(0, found);
    }

    private static List<Term> terms(Predictable row, boolean local) {
        return row.terms().stream().filter(term -> LlmModel.local(term) == local).toList();
    }
}
