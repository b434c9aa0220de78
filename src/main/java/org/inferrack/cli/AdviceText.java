package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.advice.Bottleneck;
import org.inferrack.engine.advice.Conflict;
import org.inferrack.engine.advice.Effect;
import org.inferrack.engine.advice.Remedy;

/** Advice as a person reads it in a terminal. */
final class AdviceText {

    private final PrintWriter out;
    private final Planned planned;
    private final int width = Terminal.width();

    AdviceText(PrintWriter out, Planned planned) {
        this.out = out;
        this.planned = planned;
    }

    void print(List<Advice> all) {
        OutcomeText.title(out, planned.plan(), planned.outcome().knowledgeVersion(), width);
        all.forEach(this::print);
        out.println();
        Terminal.wrap("", "Every effect is the changed plan, planned again. Keys such as c1 go to --apply.", width).forEach(out::println);
    }

    private void print(Advice advice) {
        var keys = AdviceKeys.of(advice);
        out.println();
        out.println(planned.plan().scenario(advice.scenarioId()).map(scenario -> scenario.name()).orElse(advice.scenarioId())
                + (advice.now().feasible() ? "" : ": NOT FEASIBLE"));
        if (!advice.complete()) {
            out.println("  It was ended after " + Counted.of(advice.tried(), "change") + "; give it more time with --time-limit.");
        }
        advice.conflicts().forEach(conflict -> print(out, conflict, keys, width));
        out.println("  What limits it");
        if (advice.bottlenecks().isEmpty()) {
            out.println("    Nothing is sized, so nothing limits it.");
        }
        advice.bottlenecks().forEach(this::print);
        out.println("  What would help, the best first");
        if (advice.changes().isEmpty()) {
            out.println(advice.tried() == 0 ? "    No change was tried."
                    : "    None of the changes that were tried (" + advice.tried() + ") makes it cheaper or smaller.");
        }
        advice.changes().stream().filter(effect -> !effect.change().kind().needsClient()).forEach(effect -> print(out, effect, keys, width));
        if (advice.changes().stream().anyMatch(effect -> effect.change().kind().needsClient())) {
            out.println("  What would help if the client agrees");
        }
        advice.changes().stream().filter(effect -> effect.change().kind().needsClient()).forEach(effect -> print(out, effect, keys, width));
        if (!advice.remedies().isEmpty()) {
            out.println("  What settles findings");
            advice.remedies().forEach(remedy -> print(remedy, keys));
        }
    }

    private void print(Bottleneck bottleneck) {
        String stranded = bottleneck.stranded().isEmpty() ? ""
                : ". Stranded: " + bottleneck.stranded().stream().map(Bottleneck.Stranded::words).collect(Collectors.joining(", "));
        Terminal.wrap("    ", bottleneck.place() + ": " + bottleneck.words() + "; " + bottleneck.detail() + stranded, width).forEach(out::println);
    }

    static void print(PrintWriter out, Conflict conflict, Map<String, Effect> keys, int width) {
        Terminal.wrap("  ", conflict.words(), width).forEach(out::println);
        if (!conflict.relaxations().isEmpty()) {
            out.println("  The least that would do, each alone" + ":");
            conflict.relaxations().forEach(effect -> print(out, effect, keys, width));
        }
    }

    private static void print(PrintWriter out, Effect effect, Map<String, Effect> keys, int width) {
        String key = AdviceKeys.key(keys, effect);
        String start = key.isEmpty() ? "    " : "    " + String.format("%-4s", key);
        Terminal.wrap(start, effect.change().label() + assumes(effect), width).forEach(out::println);
        Terminal.wrap(" ".repeat(start.length()) + "-> ", effect.words(), width).forEach(out::println);
    }

    private static String assumes(Effect effect) {
        return effect.change().assumes().isEmpty() ? "" : " (" + effect.change().assumes() + ")";
    }

    private void print(Remedy remedy, Map<String, Effect> keys) {
        Terminal.wrap("    ", OutcomeJson.lower(remedy.finding().severity()) + ": " + remedy.finding().message(), width).forEach(out::println);
        print(out, remedy.effect(), keys, width);
    }
}
