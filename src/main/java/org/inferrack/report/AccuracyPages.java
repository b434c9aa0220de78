package org.inferrack.report;

import java.util.List;

import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;

/** How far predictions were off on measurements that they had not seen. */
final class AccuracyPages {

    private AccuracyPages() {
    }

    static void appendix(Html html, Proposal proposal) {
        List<LeftOutError> errors = proposal.errors().stream().filter(error -> concerns(error, proposal.plan())).toList();
        if (errors.isEmpty()) {
            return;
        }
        html.heading("Appendix: how far predictions are off");
        html.element("p",
                "Published measurements were left out in turn, predicted from the rest, and compared. The errors are absolute and relative to the measured value; "
                        + "a 90 % range should hold about 90 % of the values. Listed is what this plan's figures rest on.");
        var table = new HtmlTable("dense").words("Predicted", 18).words("Nearest measurements", 26).words("Left out", 11).numbers("Rows", 8)
                .numbers("Median", 9).numbers("90th pct", 9).numbers("Bias", 10).numbers("In range", 9);
        for (LeftOutError error : errors) {
            table.row(error.subject(), error.nearness(), error.leftOut(), FigureFormat.number(error.rows()), FigureFormat.percent(error.medianError()),
                    FigureFormat.percent(error.p90Error()), FigureFormat.percent(error.bias()),
                    error.inside().isPresent() ? FigureFormat.percent(error.inside().getAsDouble()) : "n/a");
        }
        table.write(html);
    }

    /** Every plan draws power; what else was predicted depends on its workloads. */
    private static boolean concerns(LeftOutError error, Plan plan) {
        return switch (error.kind()) {
            case "llm" -> plan.workloads().stream().anyMatch(LlmServing.class::isInstance);
            case "mlperf" -> plan.workloads().stream().anyMatch(workload -> !(workload instanceof LlmServing));
            default -> true;
        };
    }
}
