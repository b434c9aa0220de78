package org.inferrack.engine.capability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.capability.Capability.Limit;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.LlmServing;

/** One server with one LLM, and what it does with a number of accelerators per replica. */
record TokenServer(LlmServing work, Machine machine, AiModel model, LlmShape shape, Figure.Known speed) {

    /** Board power of decode over that of dense work: decode waits for memory (measured 0.6 to 0.8 of the board limit). */
    private static final double DECODE_UTILISATION = 0.7;

    /** {@code sequences} per replica at once. */
    record Choice(int parallel, int replicas, double roomSequences, double sequences, double unitsPerServer, double requestsPerSecond) {

        /** Room for more requests is no gain where the talk between accelerators makes all of them slower. */
        boolean betterThan(Choice smaller) {
            return unitsPerServer > 1.02 * smaller.unitsPerServer && requestsPerSecond >= 0.98 * smaller.requestsPerSecond;
        }
    }

    /** Empty if the model does not fit on so many accelerators, or one request alone breaks a limit. */
    Optional<Choice> choice(int parallel) {
        double room = room(parallel);
        if (room < 1) {
            return Optional.empty();
        }
        double sequences = within(replica(parallel, speed.value()), room);
        if (sequences < 1) {
            return Optional.empty();
        }
        int replicas = machine.accelerators() / parallel;
        LlmReplica replica = replica(parallel, speed.value());
        return Optional.of(new Choice(parallel, replicas, room, sequences, replicas * units(replica, sequences), replicas * replica.requestsPerSecond(sequences)));
    }

    String whyNone() {
        int most = Integer.highestOneBit(machine.accelerators());
        double memoryGb = machine.accelerator().facts().value(Spec.MEMORY).orElseThrow();
        if (room(most) < 1) {
            return model.name() + " in " + work.precision().label() + " needs " + Refusal.number(shape.weightBytes(work.precision()) / 1e9)
                    + " GB for its weights and " + Refusal.number((work.inputTokens() + work.outputTokens()) * shape.kvBytesPerToken(work.precision()) / 1e9)
                    + " GB for one request of " + (work.inputTokens() + work.outputTokens()) + " tokens, beside activations; " + most + " x "
                    + machine.accelerator().name() + " have " + Refusal.number(most * memoryGb)
                    + " GB, of which 90 % can be used. Choose more or larger accelerators, a narrower precision or a shorter context.";
        }
        LlmReplica alone = replica(most, speed.value());
        return "One request of " + model.name() + " alone on " + most + " x " + machine.accelerator().name() + " takes "
                + Refusal.number(alone.ttftMs(1)) + " ms to the first token" + limit(work.ttftLimitMs()) + " and " + Refusal.number(alone.tpotMs(1))
                + " ms per token" + limit(work.tpotLimitMs()) + ". Choose faster accelerators or longer limits.";
    }

    Capability capability(Choice choice) {
        WorkUnit unit = Capabilities.unit(work);
        LlmReplica replica = replica(choice.parallel(), speed.value());
        List<Limit> limits = limits(choice, unit);
        Figure perServer = figure(choice, unit.label(), "replicas x most sequences within memory and latency limits",
                (replicaAtSpeed, sequences) -> choice.replicas() * units(replicaAtSpeed, sequences));
        double share = replica.prefillShare(choice.sequences());
        boolean concurrent = unit == WorkUnit.CONCURRENT_REQUESTS;
        double each = concurrent ? replica.requestsPerSecond(choice.sequences()) / choice.sequences() : 1;
        Figure ttft = time(choice, "p99 of wait for other prompts (Poisson arrivals) + prefill + one step", LlmReplica::ttftMs);
        Figure tpot = time(choice, "mean decode step + prefill of other requests", LlmReplica::tpotMs);
        return new Capability(work.id(), unit, machine.perAccelerator(perServer), perServer, each, each * work.outputTokens(), 1,
                new Latencies(Refusal.none("ms", "p99 of a whole answer, see TTFT and TPOT; it"), ttft, tpot), limits,
                share + (1 - share) * DECODE_UTILISATION);
    }

    private List<Limit> limits(Choice choice, WorkUnit unit) {
        LlmReplica replica = replica(choice.parallel(), speed.value());
        var limits = new ArrayList<Limit>();
        limits.add(limit("memory", choice, unit, choice.roomSequences()));
        work.tpotLimitMs().ifPresent(most -> limits.add(limit("TPOT", choice, unit, most(choice.roomSequences(), n -> replica.tpotMs(n) - most))));
        work.ttftLimitMs().ifPresent(most -> limits.add(limit("TTFT", choice, unit, most(choice.roomSequences(), n -> replica.ttftMs(n) - most))));
        // Stable: memory stays first where a latency limit is reached at no less than all that fits.
        limits.sort(Comparator.comparingDouble(limit -> limit.perServer().amount().orElse(Double.MAX_VALUE)));
        return limits;
    }

    private Limit limit(String name, Choice choice, WorkUnit unit, double sequences) {
        double value = choice.replicas() * units(replica(choice.parallel(), speed.value()), sequences);
        return new Limit(name, Figure.within(value, 0.1, 0.1, unit.label(), speed.evidence(), "replicas x sequences that " + name + " allows alone", List.of()));
    }

    private interface OfReplica {
        double at(LlmReplica replica, double sequences);
    }

    /** A figure at the speed's value, and the interval that the speed's interval makes of it. */
    private Figure figure(Choice choice, String unit, String formula, OfReplica function) {
        double value = atSpeed(choice, speed.value(), function);
        double slow = atSpeed(choice, speed.low(), function);
        double fast = atSpeed(choice, speed.high(), function);
        return new Figure.Known(value, Math.min(0.95 * value, slow), Math.max(1.05 * value, fast), unit, speed.evidence(), basis(choice, formula));
    }

    private double atSpeed(Choice choice, double speed, OfReplica function) {
        LlmReplica replica = replica(choice.parallel(), speed);
        return function.at(replica, within(replica, choice.roomSequences()));
    }

    private Figure time(Choice choice, String formula, OfReplica function) {
        double share = machine.share(1);
        if (share > 1) {
            return Figure.unknown("ms", "at " + Refusal.number(100 * share) + " % load requests wait longer and longer. Add servers.");
        }
        double sequences = Math.max(1, share * choice.sequences());
        double value = function.at(replica(choice.parallel(), speed.value()), sequences);
        double slow = function.at(replica(choice.parallel(), speed.low()), sequences);
        double fast = function.at(replica(choice.parallel(), speed.high()), sequences);
        return new Figure.Known(value, Math.min(value, fast), Math.max(value, slow), "ms", speed.evidence(),
                basis(choice, formula + " at " + Math.round(100 * share) + " % of the sequences"));
    }

    private Basis basis(Choice choice, String formula) {
        return new Basis(formula + "; decode step = (weights + sequences x context x KV bytes) / bandwidth, prefill = 2 x active parameters x tokens + attention / peak",
                List.of(new Input("measured over calculated speed", speed),
                        new Input("accelerators per replica", Figure.exact(choice.parallel(), "", "that serve most")),
                        new Input("replicas per server", Figure.exact(choice.replicas(), "", "whole replicas")),
                        new Input("sequences per replica", Figure.exact(choice.sequences(), "", "most within memory, TTFT and TPOT")),
                        new Input("weights", Figure.exact(shape.weightBytes(work.precision()) / 1e9, "GB", "parameters x bytes")),
                        new Input("KV cache per token", Figure.exact(shape.kvBytesPerToken(work.precision()), "bytes", "2 x layers x KV heads x head size x bytes"))),
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
        return sequences < 1 ? 0 : Capabilities.unit(work) == WorkUnit.CONCURRENT_REQUESTS ? sequences : replica.requestsPerSecond(sequences);
    }

    private double room(int parallel) {
        return LlmMemory.sequences(shape, work.precision(), machine.accelerator().facts().value(Spec.MEMORY).orElseThrow(), parallel,
                (double) work.inputTokens() + work.outputTokens());
    }

    private LlmReplica replica(int parallel, double atSpeed) {
        LlmRoofline roofline = LlmReplica.roofline(shape, work.precision(), machine.accelerator(), parallel).orElseThrow();
        double missed = 1 - Math.clamp(work.prefixHitShare(), 0, 1);
        return new LlmReplica(roofline, work.inputTokens(), work.outputTokens(), missed * work.inputTokens(), atSpeed);
    }

    private static String limit(OptionalDouble most) {
        return most.isPresent() ? " (limit " + Refusal.number(most.getAsDouble()) + " ms)" : "";
    }
}
