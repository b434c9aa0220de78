package org.inferrack.engine.capability.serving;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.capability.Capability.Limit;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.Refusal;
import org.inferrack.engine.capability.measured.Causes;
import org.inferrack.engine.capability.measured.Rate;
import org.inferrack.engine.capability.measured.SingleRequest;
import org.inferrack.engine.capability.measured.Throughput;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.ModelInference;

/** A server answering single requests of one model. */
final class Inferences {

    /** Online throughput over batch throughput where only the latter is published: median of MLPerf's pairs 0.88, from 0.6 to 1. */
    private static final double ONLINE_SHARE = 0.88;
    /** How far the queueing model itself may be off, besides the time of one request. */
    private static final double MODEL_SPREAD = 0.3;
    private static final String UNIT = "inferences/s";

    private Inferences() {
    }

    static Capability of(ModelInference work, Machine machine) {
        Optional<AiModel> model = machine.catalog().model(work.modelId());
        if (model.isEmpty()) {
            return Refusal.of(work, WorkUnit.INFERENCES_PER_SECOND, Refusal.noModel(work.modelId()));
        }
        Optional<String> tooLarge = tooLarge(work, model.get(), machine);
        if (tooLarge.isPresent()) {
            return Refusal.of(work, WorkUnit.INFERENCES_PER_SECOND, tooLarge.get());
        }
        Figure perAccelerator = rate(work, model.get(), machine);
        if (!(perAccelerator instanceof Figure.Known known)) {
            return Refusal.of(work, WorkUnit.INFERENCES_PER_SECOND, ((Figure.Unknown) perAccelerator).reason());
        }
        Figure perServer = machine.timesAccelerators(perAccelerator);
        Figure.Known single = new SingleRequest(machine.accelerator(), model.get(), machine.index()).at(machine.precision(), known.value());
        Latency latency = latency(work, model.get(), machine, known.value(), single);
        double cap = work.p99LimitMs().isPresent() ? latency.highestShare(work.p99LimitMs().getAsDouble()) : 1;
        if (cap <= 0) {
            return Refusal.of(work, WorkUnit.INFERENCES_PER_SECOND, "One request of " + model.get().name() + " alone on " + machine.accelerator().name()
                    + " takes " + Refusal.number(latency.p99Ms(0)) + " ms (" + Refusal.number(single.low()) + " to " + Refusal.number(single.high())
                    + "), over the p99 limit of " + Refusal.number(work.p99LimitMs().getAsDouble())
                    + " ms. Choose a faster accelerator or a longer limit.");
        }
        Figure p99 = p99(Causes.oneRequest(machine.accelerator(), model.get()), latency, machine.share(cap), perAccelerator, single);
        return new Capability(work.id(), Optional.of(machine.precision()), WorkUnit.INFERENCES_PER_SECOND, perAccelerator, perServer, 1, 0, cap,
                new Latencies(p99, Refusal.none("ms", "TTFT"), Refusal.none("ms", "TPOT")), List.of(new Limit("inference", perServer)), 1);
    }

    private static Figure rate(ModelInference work, AiModel model, Machine machine) {
        var throughput = new Throughput(machine.accelerator(), model, machine.accelerators(), machine.index());
        if (work.p99LimitMs().isEmpty()) {
            return throughput.at(machine.precision(), Metric.OFFLINE_THROUGHPUT);
        }
        if (machine.index().anyMeasured(Metric.SERVER_THROUGHPUT, model.id())) {
            return throughput.at(machine.precision(), Metric.SERVER_THROUGHPUT);
        }
        Figure batch = throughput.at(machine.precision(), Metric.OFFLINE_THROUGHPUT);
        Figure share = Figure.within(Causes.onlineShare(machine.accelerator(), model), ONLINE_SHARE, 0.3, 0.13, "", Evidence.SCALED,
                "published online over batch throughput of other models, median",
                List.of());
        return Figure.derive("batch throughput x online share", UNIT, List.of(new Input("batch throughput", batch), new Input("online share", share)),
                v -> v[0] * v[1]);
    }

    private static Latency latency(ModelInference work, AiModel model, Machine machine, double rate, Figure.Known single) {
        Optional<Rate> online = work.p99LimitMs().isEmpty() ? Optional.empty()
                : machine.index().rate(Metric.SERVER_THROUGHPUT, machine.precision(), model.id(), machine.accelerator().id());
        double bound = online.isPresent() ? online.get().p99Ms().orElse(Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
        return new Latency(machine.accelerators(), rate, single.value(), bound, Evidence.INTERPOLATED.and(single.evidence()));
    }

    private static Figure p99(Driver driver, Latency latency, double share, Figure rate, Figure.Known single) {
        double value = latency.p99Ms(share);
        if (!Double.isFinite(value)) {
            return Figure.unknown("ms", "at " + Refusal.number(100 * share) + " % load the queue has no finite p99. Keep the load below 100 %.");
        }
        boolean assumed = latency.evidence() == Evidence.SPECIFIED;
        String formula = "p99 at " + Math.round(100 * share)
                + " % of full throughput: batch in service + own batch + wait (Poisson arrivals, constant service, "
                + latency.accelerators() + " lanes), one request alone " + (assumed ? "assumed to take " : "takes ") + Refusal.number(latency.singleMs())
                + " ms"
                + (Double.isFinite(latency.boundMs()) ? ", at most the published p99 of " + Refusal.number(latency.boundMs()) + " ms" : "");
        double below = Math.min(0.95, Math.hypot(MODEL_SPREAD, 1 - single.low() / single.value()));
        double above = Math.hypot(1.5 * MODEL_SPREAD, single.high() / single.value() - 1);
        return Figure.caused(driver, value, value * (1 - below), value * (1 + above), "ms", latency.evidence(),
                new Basis(formula, List.of(new Input("throughput per accelerator", rate), new Input("one request alone", single)), List.of()));
    }

    /** Weights and a tenth more for activations must fit; unknown sizes are not checked. */
    private static Optional<String> tooLarge(ModelInference work, AiModel model, Machine machine) {
        Optional<Fact> parameters = model.facts().fact(Spec.PARAMETERS);
        Optional<Fact> memory = machine.accelerator().facts().fact(Spec.MEMORY);
        if (parameters.isEmpty() || memory.isEmpty()) {
            return Optional.empty();
        }
        double neededGb = 1.1 * parameters.get().value() * machine.precision().bytesPerWeight();
        return neededGb <= memory.get().value() ? Optional.empty() : Optional.of(model.name() + " in " + machine.precision().label() + " needs "
                + Refusal.number(neededGb) + " GB, " + machine.accelerator().name() + " has " + Refusal.number(memory.get().value())
                + " GB. Choose a narrower precision or an accelerator with more memory.");
    }
}
