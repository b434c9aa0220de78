package org.inferrack.desktop.workloads;

import java.util.List;

import org.inferrack.catalog.Precision;
import org.inferrack.desktop.form.field.AnyOfField;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.ItemPicker;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Limit;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.LlmServing.Load;

/** The form of LLM serving, whose demand is stated as people or as requests. */
final class LlmForm {

    private static final String USERS = "People, of whom a share is active";
    private static final String REQUESTS = "Requests per second";

    private LlmForm() {
    }

    static Form<LlmServing> of(PlanSession session) {
        String id = "llm";
        var form = new Form<LlmServing>(session).section("Load");
        form.add(WordsField.name(id + "-name", "Name", LlmServing::name, LlmServing::withName));
        form.add(new ItemPicker<>(id + "-model", "Model", "", WorkloadForms.models(session, true), LlmServing::modelId, LlmServing::withModelId));
        form.add(new AnyOfField<>(id + "-precisions", "Accepted precisions", Precision.class, Words::of, LlmServing::precisions, LlmServing::withPrecisions)
                .hint(WorkloadForms.PRECISIONS));
        form.add(new ChoiceField<>(id + "-load", "Demand stated as", () -> List.of(USERS, REQUESTS), words -> words,
                LlmForm::kind, (llm, kind) -> llm.withLoad(as(kind, llm.load()))));
        form.when(llm -> llm.load() instanceof Load.Users);
        form.add(new NumberField<>(id + "-users", "People", NumberRange.whole(Limit.USERS),
                llm -> llm.load() instanceof Load.Users users ? users.users() : 0,
                (llm, value) -> llm.load() instanceof Load.Users users ? llm.withLoad(new Load.Users(value.intValue(), users.activeShare())) : llm));
        form.add(new NumberField<LlmServing>(id + "-active", "Active at the peak", NumberRange.percent(Limit.SHARE),
                llm -> llm.load() instanceof Load.Users users ? users.activeShare() : 0,
                (llm, value) -> llm.load() instanceof Load.Users users ? llm.withLoad(new Load.Users(users.users(), value)) : llm)
                .hint("have a request in flight"));
        form.when(llm -> llm.load() instanceof Load.Requests);
        form.add(new NumberField<>(id + "-rate", "Requests", NumberRange.real(Limit.REQUESTS),
                llm -> llm.load() instanceof Load.Requests requests ? requests.perSecond() : 0,
                (llm, value) -> llm.load() instanceof Load.Requests ? llm.withLoad(new Load.Requests(value)) : llm));
        form.always().section("Tokens and limits");
        form.add(new NumberField<>(id + "-input", "Prompt", NumberRange.whole(Limit.TOKENS), LlmServing::inputTokens,
                (llm, value) -> llm.withInputTokens(value.intValue())).hint("mean"));
        form.add(new NumberField<>(id + "-output", "Answer", NumberRange.whole(Limit.TOKENS), LlmServing::outputTokens,
                (llm, value) -> llm.withOutputTokens(value.intValue())).hint("mean"));
        form.add(new NumberField<>(id + "-prefix", "Prefix cache hits", NumberRange.percent(Limit.SHARE), LlmServing::prefixHitShare,
                LlmServing::withPrefixHitShare).hint("of the prompt"));
        form.add(new OptionalNumberField<>(id + "-ttft", "Time to first token limit", NumberRange.real(Limit.MILLISECONDS), "no limit",
                LlmServing::ttftLimitMs, LlmServing::withTtftLimitMs));
        form.add(new OptionalNumberField<>(id + "-tpot", "Time per output token limit", NumberRange.real(Limit.MILLISECONDS), "no limit",
                LlmServing::tpotLimitMs, LlmServing::withTpotLimitMs));
        DemandParts.add(form, session, id, LlmServing::demand, LlmServing::withDemand);
        return form;
    }

    private static String kind(LlmServing llm) {
        return switch (llm.load()) {
            case Load.Users _ -> USERS;
            case Load.Requests _ -> REQUESTS;
        };
    }

    private static Load as(String kind, Load load) {
        return switch (load) {
            case Load.Users _ when kind.equals(REQUESTS) -> new Load.Requests(1);
            case Load.Requests _ when kind.equals(USERS) -> new Load.Users(100, 0.1);
            default -> load;
        };
    }
}
