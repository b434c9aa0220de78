package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.metric.Recommendation;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Target;

/** One page for those who read one page: what is recommended, what it brings, and what it does not. */
final class Summary {

    private Summary() {
    }

    static void write(Html html, Proposal proposal) {
        html.heading("Executive summary");
        Optional<ScenarioOutcome> shown = proposal.shown();
        if (shown.isEmpty()) {
            html.element("p", "lead", "This plan has no scenarios yet, so there is nothing to recommend. The assumptions stated so far follow.");
            return;
        }
        lead(html, proposal, shown.get());
        targets(html, proposal);
        headlines(html, proposal, shown.get());
    }

    private static void lead(Html html, Proposal proposal, ScenarioOutcome shown) {
        html.open("p", "lead").text(proposal.recommended().isPresent() ? recommendation(proposal, shown) : refusal(proposal, shown)).close("p");
        if (proposal.recommended().isEmpty()) {
            html.open("ul", "blockers");
            shown.findings().stream().filter(finding -> finding.severity() == Finding.Severity.BLOCKER)
                    .forEach(finding -> html.element("li", sentence(finding)));
            html.close("ul");
        }
        String verdict = verdict(proposal, shown);
        if (!verdict.isEmpty()) {
            html.element("p", verdict);
        }
    }

    private static String recommendation(Proposal proposal, ScenarioOutcome shown) {
        var words = new StringBuilder("We recommend “" + shown.scenario().name() + "”: " + count(shown.metric(Metric.SERVERS), "server")
                + (shown.metric(Metric.ACCELERATORS).amount().orElse(1) > 0 ? " with " + count(shown.metric(Metric.ACCELERATORS), "accelerator")
                        : " without accelerators"));
        if (shown.metric(Metric.RACKS).amount().orElse(0) > 0) {
            words.append(" in ").append(count(shown.metric(Metric.RACKS), "rack"));
        }
        words.append(" carry the stated demand over ").append(proposal.plan().horizonMonths()).append(" months. ");
        words.append(shown.metric(Metric.TCO).isKnown()
                ? "The total cost of ownership is " + FigureFormat.text(shown.metric(Metric.TCO)) + range(shown) + "."
                : "The total cost of ownership cannot be told: " + FigureFormat.text(shown.metric(Metric.TCO)) + ".");
        proposal.baseline().ifPresent(base -> {
            String change = Headlines.change(Metric.TCO, shown, base);
            if (!change.isEmpty()) {
                words.append(" Against the baseline “").append(base.scenario().name()).append("” that is ").append(change.replace("−", "").replace("+", ""))
                        .append(change.startsWith("+") ? " more." : change.startsWith("−") ? " less." : " difference.");
            }
        });
        return words.toString();
    }

    private static String refusal(Proposal proposal, ScenarioOutcome shown) {
        Optional<ScenarioOutcome> baseline = proposal.baseline()
                .filter(base -> shown.feasible() && Recommendation.cheaper(base, shown, proposal.outcome().targets()));
        if (baseline.isPresent()) {
            return "We recommend to keep “" + baseline.get().scenario().name() + "”: it carries the stated demand at a total cost of ownership of "
                    + FigureFormat.text(baseline.get().metric(Metric.TCO)) + "; “" + shown.scenario().name() + "” would cost "
                    + FigureFormat.text(shown.metric(Metric.TCO)) + ". The figures below describe the latter.";
        }
        return shown.scenario().role() == Scenario.Role.PROPOSAL
                ? "No proposal can be recommended: none serves the whole demand within its limits. The figures below describe “"
                        + shown.scenario().name() + "” as planned. What stands against it:"
                : "This plan has no proposal yet. The figures below describe “" + shown.scenario().name() + "”.";
    }

    /** Says which promises fail before anybody has to find out. */
    private static String verdict(Proposal proposal, ScenarioOutcome shown) {
        List<TargetResult> results = results(proposal, shown);
        if (results.isEmpty()) {
            return "";
        }
        var failed = results.stream().filter(result -> result.verdict() == TargetResult.Verdict.NOT_MET).toList();
        var open = results.stream().filter(result -> result.verdict() == TargetResult.Verdict.UNKNOWN).toList();
        var within = results.stream().filter(result -> result.verdict() == TargetResult.Verdict.WITHIN_RANGE).toList();
        var words = new ArrayList<String>();
        if (failed.isEmpty() && open.isEmpty()) {
            words.add(results.size() == 1 ? "The target is met." : "All " + results.size() + " targets are met.");
        }
        if (failed.size() > 2) {
            words.add(failed.size() + " of " + results.size() + " targets are not met: "
                    + String.join(", ", failed.stream().map(result -> "“" + result.target().name() + "”").toList()) + ".");
        } else {
            failed.forEach(result -> words.add("The target “" + result.target().name() + "” is not met: asked is "
                    + TargetWords.requirement(result.target(), proposal.plan().currency()) + ", the figures give " + FigureFormat.text(result.achieved())
                    + "."));
        }
        open.forEach(result -> words.add("Whether “" + result.target().name() + "” is met cannot be told: " + FigureFormat.text(result.achieved()) + "."));
        if (!within.isEmpty()) {
            words.add(
                    (within.size() == 1 ? "One target holds" : within.size() + " targets hold") + " for the expected figures, but not over their whole range.");
        }
        return String.join(" ", words);
    }

    private static void headlines(Html html, Proposal proposal, ScenarioOutcome shown) {
        Optional<ScenarioOutcome> baseline = proposal.baseline();
        var table = new HtmlTable("compact").words("Headline figure", baseline.isPresent() ? 44 : 60)
                .numbers(proposal.recommended().isPresent() ? "Recommended" : shown.scenario().name(), baseline.isPresent() ? 22 : 40);
        baseline.ifPresent(_ -> table.numbers("Baseline", 21).numbers("Change", 13));
        for (Metric metric : Headlines.summary(shown, baseline)) {
            var cells = new ArrayList<HtmlTable.Cell>();
            cells.add(HtmlTable.Cell.of(Headlines.label(metric, proposal.plan().currency())));
            cells.add(HtmlTable.Cell.of(FigureFormat.value(shown.metric(metric)), FigureFormat.interval(shown.metric(metric))));
            baseline.ifPresent(base -> {
                cells.add(HtmlTable.Cell.of(FigureFormat.value(base.metric(metric)), FigureFormat.interval(base.metric(metric))));
                cells.add(HtmlTable.Cell.of(Headlines.change(metric, shown, base)));
            });
            table.row(cells);
        }
        table.write(html);
        html.element("p", "caption", "Small figures are 90 % ranges. W per inference/s is energy per inference (J); a change with × is a factor.");
    }

    private static void targets(Html html, Proposal proposal) {
        var table = new HtmlTable("targets").words("Target", 26).words("Asked", 31).numbers("Achieved", 23).words("Verdict", 20);
        for (TargetResult result : proposal.shown().map(shown -> results(proposal, shown)).orElse(List.of())) {
            Target target = result.target();
            table.row(List.of(HtmlTable.Cell.of(target.name(), target.workloadId().isEmpty() ? "" : proposal.workloadName(target.workloadId())),
                    HtmlTable.Cell.of(TargetWords.requirement(target, proposal.plan().currency())),
                    HtmlTable.Cell.of(FigureFormat.brief(result.achieved()), FigureFormat.interval(result.achieved())),
                    HtmlTable.Cell.styled(TargetWords.verdict(result.verdict()), "verdict " + result.verdict().name().toLowerCase(java.util.Locale.ROOT))));
        }
        if (!table.isEmpty()) {
            html.element("h2", "Targets");
            table.write(html);
        }
    }

    private static List<TargetResult> results(Proposal proposal, ScenarioOutcome shown) {
        return proposal.outcome().targets().stream().filter(result -> result.scenarioId().equals(shown.scenario().id())).toList();
    }

    private static String range(ScenarioOutcome shown) {
        String range = FigureFormat.range(shown.metric(Metric.TCO));
        return range.isEmpty() ? "" : " (90 % range " + range + ")";
    }

    private static String count(org.inferrack.engine.figure.Figure figure, String noun) {
        return figure instanceof org.inferrack.engine.figure.Figure.Known known
                ? FigureFormat.number(known.value()) + " " + noun + (known.value() == 1 ? "" : "s")
                : "an unknown number of " + noun + "s";
    }

    private static String sentence(Finding finding) {
        return finding.message() + (finding.advice().isEmpty() ? "" : " " + finding.advice());
    }
}
