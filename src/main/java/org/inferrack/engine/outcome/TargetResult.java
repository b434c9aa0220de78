package org.inferrack.engine.outcome;

import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.Target;

/**
 * Whether a proposal keeps a target.
 *
 * @param achieved in the target's terms: the metric, its factor over the baseline, or the share saved
 */
public record TargetResult(Target target, String scenarioId, Figure achieved, Verdict verdict) {

    /** WITHIN_RANGE: the figure itself meets the target, but a part of its 90 % interval does not. */
    public enum Verdict {
        MET, WITHIN_RANGE, NOT_MET, UNKNOWN
    }
}
