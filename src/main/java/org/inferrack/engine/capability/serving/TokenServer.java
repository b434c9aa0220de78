package org.inferrack.engine.capability.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.capability.Capability.Limit;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.Refusal;
import org.inferrack.engine.capability.llm.LlmMemory;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.engine.capability.measured.Causes;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.LlmServing;

/** One server with one LLM, and what it does with a number of accelerators per replica. */
record TokenServer(LlmServing work, Machine machine, AiModel model, LlmShape shape) {

    /** Board power of decode over that of dense work: decode waits for memory (measured 0.6 to 0.8 of the board limit). */
    private static final double DECODE_UTILISATION = 0.7;

    /** {@code sequences} per replica at once. */
    record Choice(LlmSpeed speed, int replicas, double roomSequences, double sequences, double unitsPerServer, double requestsPerSecond) {

        /**
         * Any more that is served counts: under a margin a longer prompt would serve more where it tips the choice. Room for more requests is no gain
         * where the talk between accelerators makes all of them slower.
         */
        boolean betterThan(Choice smaller) {
            return unitsPerServer > smaller.unitsPerServer && requestsPerSecond >= 0.98 * smaller.requestsPerSecond;
        }
    }

    /** Empty if the model does not fit on so many accelerators, or one request alone breaks a limit. */
    Optional<Choice> choice(LlmSpeed speed) {
        double room = room(speed.parallel());
        if (room < 1) {
            return Optional.empty();
        }
        LlmReplica replica = speed.replica(work, 0);
        double sequences = within(replica, room);
        if (sequences < 1) {
            return Optional.empty();
        }
        int replicas = machine.accelerators() / speed.parallel();
        return Optional.of(new Choice(speed, replicas, room, sequences, replicas * units(replica, sequences), replicas * replica.requestsPerSecond(sequences)));
    }

    /** @param largest replica that the server can hold */
    String whyNone(LlmSpeed largest) {
        int most = largest.parallel();
        double memoryGb = machine.memoryGb();
        if (room(most) < 1) {
            return model.name() + " in " + machine.precision().label() + " needs " + Refusal.number(shape.weightBytes(machine.precision()) / 1e9)
                    + " GB for its weights and "
                    + Refusal.number(shape.cacheBytes(machine.precision(), (double) work.inputTokens() + work.outputTokens()) / 1e9)
                    + " GB for one request of " + (work.inputTokens() + work.outputTokens()) + " tokens, beside activations; " + most + " x "
                    + machine.accelerator().name() + " have " + Refusal.number(most * memoryGb)
                    + " GB, of which 90 % can be used. Choose more or larger accelerators, a narrower precision or a shorter context.";
        }
        LlmReplica alone = largest.replica(work, 0);
        return "One request of " + model.name() + " alone on " + most + " x " + machine.accelerator().name() + " takes "
                + Refusal.number(alone.ttftMs(1)) + " ms to the first token" + limit(work.ttftLimitMs()) + " and " + Refusal.number(alone.tpotMs(1))
                + " ms per token" + limit(work.tpotLimitMs()) + ". Choose faster accelerators or longer limits.";
    }

    Capability capability(Choice choice) {
        WorkUnit unit = WorkUnit.of(work);
        LlmReplica replica = choice.speed().replica(work, 0);
        List<Limit> limits = limits(choice, unit);
        Figure perServer = figure(choice, unit.label(), "replicas x most sequences within memory and latency limits",
                (replicaAtSpeed, sequences) -> choice.replicas() * units(replicaAtSpeed, sequences));
        double share = replica.prefillShare(choice.sequences());
        boolean concurrent = unit == WorkUnit.CONCURRENT_REQUESTS;
        double each = concurrent ? replica.requestsPerSecond(choice.sequences()) / choice.sequences() : 1;
        Figure ttft = time(choice, "p99 of wait for other prompts (Poisson arrivals) + prefill + one step", LlmReplica::ttftMs,
                choice.speed().firstToken().spread(),
                Causes.firstToken(machine.accelerator(), model));
        Figure tpot = time(choice, "mean decode step + prefill of other requests", LlmReplica::tpotMs, slower(choice.speed().spread()),
                Causes.throughput(machine.accelerator(), model)).inverse();
        return new Capability(work.id(), Optional.of(machine.precision()), unit, machine.perAccelerator(perServer), perServer, each, each * work.outputTokens(),
                1,
                new Latencies(Refusal.none("ms", "p99 of a whole answer, see TTFT and TPOT; it"), ttft, tpot), limits,
                share + (1 - share) * DECODE_UTILISATION);
    }

    private List<Limit> limits(Choice choice, WorkUnit unit) {
        LlmReplica replica = choice.speed().replica(work, 0);
        var limits = new ArrayList<Limit>();
        limits.add(limit("memory", choice, unit, choice.roomSequences()));
        work.tpotLimitMs().ifPresent(most -> limits.add(limit("TPOT", choice, unit, most(choice.roomSequences(), n -> replica.tpotMs(n) - most))));
        work.ttftLimitMs().ifPresent(most -> limits.add(limit("TTFT", choice, unit, most(choice.roomSequences(), n -> replica.ttftMs(n) - most))));
        // Stable: memory stays first where a latency limit is reached at no less than all that fits.
        limits.sort(Comparator.comparingDouble(limit -> limit.perServer().amount().orElse(Double.MAX_VALUE)));
        return limits;
    }

    private Limit limit(String name, Choice choice, WorkUnit unit, double sequences) {
        double value = choice.replicas() * units(choice.speed().replica(work, 0), sequences);
        return new Limit(name,
                Figure.within(Causes.throughput(machine.accelerator(), model), value, 0.1, 0.1, unit.label(), choice.speed().evidence(),
                        "replicas x sequences that " + name + " allows alone", List.of()));
    }

    private interface OfReplica {
        double at(LlmReplica replica, double sequences);
    }

    /** A figure of the prediction, and the interval that the prediction's interval makes of it. */
    private Figure figure(Choice choice, String unit, String formula, OfReplica function) {
        double value = atScale(choice, 0, function);
        double slow = atScale(choice, choice.speed().spread().low(), function);
        double fast = atScale(choice, choice.speed().spread().high(), function);
        double low = Math.min(0.95 * value, slow);
        Basis basis = basis(choice, formula + (low > 0 ? "" : "; at the slow end of the prediction one request alone breaks a limit"));
        return Figure.caused(Causes.throughput(machine.accelerator(), model), value, low, Math.max(1.05 * value, fast), unit, choice.speed().evidence(),
                new Basis(basis.formula(), basis.inputs(), basis.sources(), low > 0 ? Basis.Ends.CLOSED : Basis.Ends.NONE_WITHIN_LIMITS));
    }

    private double atScale(Choice choice, double logScale, OfReplica function) {
        LlmReplica replica = choice.speed().replica(work, logScale);
        return function.at(replica, within(replica, choice.roomSequences()));
    }

    private Figure time(Choice choice, String formula, OfReplica function, Spread spread, Driver driver) {
        double share = machine.share(1);
        if (share > 1) {
            return Figure.unknown("ms", "at " + Refusal.number(100 * share) + " % load requests wait longer and longer. Add servers.");
        }
        double sequences = Math.max(1, share * choice.sequences());
        double value = function.at(choice.speed().replica(work, 0), sequences);
        return Figure.caused(driver, value, Math.min(value, value * Math.exp(spread.low())), Math.max(value, value * Math.exp(spread.high())), "ms",
                choice.speed().evidence(), basis(choice, formula + " at " + Math.round(100 * share)
                        + " % of the sequences; range of published times around such predictions, for the servers as sized"));
    }

    /** Times are long where throughput is low. */
    private static Spread slower(Spread throughput) {
        return new Spread(-throughput.high(), -throughput.low(), throughput.count());
    }

    private Basis basis(Choice choice, String formula) {
        int used = choice.replicas() * choice.speed().parallel();
        LlmReplica replica = choice.speed().replica(work, 0);
        return new Basis(formula + "; " + used + " accelerators = " + choice.replicas() + (choice.replicas() == 1 ? " replica x " : " replicas x ")
                + choice.speed().parallel() + "; decode step = (weights + sequences x context x KV bytes) / bandwidth, "
                + "prefill = 2 x active parameters x tokens + attention / peak, times what published deployments add",
                List.of(new Input("tokens/s of a replica",
                        choice.speed().figure(Causes.throughput(machine.accelerator(), model), replica, choice.sequences(), work.outputTokens())),
                        new Input("accelerators per replica", Figure.exact(choice.speed().parallel(), "", "that serve most")),
                        new Input("replicas per server", Figure.exact(choice.replicas(), "", "whole replicas")),
                        new Input("sequences per replica", Figure.exact(choice.sequences(), "", "most within memory, TTFT and TPOT")),
                        new Input("weights", Figure.exact(shape.weightBytes(machine.precision()) / 1e9, "GB", "parameters x bytes")),
                        new Input("KV cache per token",
                                Figure.exact(shape.kvBytesPerToken(machine.precision()), "bytes", "numbers that the layers keep of a token x bytes")),
                        new Input("KV cache per request",
                                Figure.exact(shape.cacheBytes(machine.precision(), (double) work.inputTokens() + work.outputTokens()) / 1e9, "GB",
                                        "of prompt and answer; a layer with a window keeps no more than it, a recurrent one its state"))),
                List.of());
    }

    private double within(LlmReplica replica, double room) {
        double least = room;
        if (work.tpotLimitMs().isPresent()) {
            least = Math.min(least, most(room, n -> replica.tpotMs(n) - work.tpotLimitMs().getAsDouble()));
        }
        if (work.ttftLimitMs().isPresent()) {
            least = Math.min(least, most(room, n -> replica.ttftMs(n) - work.ttftLimitMs().getAsDouble()));
        }
        return least;
    }

    /** The largest whole number up to {@code room} at which a growing excess is not above 0; 0 if none. */
    private static double most(double room, DoubleUnaryOperator excess) {
        double kept = 0;
        double broken = room + 1;
        while (broken - kept > 1) {
            double middle = Math.floor((kept + broken) / 2);
            if (excess.applyAsDouble(middle) <= 0) {
                kept = middle;
            } else {
                broken = middle;
            }
        }
        return kept;
    }

    private double units(LlmReplica replica, double sequences) {
        return sequences < 1 ? 0 : WorkUnit.of(work) == WorkUnit.CONCURRENT_REQUESTS ? sequences : replica.requestsPerSecond(sequences);
    }

    private double room(int parallel) {
        return LlmMemory.sequences(shape, machine.precision(), machine.memoryGb(), parallel, (double) work.inputTokens() + work.outputTokens());
    }

    private static String limit(OptionalDouble most) {
        return most.isPresent() ? " (limit " + Refusal.number(most.getAsDouble()) + " ms)" : "";
    }
}
