package org.inferrack.report;

import java.util.List;
import java.util.stream.Collectors;

import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Bottleneck;
import org.inferrack.engine.advice.Effect;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.report.HtmlTable.Cell;

/** Which limits bind the scenario shown, and what would change most, each effect computed by planning the change. */
final class LimitPages {

    private static final int MOST_OF_A_KIND = 4;
    private static final int MOST_FLEETS = 24;
    private static final int MOST_SERVERS = 5_000;

    private LimitPages() {
    }

    static void write(Html html, Proposal proposal, ScenarioOutcome scenario) {
        List<Bottleneck> limits = Advisor.bottlenecks(proposal.plan(), scenario);
        if (limits.isEmpty()) {
            return;
        }
        html.headingInFlow("What limits this plan");
        var table = new HtmlTable().words("Where", 32).words("Limit", 50).numbers("Used", 18);
        limits.forEach(limit -> table.row(List.of(Cell.of(limit.place()), Cell.of((limit.binds() ? "" : "nearest is ") + limit.limit(), detail(limit)),
                Cell.of(limit.load() > 0 ? FigureFormat.percent(Math.round(limit.load() * 100) / 100.0) : ""))));
        table.write(html);
        List<Effect> changes = large(scenario) ? List.of() : Advisor.changes(proposal.checked(), scenario, proposal.knowledge());
        if (changes.isEmpty()) {
            return;
        }
        html.element("h2", "What would change it most");
        var effects = new HtmlTable().words("Change", 50).words("Effect", 50);
        add(effects, changes.stream().filter(effect -> !effect.change().kind().needsClient()).limit(MOST_OF_A_KIND).toList());
        add(effects, changes.stream().filter(effect -> effect.change().kind().needsClient()).limit(MOST_OF_A_KIND).toList());
        effects.write(html);
        html.element("p", "small", "Each effect is that of the changed plan, planned again; none of it is part of this proposal.");
    }

    /** Every change is a plan of its own; for thousands of servers of many kinds nobody waits for that when a proposal is printed. */
    private static boolean large(ScenarioOutcome scenario) {
        return scenario.sizing().fleets().size() > MOST_FLEETS || scenario.sizing().servers() > MOST_SERVERS;
    }

    private static void add(HtmlTable table, List<Effect> effects) {
        effects.forEach(effect -> table.row(List.of(Cell.of(effect.change().label(), effect.change().assumes()), Cell.of(effect.words()))));
    }

    private static String detail(Bottleneck limit) {
        return limit.stranded().isEmpty() ? limit.detail() : limit.detail() + ". Stranded: "
                + limit.stranded().stream().map(Bottleneck.Stranded::words).collect(Collectors.joining(", "));
    }
}
