package org.inferrack.engine.capability.llm;

import java.util.function.DoubleUnaryOperator;

/**
 * Requests finished per second by sequences in flight: logarithms at powers of two, straight between them. More sequences never
 * finish less, nor more than in proportion, whatever the measurements behind the curve scatter.
 */
public final class LlmCurve {

    private static final double LN2 = Math.log(2);

    private final double[] logs;

    private LlmCurve(double[] logs) {
        this.logs = logs;
    }

    /** @param most sequences of which a curve is wanted */
    public static LlmCurve of(double most, DoubleUnaryOperator logRequestsPerSecond) {
        double[] logs = new double[2 + (int) Math.ceil(Math.max(0, Math.log(most) / LN2))];
        logs[0] = logRequestsPerSecond.applyAsDouble(1);
        for (int i = 1; i < logs.length; i++) {
            logs[i] = Math.clamp(logRequestsPerSecond.applyAsDouble(Math.scalb(1.0, i)), logs[i - 1], logs[i - 1] + LN2);
        }
        return new LlmCurve(logs);
    }

    public double requestsPerSecond(double sequences) {
        double at = Math.clamp(Math.log(sequences) / LN2, 0, logs.length - 1.0);
        int below = Math.min(logs.length - 2, (int) at);
        return Math.exp(logs[below] + (at - below) * (logs[below + 1] - logs[below]));
    }
}
