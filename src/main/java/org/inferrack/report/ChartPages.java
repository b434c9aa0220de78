package org.inferrack.report;

import org.inferrack.drawing.Charts;
import org.inferrack.drawing.Palette;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Plan;
import org.jfree.chart.JFreeChart;

/** The three charts of every proposal. */
final class ChartPages {

    private static final double WIDTH = 640;
    private static final int TORNADO_BARS = 6;

    private ChartPages() {
    }

    static void write(Html html, Proposal proposal) {
        Plan plan = proposal.plan();
        Outcome outcome = proposal.outcome();
        int scenarios = outcome.scenarios().size();
        html.heading("Charts");
        picture(html, proposal, Charts.streamsPerRack(outcome, plan, Palette.PRINT), 74 + 26 * scenarios);
        picture(html, proposal, Charts.wattsPerInference(outcome, plan, Palette.PRINT), 100 + 3 * (10 + 13 * scenarios));
        picture(html, proposal, Charts.cumulativeTco(outcome, plan, Palette.PRINT), 270);
        html.element("p", "caption", "Whiskers are 90 % ranges. A step in the cumulative cost is a purchase; the last month takes off the residual value.");
    }

    /** What moves the TCO of one scenario; nothing where that is not known. */
    static void tornado(Html html, Proposal proposal, ScenarioOutcome scenario) {
        if (!scenario.tornado().bars().isEmpty()) {
            JFreeChart tornado = Charts.tornado("What moves the TCO of " + scenario.scenario().name(), scenario.tornado(), TORNADO_BARS, Palette.PRINT);
            picture(html, proposal, tornado, 110 + 32 * Math.min(TORNADO_BARS, scenario.tornado().bars().size()));
        }
    }

    private static void picture(Html html, Proposal proposal, JFreeChart chart, double height) {
        String id = proposal.drawings().add((g, bounds) -> chart.draw(g, bounds));
        html.open("div", "chart").drawing(id, chart.getTitle().getText(), WIDTH, height).close("div");
    }
}
