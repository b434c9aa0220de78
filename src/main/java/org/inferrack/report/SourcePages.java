package org.inferrack.report;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.RangeWords;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;

/** How sure the figures are, and where they come from. */
final class SourcePages {

    private SourcePages() {
    }

    static void write(Html html, Proposal proposal) {
        html.headingInFlow("Evidence and sources");
        html.element("p", "intro", RangeWords.MEANING + " A figure is as strong as its weakest input:");
        var legend = new HtmlTable().words("Evidence", 24).words("Meaning", 46).words("Headline figures of the shown scenario", 30);
        for (Evidence evidence : Evidence.values()) {
            legend.row(label(evidence), meaning(evidence), proposal.shown().map(scenario -> figures(scenario, evidence)).orElse(""));
        }
        legend.write(html);
        proposal.shown().ifPresent(scenario -> citeMetrics(scenario, proposal.sources()));
        sources(html, proposal.sources().cited());
    }

    private static void citeMetrics(ScenarioOutcome scenario, Sources sources) {
        scenario.metrics().values().forEach(figure -> {
            if (figure instanceof Figure.Known known) {
                known.basis().allSources().forEach(sources::cite);
            }
        });
    }

    private static void sources(Html html, List<Source> cited) {
        if (cited.isEmpty()) {
            return;
        }
        html.element("h2", "Sources").open("table", "sources");
        for (int i = 0; i < cited.size(); i++) {
            Source source = cited.get(i);
            html.open("tr").element("td", "mark", "[" + (i + 1) + "]")
                    .element("td", "", source.citation() + (source.date().isEmpty() ? "" : " (" + source.date() + ")")).close("tr");
        }
        html.close("table");
    }

    private static String figures(ScenarioOutcome scenario, Evidence evidence) {
        return String.join(", ", Headlines.summary(scenario, java.util.Optional.empty()).stream()
                .filter(metric -> scenario.metric(metric) instanceof Figure.Known known && known.evidence() == evidence
                        && (known.low() != known.high() || known.lowest() != known.highest()))
                .map(Metric::label).toList());
    }

    private static String label(Evidence evidence) {
        String label = evidence.label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static String meaning(Evidence evidence) {
        return switch (evidence) {
            case USER -> "Stated in this plan, or counted exactly.";
            case MEASURED -> "Measured and published for this very hardware and model.";
            case INTERPOLATED -> "Between measured points of the same hardware.";
            case SCALED -> "From a measurement on other hardware, by the ratio of peak rates and memory bandwidth.";
            case SPECIFIED -> "From data sheets or estimated prices alone.";
            case ESTIMATED -> "Stated by nobody for this item; what others of its class lead to expect, with their range.";
        };
    }
}
