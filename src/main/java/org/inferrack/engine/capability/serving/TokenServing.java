package org.inferrack.engine.capability.serving;

import java.util.Optional;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.Refusal;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.engine.capability.measured.Throughput;
import org.inferrack.plan.LlmServing;

/** Replicas of an LLM on one server: the number of accelerators per replica that serves most within memory and latency limits. */
final class TokenServing {

    private static final int MOST_PARALLEL = 16;

    private TokenServing() {
    }

    static Capability of(LlmServing work, Machine machine) {
        WorkUnit unit = WorkUnit.of(work);
        Optional<AiModel> model = machine.catalog().model(work.modelId());
        if (model.isEmpty()) {
            return Refusal.of(work, unit, Refusal.noModel(work.modelId()));
        }
        if (work.inputTokens() < 1 || work.outputTokens() < 1) {
            return Refusal.of(work, unit, "A request of " + work.inputTokens() + " input and " + work.outputTokens()
                    + " output tokens cannot be sized. Enter at least one token of each.");
        }
        Optional<LlmShape> shape = LlmShape.of(model.get());
        if (shape.isEmpty()) {
            return Refusal.of(work, unit, "The catalogue lacks " + LlmShape.missing(model.get()) + " of " + model.get().name()
                    + ". Add them to the plan's library; memory is not guessed.");
        }
        if (machine.accelerator().facts().value(Spec.MEMORY).isEmpty()) {
            return Refusal.of(work, unit, "The memory of " + machine.accelerator().name() + " is not in the catalogue. Add it to the plan's library.");
        }
        if (machine.accelerator().facts().value(Spec.FP16_RATE).isEmpty()) {
            return Refusal.of(work, unit, "The FP16 peak of " + machine.accelerator().name() + " is not in the catalogue. Add it to the plan's library.");
        }
        if (LlmReplica.roofline(shape.get(), machine.precision(), machine.accelerator(), 1).isEmpty()) {
            return Refusal.of(work, unit, machine.accelerator().facts().value(Spec.MEMORY_BANDWIDTH).isEmpty()
                    ? "The memory bandwidth of " + machine.accelerator().name() + " is not in the catalogue. Add it to the plan's library."
                    : new Throughput(machine.accelerator(), model.get(), machine.index()).unsupported(machine.precision()));
        }
        return best(new TokenServer(work, machine, model.get(), shape.get()));
    }

    private static Capability best(TokenServer server) {
        Optional<TokenServer.Choice> best = Optional.empty();
        LlmSpeed largest = null;
        for (int parallel = 1; parallel <= Math.min(server.machine().accelerators(), MOST_PARALLEL); parallel *= 2) {
            largest = LlmSpeed.of(server.work(), server.machine(), server.model(), server.shape(), parallel).orElseThrow();
            Optional<TokenServer.Choice> choice = server.choice(largest);
            if (choice.isPresent() && (best.isEmpty() || choice.get().betterThan(best.get()))) {
                best = choice;
            }
        }
        LlmSpeed most = largest;
        return best.map(server::capability).orElseGet(() -> Refusal.of(server.work(), WorkUnit.of(server.work()), server.whyNone(most)));
    }
}
