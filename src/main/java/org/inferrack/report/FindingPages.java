package org.inferrack.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.inferrack.engine.ScenarioOutcome;
import org.inferrack.engine.findings.Finding;

/** What a careful colleague would say, the gravest first. */
final class FindingPages {

    private FindingPages() {
    }

    static void write(Html html, Proposal proposal) {
        html.headingInFlow("Findings");
        boolean any = list(html, "The plan", proposal.outcome().findings());
        for (ScenarioOutcome scenario : proposal.outcome().scenarios()) {
            any |= list(html, proposal.title(scenario), scenario.findings());
        }
        if (!any) {
            html.element("p", "There is nothing to remark.");
        }
    }

    private static boolean list(Html html, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return false;
        }
        html.element("h2", title).open("table", "findings");
        for (Finding finding : findings.stream().sorted(Comparator.comparing(Finding::severity)).toList()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            html.open("tr").element("td", "severity " + severity, severity).open("td").text(finding.message());
            if (!finding.advice().isEmpty()) {
                html.element("div", "small", finding.advice());
            }
            html.close("td").close("tr");
        }
        html.close("table");
        return true;
    }
}
