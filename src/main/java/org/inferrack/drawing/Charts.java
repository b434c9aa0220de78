package org.inferrack.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.letters.VisibleText;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.VideoAnalytics;
import org.jfree.chart.JFreeChart;

/**
 * The charts of an outcome. A scenario keeps its colour in all of them: grey for the baseline, the palette's series for the
 * proposals. Whiskers are 90 % ranges.
 */
public final class Charts {

    private static final int LONGEST_NAME = 28;

    private Charts() {
    }

    /** Streams per rack by scenario; per server where there are no racks; inferences per second per rack where the plan has no cameras. */
    public static JFreeChart streamsPerRack(Outcome outcome, Plan plan, Palette palette) {
        boolean cameras = plan.workloads().stream().anyMatch(VideoAnalytics.class::isInstance);
        Metric perRack = cameras ? Metric.STREAMS_PER_RACK : Metric.INFERENCES_PER_SECOND_PER_RACK;
        boolean onlyPerServer = cameras && !known(perRack, outcome) && known(Metric.STREAMS_PER_SERVER, outcome);
        return byScenario(onlyPerServer ? Metric.STREAMS_PER_SERVER : perRack, outcome, plan, palette);
    }

    /** One metric by scenario. */
    public static JFreeChart byScenario(Metric metric, Outcome outcome, Plan plan, Palette palette) {
        var set = new FigureSet();
        var names = names(outcome);
        for (int i = 0; i < names.size(); i++) {
            set.add(outcome.scenarios().get(i).metric(metric), metric.label(), names.get(i));
        }
        var axis = ChartStyle.axis(metric.unit(plan.currency()), set.highestWithLabels(), palette);
        var plot = ChartStyle.bars(set, new FigureBars(palette, colors(outcome, palette), true), axis, palette);
        ChartStyle.sayWhyEmpty(plot, set);
        return ChartStyle.chart(metric.label(), plot, false, palette);
    }

    /** Energy per inference by scope and scenario: accelerator boards, servers at the wall, facility. */
    public static JFreeChart wattsPerInference(Outcome outcome, Plan plan, Palette palette) {
        var set = new FigureSet();
        var names = names(outcome);
        for (int i = 0; i < names.size(); i++) {
            ScenarioOutcome scenario = outcome.scenarios().get(i);
            set.add(scenario.metric(Metric.BOARD_WATTS_PER_INFERENCE), names.get(i), "Board");
            set.add(scenario.metric(Metric.WALL_WATTS_PER_INFERENCE), names.get(i), "Wall");
            set.add(scenario.metric(Metric.FACILITY_WATTS_PER_INFERENCE), names.get(i), "Facility");
        }
        var axis = ChartStyle.axis("W per inference/s (= J per inference)", set.highestWithLabels(), palette);
        var plot = ChartStyle.bars(set, new FigureBars(palette, colors(outcome, palette), false), axis, palette);
        ChartStyle.sayWhyEmpty(plot, set);
        return ChartStyle.chart("W per inference/s", plot, true, palette);
    }

    /** Cash out added up month by month; a step is a purchase (capex or a swap), the last point the TCO with its range. */
    public static JFreeChart cumulativeTco(Outcome outcome, Plan plan, Palette palette) {
        return TcoLines.chart(outcome, plan, names(outcome), colors(outcome, palette), palette);
    }

    /** How far each uncertain input alone moves the TCO, the {@code most} largest. */
    public static JFreeChart tornado(String title, Tornado tornado, int most, Palette palette) {
        return TornadoBars.chart(title, tornado, most, palette);
    }

    /** The colours of the scenarios in every chart, in the outcome's order. */
    public static List<Color> colors(Outcome outcome, Palette palette) {
        var colors = new ArrayList<Color>();
        int proposals = 0;
        for (ScenarioOutcome scenario : outcome.scenarios()) {
            colors.add(baseline(scenario) ? palette.baseline() : palette.series(proposals++));
        }
        return colors;
    }

    /** Names as labels, spelt where nobody could see them, long ones cut: the baseline and what is not feasible say so, equal names are told apart. */
    private static List<String> names(Outcome outcome) {
        var names = new ArrayList<String>();
        for (ScenarioOutcome scenario : outcome.scenarios()) {
            String given = shortened(VisibleText.line(scenario.scenario().name()));
            boolean says = !baseline(scenario) || given.toLowerCase(java.util.Locale.ROOT).contains("baseline");
            String name = (says ? given : given + " (baseline)") + (scenario.feasible() ? "" : " (not feasible)");
            String unique = name;
            for (int copy = 2; names.contains(unique); copy++) {
                unique = name + " (" + copy + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** Short enough for two lines beside a bar and for two names side by side in a legend. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).stripTrailing() + "…";
    }

    private static boolean known(Metric metric, Outcome outcome) {
        return outcome.scenarios().stream().anyMatch(scenario -> scenario.metric(metric).isKnown());
    }

    static boolean baseline(ScenarioOutcome scenario) {
        return scenario.scenario().role() == Scenario.Role.BASELINE;
    }
}
