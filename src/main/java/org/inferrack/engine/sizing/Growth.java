package org.inferrack.engine.sizing;

import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** Demand in time: what was stated, times (1 + growth) to the power of the years gone by. */
final class Growth {

    /** Keeps absurd growth finite; a shortfall says that nobody can carry it. */
    private static final double MOST = 1e12;

    private final double perYear;

    Growth(double perYear) {
        this.perYear = Math.max(-1, perYear);
    }

    /** Demand after some years over demand at the start. */
    double after(double years) {
        return years <= 0 ? 1 : Math.min(MOST, Math.pow(1 + perYear, years));
    }

    /** The largest factor reached between two times: growth can be negative. */
    double most(double fromYears, double toYears) {
        return Math.max(after(fromYears), after(toYears));
    }

    /** Mean factor between two times. */
    double mean(double fromYears, double toYears) {
        if (toYears <= fromYears || perYear == 0) {
            return after(fromYears);
        }
        double rate = Math.log1p(perYear);
        return Double.isInfinite(rate) ? 0 : (after(toYears) - after(fromYears)) / (rate * (toYears - fromYears));
    }

    /** What the client stated, in the unit of the workload's capability: streams, inferences/s, requests in flight or requests/s. */
    static double statedUnits(Workload workload) {
        double stated = switch (workload) {
            case VideoAnalytics video -> video.cameras();
            case ModelInference inference -> inference.requestsPerSecond();
            case LlmServing llm -> switch (llm.load()) {
                case LlmServing.Load.Users users -> users.users() * users.activeShare();
                case LlmServing.Load.Requests requests -> requests.perSecond();
            };
        };
        return Math.clamp(stated, 0, MOST);
    }
}
