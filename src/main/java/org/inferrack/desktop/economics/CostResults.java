package org.inferrack.desktop.economics;

import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.canvas.ChartPane;
import org.inferrack.desktop.form.list.ScenarioChoice;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.drawing.Charts;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** What one scenario costs: bill of materials, by year, by month, and what moves it most. */
final class CostResults {

    private static final int BARS = 10;

    private final PlanSession session;
    private final ScenarioChoice scenarios;
    private final Label headline = new Label();
    private final TableView<Costs.BomLine> bom = CostTables.bom();
    private final TableView<YearlyCosts> years = CostTables.years();
    private final TableView<Costs.Month> months = CostTables.months();
    private final ChartPane cumulative = new ChartPane();
    private final ChartPane tornado = new ChartPane();
    private final Label bomTotal = new Label();
    private final VBox view;

    CostResults(PlanSession session) {
        this.session = session;
        scenarios = new ScenarioChoice("economics-scenario", session);
        headline.setId("economics-headline");
        headline.setWrapText(true);
        HBox.setHgrow(headline, Priority.ALWAYS);
        bomTotal.getStyleClass().add("binding-text");
        bomTotal.setId("economics-bom-total");
        cumulative.setMinHeight(260);
        var bar = new HBox(12, scenarios, headline);
        bar.setAlignment(Pos.CENTER_LEFT);
        var tabs = new TabPane(
                tab("economics-tab-bom", "Bill of materials", grown(bom, bomTotal)),
                tab("economics-tab-years", "TCO by year", yearly()),
                tab("economics-tab-months", "Monthly cash", grown(months)),
                tab("economics-tab-tornado", "What moves it", grown(tornado)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        view = new VBox(10, bar, tabs);
        view.getStyleClass().add("screen-body");
    }

    private VBox yearly() {
        var box = grown(cumulative);
        years.setPrefHeight(230);
        years.setMinHeight(160);
        box.getChildren().addFirst(years);
        return box;
    }

    private static VBox grown(Node main, Node... below) {
        VBox.setVgrow(main, Priority.ALWAYS);
        var box = new VBox(10, main);
        box.getChildren().addAll(below);
        box.getStyleClass().add("tab-body");
        return box;
    }

    private static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    Node view() {
        return view;
    }

    void refresh() {
        Optional<ScenarioOutcome> outcome = scenarios.refresh();
        if (outcome.isEmpty() || outcome.get().sizing().servers() == 0) {
            headline.setText(session.plan().scenarios().isEmpty() ? "Add a scenario to see what it costs."
                    : outcome.isEmpty() ? "Not planned yet." : "No servers in this scenario, so there is nothing to cost. The findings say why.");
            bom.getItems().clear();
            years.getItems().clear();
            months.getItems().clear();
            bomTotal.setText("");
            return;
        }
        Costs costs = outcome.get().costs();
        headline.setText("TCO " + words(costs.total()) + " · capex " + FigureFormat.brief(costs.capex()) + " · opex " + FigureFormat.brief(costs.opex())
                + " · present cost " + FigureFormat.brief(costs.npv()));
        bom.getItems().setAll(costs.lines());
        bomTotal.setText(total(costs));
        years.getItems().setAll(YearlyCosts.of(costs.months()));
        months.getItems().setAll(costs.months());
        session.outcome()
                .ifPresent(all -> cumulative.show(Charts.cumulativeTco(all, session.plan(), Theme.palette()), "Cumulative cost of every scenario by month"));
        tornado.show(Charts.tornado("What moves the TCO", outcome.get().tornado(), BARS, Theme.palette()), "How far each uncertain input alone moves the TCO");
    }

    private static String words(Figure figure) {
        String range = FigureFormat.range(figure);
        return FigureFormat.text(figure) + (range.isEmpty() ? "" : " (" + range + ")");
    }

    private static String total(Costs costs) {
        long missing = costs.lines().stream().filter(line -> line.total().isEmpty()).count();
        if (missing > 0) {
            return "Total n/a: " + missing + (missing == 1 ? " line has no price." : " lines have no price.") + " Set one under Hardware.";
        }
        var sum = costs.lines().stream().map(line -> line.total().orElseThrow()).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        return "Total " + FigureFormat.money(sum, costs.currency());
    }
}
