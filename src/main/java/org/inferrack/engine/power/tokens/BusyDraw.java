package org.inferrack.engine.power.tokens;

import java.util.Optional;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.Allowance;
import org.inferrack.engine.power.Allowances;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ServerConfiguration;

/** What share of their limit the accelerators of a server draw while they work on a load: by the phases of an LLM, else as in dense batches. */
public record BusyDraw(ScenarioContext context, ServerConfiguration configuration) {

    public Figure of(Load load) {
        return llm(load).map(work -> phases(load).map(TokenPhases::draw).orElseGet(() -> typical(Allowances.LLM_DRAW)))
                .orElseGet(() -> typical(Allowances.DENSE_DRAW));
    }

    public boolean onCpus() {
        return configuration.onCpus(context.catalog());
    }

    private Figure typical(Allowance share) {
        return share.figure(configuration.acceleratorId());
    }

    /** Empty unless the load is of an LLM of known size on an accelerator of known rate. */
    Optional<TokenPhases> phases(Load load) {
        return llm(load).flatMap(work -> context.catalog().accelerator(configuration.acceleratorId())
                .flatMap(accelerator -> TokenPhases.of(work, load.capability(), accelerator, configuration.boards(context.catalog()), context.catalog(),
                        context.fitted())));
    }

    private Optional<LlmServing> llm(Load load) {
        return context.plan().workload(load.workloadId()).filter(LlmServing.class::isInstance).map(LlmServing.class::cast);
    }
}
