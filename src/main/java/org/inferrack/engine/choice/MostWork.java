package org.inferrack.engine.choice;

import java.util.function.Supplier;

import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/**
 * The most of a workload that fits the limits, every other workload staying as it is: doubling, then bisection over whole amounts.
 *
 * @param amount cameras, users or requests per second as the plan states them; 0 if not even one fits
 * @param bound  more than this certainly does not fit
 * @param fleet  that carries {@code amount}
 * @param plan   with that amount
 */
public record MostWork(long amount, long bound, Fleet fleet, Plan plan) {

    private static final long MOST = 1L << 30;

    /** @param efforts a new effort for each amount that is tried */
    public static MostWork of(FleetChooser chooser, Plan plan, String workloadId, Wish wish, Supplier<Effort> efforts) {
        Workload workload = plan.workload(workloadId).orElseThrow();
        long fits = 0;
        long ruledOut = MOST;
        MostWork best = null;
        long tried = 1;
        long failed = MOST;
        while (fits + 1 < failed && !efforts.get().stopped().getAsBoolean()) {
            Plan asked = with(plan, workload, tried);
            Fleet fleet = chooser.with(asked).choose(wish, efforts.get());
            if (fleet.feasible()) {
                fits = tried;
                best = new MostWork(fits, 0, fleet, asked);
            } else {
                failed = tried;
                ruledOut = fleet.selection().infeasible() ? tried : ruledOut;
                best = best == null ? new MostWork(0, 0, fleet, asked) : best;
            }
            tried = failed == MOST ? tried * 2 : fits + (failed - fits) / 2;
        }
        return best == null ? new MostWork(0, ruledOut - 1, chooser.choose(wish, efforts.get()), plan)
                : new MostWork(fits, Math.max(fits, ruledOut - 1), best.fleet, best.plan);
    }

    /** The stated unit of a workload, in words. */
    public static String unit(Workload workload) {
        return switch (workload) {
            case VideoAnalytics _ -> "cameras";
            case ModelInference _ -> "requests/s";
            case LlmServing llm -> llm.load() instanceof LlmServing.Load.Users ? "users" : "requests/s";
        };
    }

    private static Plan with(Plan plan, Workload workload, long amount) {
        Workload changed = switch (workload) {
            case VideoAnalytics video -> video.withCameras((int) Math.min(amount, Integer.MAX_VALUE));
            case ModelInference inference -> inference.withRequestsPerSecond(amount);
            case LlmServing llm -> llm.withLoad(switch (llm.load()) {
                case LlmServing.Load.Users users -> new LlmServing.Load.Users((int) Math.min(amount, Integer.MAX_VALUE), users.activeShare());
                case LlmServing.Load.Requests _ -> new LlmServing.Load.Requests(amount);
            });
        };
        return plan.withWorkloads(plan.workloads().stream().map(each -> each.id().equals(workload.id()) ? changed : each).toList());
    }
}
