package org.inferrack.report;

import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.engine.figure.FigureFormat;

/** How far predictions were off on measurements that they had not seen. */
final class AccuracyPages {

    private AccuracyPages() {
    }

    static void appendix(Html html, Proposal proposal) {
        if (proposal.errors().isEmpty()) {
            return;
        }
        html.heading("Appendix: how far predictions are off");
        html.element("p", "Published measurements were left out in turn, predicted from the rest, and compared. The errors are absolute and relative to the measured value; "
                + "a 90 % range should hold about 90 % of the values.");
        var table = new HtmlTable("dense").words("Predicted", 18).words("Nearest measurements", 26).words("Left out", 11).numbers("Rows", 8)
                .numbers("Median", 9).numbers("90th pct", 9).numbers("Bias", 10).numbers("In range", 9);
        for (LeftOutError error : proposal.errors()) {
            table.row(error.subject(), error.nearness(), error.leftOut(), FigureFormat.number(error.rows()), FigureFormat.percent(error.medianError()),
                    FigureFormat.percent(error.p90Error()), FigureFormat.percent(error.bias()), error.inside().isPresent() ? FigureFormat.percent(error.inside().getAsDouble()) : "n/a");
        }
        table.write(html);
    }
}
