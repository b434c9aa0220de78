package org.inferrack.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** What a careful colleague would say, the gravest first; what holds for several scenarios is said once. */
final class FindingPages {

    /** The same words about one or more scenarios. */
    record Remark(Finding finding, List<ScenarioOutcome> scenarios) {
    }

    private FindingPages() {
    }

    static void write(Html html, Proposal proposal) {
        html.headingInFlow("Findings");
        List<Remark> remarks = remarks(proposal.outcome().scenarios());
        boolean any = list(html, "The plan", proposal.outcome().findings().stream().map(finding -> new Remark(finding, List.of())).toList(), false);
        any |= list(html, "Several scenarios", remarks.stream().filter(remark -> remark.scenarios().size() > 1).toList(), true);
        var shownFirst = new ArrayList<>(proposal.outcome().scenarios());
        proposal.shown().ifPresent(shown -> {
            shownFirst.remove(shown);
            shownFirst.addFirst(shown);
        });
        for (ScenarioOutcome scenario : shownFirst) {
            any |= list(html, proposal.title(scenario), remarks.stream().filter(remark -> remark.scenarios().equals(List.of(scenario))).toList(), false);
        }
        if (!any) {
            html.element("p", "There is nothing to remark.");
        }
    }

    static List<Remark> remarks(List<ScenarioOutcome> scenarios) {
        Map<List<?>, Remark> byWords = new LinkedHashMap<>();
        for (ScenarioOutcome scenario : scenarios) {
            for (Finding finding : scenario.findings()) {
                var words = List.of(finding.severity(), finding.message(), finding.advice());
                Remark remark = byWords.computeIfAbsent(words, _ -> new Remark(finding, new ArrayList<>()));
                if (!remark.scenarios().contains(scenario)) {
                    remark.scenarios().add(scenario);
                }
            }
        }
        return List.copyOf(byWords.values());
    }

    /** @param named with the names of the scenarios that a remark is about */
    private static boolean list(Html html, String title, List<Remark> remarks, boolean named) {
        if (remarks.isEmpty()) {
            return false;
        }
        html.element("h2", title).open("table", "findings");
        for (Remark remark : remarks.stream().sorted(Comparator.comparing(remark -> remark.finding().severity())).toList()) {
            String severity = remark.finding().severity().name().toLowerCase(Locale.ROOT);
            html.open("tr").element("td", "severity " + severity, severity).open("td").text(remark.finding().message());
            String names = !named ? "" : String.join(", ", remark.scenarios().stream().map(scenario -> scenario.scenario().name()).toList());
            for (String line : List.of(remark.finding().advice(), names)) {
                if (!line.isEmpty()) {
                    html.element("div", "small", line);
                }
            }
            html.close("td").close("tr");
        }
        html.close("table");
        return true;
    }
}
