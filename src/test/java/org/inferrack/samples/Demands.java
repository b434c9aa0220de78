package org.inferrack.samples;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Precision;
import org.inferrack.plan.Demand;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Profile;
import org.inferrack.plan.Target;

/** Workloads and targets in short. */
final class Demands {

    private static final List<Double> WEEK = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    private static final List<Double> WORKING_WEEK = List.of(1.0, 1.0, 1.0, 1.0, 0.9, 0.15, 0.1);

    static final Profile OFFICE = new Profile(
            List.of(0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.2, 0.45, 0.8, 1.0, 1.0, 0.9, 0.7, 0.85, 1.0, 0.95, 0.8, 0.55, 0.3, 0.2,
                    0.15, 0.1, 0.05, 0.05),
            WORKING_WEEK);
    static final Profile SHOPPING = new Profile(
            List.of(0.15, 0.1, 0.05, 0.05, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.6, 0.55, 0.55, 0.6, 0.7, 0.85, 1.0,
                    1.0, 0.85, 0.55, 0.3),
            List.of(0.75, 0.7, 0.7, 0.75, 0.9, 1.0, 0.95));
    static final Profile STORES = new Profile(
            List.of(0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.4, 0.7, 0.8, 0.9, 1.0, 1.0, 0.9, 0.85, 0.85, 0.95, 1.0, 1.0, 0.8,
                    0.5, 0.2, 0.05, 0.05),
            List.of(0.8, 0.8, 0.8, 0.85, 1.0, 1.0, 0.5));
    static final Profile PAYMENTS = new Profile(
            List.of(0.2, 0.15, 0.1, 0.1, 0.1, 0.15, 0.25, 0.4, 0.6, 0.75, 0.85, 0.95, 1.0, 0.95, 0.9, 0.9, 0.95, 1.0, 1.0, 0.9,
                    0.75, 0.6, 0.45, 0.3),
            List.of(0.85, 0.85, 0.85, 0.9, 1.0, 1.0, 0.8));
    static final Profile CLINIC = new Profile(
            List.of(0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.2, 0.6, 0.9, 1.0, 1.0, 0.9, 0.6, 0.8, 1.0, 0.9, 0.7, 0.4, 0.2, 0.1, 0.05,
                    0.05, 0.05, 0.05),
            WORKING_WEEK);
    /** Two shifts, six days. */
    static final Profile SHIFTS = new Profile(
            List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0,
                    0.0, 0.0),
            List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0));
    static final Profile ALWAYS = new Profile(Profile.CONSTANT.hours(), WEEK);

    private Demands() {
    }

    /** 15 % headroom over the peak, all at the first site. */
    static Demand demand(Profile profile, double growthPerYear) {
        return new Demand(profile, growthPerYear, 0.15, Map.of(), Ground.CLIENT);
    }

    static ModelInference requests(String id, String name, String modelId, Precision precision, double perSecond, OptionalDouble p99LimitMs, Demand demand) {
        return new ModelInference(id, name, Set.of(precision), demand, modelId, perSecond, p99LimitMs);
    }

    static LlmServing users(String id, String name, String modelId, int users, double activeShare, int inputTokens, int outputTokens, Demand demand) {
        return new LlmServing(id, name, Set.of(Precision.FP8), demand, modelId, new LlmServing.Load.Users(users, activeShare), inputTokens, outputTokens, 0.2,
                OptionalDouble.of(3_000), OptionalDouble.of(100));
    }

    static Target timesBaseline(String name, Metric metric, double factor) {
        return new Target(name, metric, Target.Comparison.AT_LEAST, Target.Basis.TIMES_BASELINE, factor, "");
    }

    static Target below(String name, Metric metric, double share) {
        return new Target(name, metric, Target.Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, share, "");
    }

    static Target atMost(String name, Metric metric, double value, String workloadId) {
        return new Target(name, metric, Target.Comparison.AT_MOST, Target.Basis.ABSOLUTE, value, workloadId);
    }
}
