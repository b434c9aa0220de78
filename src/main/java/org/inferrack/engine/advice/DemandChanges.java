package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PrecisionChoice;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** What the client could ask for instead: another precision, more time for an answer, less growth, less headroom. */
final class DemandChanges {

    private static final double[] LONGER = {1.5, 2};
    private static final double HEADROOM_STEP = 0.05;

    private final Plan plan;
    private final ScenarioOutcome outcome;
    private final Catalog catalog;

    DemandChanges(Plan plan, ScenarioOutcome outcome, Catalog catalog) {
        this.plan = plan;
        this.outcome = outcome;
        this.catalog = catalog;
    }

    List<Change> all() {
        var changes = new ArrayList<Change>();
        for (Workload workload : plan.workloads()) {
            precisions(workload, changes);
            if (latencyBinds(workload)) {
                latencies(workload, changes);
            }
            assumptions(workload, changes);
        }
        return changes;
    }

    /** Four bits are in use for language models only. A group that is told its precision has nothing of another one. */
    private void precisions(Workload workload, List<Change> changes) {
        var chips = chips(workload, group -> group.precision().isEmpty());
        for (Precision precision : Precision.values()) {
            if (usual(workload, precision) && chips.stream().anyMatch(chip -> knows(chip, precision) && narrower(workload, chip, precision))) {
                changes.add(accepted(workload, precision));
            }
        }
    }

    /** Than what the chip computes in now. */
    private static boolean narrower(Workload workload, Accelerator chip, Precision precision) {
        return precision.bytesPerWeight() < PrecisionChoice.inOrder(workload, chip, Optional.empty()).getFirst().bytesPerWeight();
    }

    /** Precisions that every accelerator serving the workload has arithmetic for, the nearest in size first. */
    List<Change> supported(String workloadId) {
        return plan.workload(workloadId).stream().flatMap(workload -> {
            var chips = chips(workload, _ -> true);
            return Arrays.stream(Precision.values()).filter(precision -> usual(workload, precision) && chips.stream().allMatch(chip -> knows(chip, precision)))
                    .sorted(Comparator.comparingDouble(precision -> distance(workload, precision))).map(precision -> accepted(workload, precision));
        }).toList();
    }

    private static boolean usual(Workload workload, Precision precision) {
        return !workload.precisions().contains(precision) && (precision.bytesPerWeight() >= 1 || workload instanceof LlmServing);
    }

    private static double distance(Workload workload, Precision precision) {
        return workload.precisions().stream().mapToDouble(each -> Math.abs(Math.log(precision.bytesPerWeight() / each.bytesPerWeight()))).min().orElse(0);
    }

    private List<Accelerator> chips(Workload workload, Predicate<ServerGroup> which) {
        return outcome.scenario().groups().stream().filter(group -> group.serves(workload.id()) && group.configuration().accelerators() > 0).filter(which)
                .flatMap(group -> catalog.accelerator(group.configuration().acceleratorId()).stream()).distinct().toList();
    }

    private static Change accepted(Workload workload, Precision precision) {
        return new Change("precision/" + workload.id() + "/" + precision, Change.Kind.DEMAND, name(workload) + ": " + precision.label()
                + " accepted beside " + PrecisionChoice.words(workload.precisions()), "if the model is accurate enough in " + precision.label(),
                changed -> PlanEdits.workload(changed, workload.id(), each -> accepting(each, precision)));
    }

    static boolean knows(Accelerator chip, Precision precision) {
        return chip.facts().value(precision.rate()).isPresent();
    }

    private static Workload accepting(Workload workload, Precision precision) {
        var precisions = new HashSet<>(workload.precisions());
        precisions.add(precision);
        return switch (workload) {
            case VideoAnalytics video -> video.withPrecisions(precisions);
            case LlmServing llm -> llm.withPrecisions(precisions);
            case ModelInference inference -> inference.withPrecisions(precisions);
        };
    }

    /** A server may not be loaded as far as the policies would let it, or nobody can serve the workload at all. */
    private boolean latencyBinds(Workload workload) {
        double cap = outcome.scenario().policies().utilisationCap();
        return outcome.sizing().shortfalls().stream().anyMatch(shortfall -> shortfall.workloadId().equals(workload.id()))
                || outcome.sizing().fleets().stream().flatMap(fleet -> fleet.loads().stream())
                        .anyMatch(load -> load.workloadId().equals(workload.id()) && load.capability().latencyCap() < cap - 1e-9);
    }

    private static void latencies(Workload workload, List<Change> changes) {
        for (double factor : LONGER) {
            switch (workload) {
                case ModelInference inference -> inference.p99LimitMs().ifPresent(ms -> changes.add(latency(workload, "p99", ms, factor,
                        each -> ((ModelInference) each).withP99LimitMs(OptionalDouble.of(ms * factor)))));
                case LlmServing llm -> {
                    llm.ttftLimitMs().ifPresent(ms -> changes.add(latency(workload, "time to first token", ms, factor,
                            each -> ((LlmServing) each).withTtftLimitMs(OptionalDouble.of(ms * factor)))));
                    llm.tpotLimitMs().ifPresent(ms -> changes.add(latency(workload, "time per output token", ms, factor,
                            each -> ((LlmServing) each).withTpotLimitMs(OptionalDouble.of(ms * factor)))));
                }
                case VideoAnalytics _ -> {}
            }
        }
    }

    private static Change latency(Workload workload, String what, double ms, double factor, java.util.function.UnaryOperator<Workload> longer) {
        return new Change("latency/" + workload.id() + "/" + what + "/" + factor, Change.Kind.DEMAND, name(workload) + ": " + what + " within "
                + FigureFormat.number(ms * factor) + " ms instead of " + FigureFormat.number(ms) + " ms", "if the client accepts it",
                plan -> PlanEdits.workload(plan, workload.id(), longer));
    }

    private static void assumptions(Workload workload, List<Change> changes) {
        double growth = workload.demand().growthPerYear();
        if (growth > 0) {
            changes.add(new Change("growth/" + workload.id() + "/half", Change.Kind.DEMAND, name(workload) + ": growth of " + FigureFormat.percent(growth / 2)
                    + " a year instead of " + FigureFormat.percent(growth), "an assumption to check with the client",
                    plan -> PlanEdits.demand(plan, workload.id(), demand -> demand.withGrowthPerYear(growth / 2))));
        }
        double headroom = workload.demand().headroom();
        if (headroom > 0) {
            double less = Math.max(0, Math.round((headroom - HEADROOM_STEP) * 1000) / 1000.0);
            changes.add(new Change("headroom/" + workload.id() + "/" + less, Change.Kind.CARE, name(workload) + ": headroom of " + FigureFormat.percent(less)
                    + " instead of " + FigureFormat.percent(headroom), "less room for peaks that nobody foresaw",
                    plan -> PlanEdits.demand(plan, workload.id(), demand -> demand.withHeadroom(less))));
        }
    }

    static String name(Workload workload) {
        return workload.name().isBlank() ? workload.id() : workload.name();
    }
}
