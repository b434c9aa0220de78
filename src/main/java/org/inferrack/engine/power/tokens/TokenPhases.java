package org.inferrack.engine.power.tokens;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.Allowances;
import org.inferrack.plan.LlmServing;

/**
 * Boards that serve an LLM read prompts (prefill: arithmetic binds, the draw is near the limit) or write answers (decode: memory
 * binds, the draw grows with the requests in flight).
 *
 * @param prefillTime   share of the boards' busy time that goes into prompts
 * @param prefill       share of the board's limit drawn meanwhile
 * @param decode        share of the board's limit drawn while answers are written
 * @param prefillSeconds one board's time for a prompt token
 * @param decodeSeconds one board's time for an output token
 */
record TokenPhases(Figure prefillTime, Figure prefill, Figure decode, Figure prefillSeconds, Figure decodeSeconds) {

    /** Empty where the catalogue lacks the model's size or the accelerator's peak, or where it cannot be served. */
    static Optional<TokenPhases> of(LlmServing work, Capability capability, Accelerator accelerator, int boards, Catalog catalog, Fitted fitted) {
        Optional<AiModel> model = catalog.model(work.modelId());
        OptionalDouble parameters = model.map(each -> each.facts().value(Spec.PARAMETERS)).orElse(OptionalDouble.empty());
        Optional<Precision> precision = capability.precision();
        OptionalDouble rate = precision.map(used -> rate(used, accelerator)).orElse(OptionalDouble.empty());
        OptionalDouble served = capability.perServer().amount();
        if (parameters.isEmpty() || rate.isEmpty() || served.isEmpty() || served.getAsDouble() <= 0 || capability.tokensPerUnit() <= 0 || boards < 1) {
            return Optional.empty();
        }
        double active = model.get().facts().value(Spec.ACTIVE_PARAMETERS).orElse(parameters.getAsDouble());
        double promptTokens = work.inputTokens() * (1 - work.prefixHitShare());
        Figure seconds = Figure.derive("2 x active parameters / (peak rate x share reached)", "s", List.of(
                new Input("active parameters, billion", Figure.exact(active, "billion", "of " + model.get().name())),
                new Input("peak rate", Figure.exact(rate.getAsDouble(), "TFLOPS", "of " + accelerator.name())),
                new Input("share reached", Allowances.PREFILL_RATE.figure(accelerator.id()))), v -> 2e9 * v[0] / (1e12 * v[1] * v[2]));
        Figure tokens = Figure.derive("units served x output tokens of a unit", "tokens/s", List.of(new Input("units served", capability.perServer())),
                v -> v[0] * capability.tokensPerUnit());
        // Boards that are faster than predicted are faster at prompts and at answers alike: how fast they are moves the seconds, not the split.
        double promptsPerSecond = served.getAsDouble() * capability.tokensPerUnit() / work.outputTokens() * promptTokens;
        Figure time = Figure.derive("prompt tokens per second x a board's seconds for one / boards", "", List.of(
                new Input("prompt tokens per second",
                        Figure.exact(promptsPerSecond, "tokens/s", "as predicted; the split is the same for faster or slower boards")),
                new Input("seconds per prompt token", seconds)),
                v -> Math.clamp(v[0] * v[1] / boards, 0, MOST_PREFILL));
        Figure writing = Figure.derive("boards x share of their time for answers / output tokens per second", "s", List.of(
                new Input("share of time for prompts", time), new Input("output tokens per second", tokens)), v -> boards * (1 - v[0]) / v[1]);
        Figure decode = Decode
                .draw(new Decode(accelerator, parameters.getAsDouble(), active, replica(parameters.getAsDouble(), precision.get(), accelerator, boards),
                        inFlight(work, capability) / boards), fitted);
        return Optional.of(new TokenPhases(time, Allowances.PREFILL_DRAW.figure(accelerator.id()), decode, seconds, writing));
    }

    /** A server that only reads prompts still writes their first tokens. */
    private static final double MOST_PREFILL = 0.95;
    /** Weights leave this share of memory to keys, values and activations at least. */
    private static final double WEIGHTS_AT_MOST = 0.75;
    /** In flight on a board where latencies are not known: the middle of ML.ENERGY v3's runs. */
    private static final double TYPICAL_IN_FLIGHT = 32;

    private static OptionalDouble rate(Precision precision, Accelerator accelerator) {
        OptionalDouble own = accelerator.facts().value(precision.rate());
        return own.isPresent() ? own : accelerator.facts().value(Spec.FP16_RATE);
    }

    /** The least power of two of boards that holds the weights. */
    private static int replica(double parameters, Precision precision, Accelerator accelerator, int boards) {
        OptionalDouble memory = accelerator.facts().value(Spec.MEMORY);
        double needed = parameters * precision.bytesPerWeight() / (WEIGHTS_AT_MOST * memory.orElse(Double.MAX_VALUE));
        int replica = 1;
        while (replica < needed && 2 * replica <= boards) {
            replica *= 2;
        }
        return replica;
    }

    /** Requests in flight on a fully loaded server: what it serves at once, or by Little's law. */
    private static double inFlight(LlmServing work, Capability capability) {
        double units = capability.perServer().amount().orElse(0);
        if (capability.unit() == Capability.WorkUnit.CONCURRENT_REQUESTS) {
            return units;
        }
        OptionalDouble first = capability.latencies().ttft().amount();
        OptionalDouble next = capability.latencies().tpot().amount();
        return first.isPresent() && next.isPresent() ? units * (first.getAsDouble() + work.outputTokens() * next.getAsDouble()) / 1000 : TYPICAL_IN_FLIGHT;
    }

    /** Over a mix of both. */
    Figure draw() {
        return Figure.derive("time for prompts x draw meanwhile + time for answers x draw meanwhile", "",
                List.of(new Input("share of time for prompts", prefillTime), new Input("draw on prompts", prefill), new Input("draw on answers", decode)),
                v -> v[0] * v[1] + (1 - v[0]) * v[2]);
    }
}
