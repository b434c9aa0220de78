package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.metric.TargetFindings;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.outcome.TargetResult.Verdict;

/** Changes that would keep a promise which the scenario misses: one that helps anyway, or two of them at once. */
final class TargetRemedies {

    private static final int MOST_SINGLE = 12;
    private static final int MOST_PAIRED = 4;

    private final Trial trial;
    private final Outcome outcome;
    private final Standing now;

    TargetRemedies(Trial trial, Outcome outcome, Standing now) {
        this.trial = trial;
        this.outcome = outcome;
        this.now = now;
    }

    /** @param helpful changes, the best first */
    List<Remedy> of(List<Effect> helpful) {
        var found = new ArrayList<Remedy>();
        for (TargetResult missed : outcome.targets()) {
            if (missed.scenarioId().equals(trial.scenario().id()) && missed.verdict() == Verdict.NOT_MET) {
                finding(missed).ifPresent(finding -> remedy(missed, helpful).ifPresent(effect -> found.add(new Remedy(finding, effect))));
            }
        }
        return found;
    }

    /** The same that the outcome says of it: targets may have one name, so words do not tell them apart. */
    private Optional<Finding> finding(TargetResult missed) {
        return outcome.scenario(missed.scenarioId()).flatMap(scenario -> TargetFindings.of(missed, scenario));
    }

    private Optional<Effect> remedy(TargetResult missed, List<Effect> helpful) {
        for (Effect effect : helpful.subList(0, Math.min(MOST_SINGLE, helpful.size()))) {
            if (keeps(missed, effect.change())) {
                return Optional.of(effect);
            }
        }
        for (int one = 0; one < Math.min(MOST_PAIRED, helpful.size()); one++) {
            for (int other = one + 1; other < Math.min(MOST_PAIRED, helpful.size()); other++) {
                Change both = helpful.get(one).change().and(helpful.get(other).change());
                if (!helpful.get(one).change().family().equals(helpful.get(other).change().family()) && keeps(missed, both)) {
                    return trial.effect(both, now);
                }
            }
        }
        return Optional.empty();
    }

    /** The target counts against the baseline, which the change may touch too. */
    private boolean keeps(TargetResult missed, Change change) {
        return trial.whole(change.applied(trial.plan())).stream().flatMap(after -> after.targets().stream())
                .anyMatch(result -> result.target().equals(missed.target()) && result.scenarioId().equals(missed.scenarioId())
                        && (result.verdict() == Verdict.MET || result.verdict() == Verdict.WITHIN_RANGE));
    }
}
