package org.inferrack.optimise;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.CheckResult;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/**
 * The most of a workload that fits the limits, every other workload staying as it is: what the plan states, then by doubling, or, where that does not fit, one
 * and then bisection over whole amounts.
 *
 * @param amount cameras, users or requests per second as the plan states them; 0 if not even one fits
 * @param bound  more than this certainly does not fit; absent where nothing was ruled out
 * @param fleet  that carries {@code amount}
 * @param plan   with that amount; amounts that no plan may state are not asked for
 */
public record LargestWorkload(long amount, OptionalLong bound, OptimisedFleet fleet, Plan plan) {

    private static final long MOST = 1L << 30;

    /** @param efforts a new effort for each amount that is tried */
    public static LargestWorkload of(FleetOptimiser optimiser, CheckedPlan plan, String workloadId, FleetRequest request, Supplier<Effort> efforts) {
        Workload workload = plan.plan().workload(workloadId).orElseThrow();
        FleetRequest.Cap limit = request.tightest().orElse(new FleetRequest.Cap(request.objective(), Double.POSITIVE_INFINITY));
        FleetRequest turned = request.turned(limit.objective());
        long fits = 0;
        long ruledOut = MOST;
        long failed = MOST;
        long tried = Math.clamp(stated(workload), 1, MOST / 2);
        OptimisedFleet best = null;
        while (fits + 1 < failed) {
            Optional<CheckedPlan> more = with(plan, workload, tried).checked();
            if (more.isEmpty()) {
                failed = tried;
                tried = next(fits, failed);
                continue;
            }
            OptimisedFleet fleet = optimiser.with(more.get()).choose(turned, until(efforts.get(), limit.most()),
                    choice -> choice.objective().orElseThrow() <= limit.most() * (1 + Selection.ROUNDING));
            if (fleet.feasible() && kept(fleet, limit)
                    && fleet.amounts().getOrDefault(limit.objective(), Double.POSITIVE_INFINITY) <= limit.most() * (1 + Selection.ROUNDING)) {
                fits = tried;
                best = fleet;
            } else {
                failed = tried;
                boolean certain = fleet.selection().infeasible() || fleet.selection().bound() > limit.most() * (1 + Selection.ROUNDING);
                ruledOut = certain ? tried : ruledOut;
            }
            tried = next(fits, failed);
            if (efforts.get().ended()) {
                break;
            }
        }
        CheckedPlan asked = with(plan, workload, Math.max(1, fits)).orThrow();
        OptimisedFleet cheapest = cheapest(optimiser.with(asked), request, efforts.get(), best);
        long most = fits == 0 && failed > 1 && cheapest.feasible() && keeps(cheapest, request) ? 1 : fits;
        return new LargestWorkload(most, ruledOut == MOST ? OptionalLong.empty() : OptionalLong.of(Math.max(most, ruledOut - 1)), cheapest, asked.plan());
    }

    /** Between what fits and what does not. Whether anything fits at all is asked before how much. */
    private static long next(long fits, long failed) {
        return fits == 0 ? 1 : failed == MOST ? Math.min(MOST - 1, fits * 2) : fits + (failed - fits) / 2;
    }

    /** The fleet of least objective, or the one that is known where that does not keep the limits or where there is no time to look for it. */
    private static OptimisedFleet cheapest(FleetOptimiser optimiser, FleetRequest request, Effort effort, OptimisedFleet known) {
        if (known != null && effort.ended()) {
            return known;
        }
        OptimisedFleet cheapest = optimiser.choose(request, effort);
        return known == null || cheapest.feasible() && keeps(cheapest, request) ? cheapest : known;
    }

    /** The planner's figures of the whole fleet keep the limit too: servers can be busier than in a fleet of their own, and racks less full. */
    private static boolean kept(OptimisedFleet fleet, FleetRequest.Cap limit) {
        return fleet.outcome().stream().allMatch(outcome -> switch (limit.objective()) {
            case POWER -> outcome.metric(Metric.IT_POWER).amount().orElse(0) * (1 + outcome.scenario().policies().powerMargin());
            case CAPEX -> outcome.metric(Metric.CAPEX).amount().orElse(0);
            case ENERGY -> outcome.metric(Metric.ENERGY_PER_YEAR).amount().orElse(0);
            case RACKS, TCO, NPV, CARBON -> 0;
        } <= limit.most() * (1 + Selection.ROUNDING));
    }

    private static boolean keeps(OptimisedFleet fleet, FleetRequest request) {
        return request.powerKw().stream().allMatch(kw -> kept(fleet, new FleetRequest.Cap(Objective.POWER, kw)))
                && request.budget().stream().allMatch(most -> kept(fleet, new FleetRequest.Cap(Objective.CAPEX, most)))
                && request.cap().stream().allMatch(cap -> kept(fleet, cap));
    }

    /** Until it is known whether the limit can be kept. */
    private static Effort until(Effort effort, double limit) {
        var last = new AtomicReference<Selection>();
        return new Effort(0, effort.limits().or(() -> last.get() != null
                && (last.get().objective().orElse(Double.POSITIVE_INFINITY) <= limit || last.get().bound() > limit * (1 + Selection.ROUNDING))), last::set,
                Effort.Deep.NONE, effort.unwanted());
    }

    /** One more certainly does not fit. */
    public boolean proven() {
        return bound.equals(OptionalLong.of(amount));
    }

    private static long stated(Workload workload) {
        return switch (workload) {
            case VideoAnalytics video -> video.cameras();
            case ModelInference inference -> (long) inference.requestsPerSecond();
            case LlmServing llm -> switch (llm.load()) {
                case LlmServing.Load.Users users -> users.users();
                case LlmServing.Load.Requests requests -> (long) requests.perSecond();
            };
        };
    }

    /** The stated unit of a workload, in words. */
    public static String unit(Workload workload) {
        return switch (workload) {
            case VideoAnalytics _ -> "cameras";
            case ModelInference _ -> "requests/s";
            case LlmServing llm -> llm.load() instanceof LlmServing.Load.Users ? "users" : "requests/s";
        };
    }

    private static CheckResult with(CheckedPlan plan, Workload workload, long amount) {
        Workload changed = switch (workload) {
            case VideoAnalytics video -> video.withCameras((int) Math.min(amount, Integer.MAX_VALUE));
            case ModelInference inference -> inference.withRequestsPerSecond(amount);
            case LlmServing llm -> llm.withLoad(switch (llm.load()) {
                case LlmServing.Load.Users users -> new LlmServing.Load.Users((int) Math.min(amount, Integer.MAX_VALUE), users.activeShare());
                case LlmServing.Load.Requests _ -> new LlmServing.Load.Requests(amount);
            });
        };
        return plan.edited(whole -> whole.withWorkloads(whole.workloads().stream().map(each -> each.id().equals(workload.id()) ? changed : each).toList()));
    }
}
