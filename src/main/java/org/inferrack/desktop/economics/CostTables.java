package org.inferrack.desktop.economics;

import java.util.List;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.inferrack.desktop.form.layout.TextColumns;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.figure.FigureFormat;

/** The tables of one scenario's costs. */
final class CostTables {

    private CostTables() {
    }

    static TableView<Costs.BomLine> bom() {
        TableView<Costs.BomLine> lines = table("economics-bom", "Nothing is bought in this scenario.");
        lines.getColumns().setAll(List.of(
                TextColumns.<Costs.BomLine>words("Item", 300, Costs.BomLine::name),
                TextColumns.<Costs.BomLine>words("Kind", 160, Costs.BomLine::category),
                TextColumns.<Costs.BomLine>amount("Quantity", 80, line -> FigureFormat.number(line.quantity())),
                TextColumns.<Costs.BomLine>amount("Unit price", 110, line -> line.unitPrice().map(FigureFormat::amount).orElse(TextColumns.MISSING)),
                TextColumns.<Costs.BomLine>amount("Total", 120,
                        line -> line.owned() ? "owned" : line.total().map(FigureFormat::amount).orElse(TextColumns.MISSING)),
                TextColumns.<Costs.BomLine>words("Price from", 260, CostTables::source)));
        return lines;
    }

    private static String source(Costs.BomLine line) {
        String note = line.priceNote();
        String source = line.source().map(each -> each.citation() + (each.date().isEmpty() ? "" : ", " + each.date())).orElse("");
        return note.isEmpty() ? source : source.isEmpty() ? note : note + ": " + source;
    }

    static TableView<YearlyCosts> years() {
        TableView<YearlyCosts> table = table("economics-years", "Not planned yet.");
        table.getColumns().setAll(List.of(
                TextColumns.<YearlyCosts>words("", 140, YearlyCosts::period),
                TextColumns.<YearlyCosts>amount("Capex", 110, year -> FigureFormat.amount(year.capex())),
                TextColumns.<YearlyCosts>amount("Energy", 100, year -> FigureFormat.amount(year.energy())),
                TextColumns.<YearlyCosts>amount("Rent", 100, year -> FigureFormat.amount(year.rent())),
                TextColumns.<YearlyCosts>amount("Support", 100, year -> FigureFormat.amount(year.support())),
                TextColumns.<YearlyCosts>amount("Licences", 100, year -> FigureFormat.amount(year.licences())),
                TextColumns.<YearlyCosts>amount("Residual", 100, year -> FigureFormat.amount(year.residual() == 0 ? 0 : -year.residual())),
                TextColumns.<YearlyCosts>amount("Total", 120, year -> FigureFormat.amount(year.total()))));
        return table;
    }

    static TableView<Costs.Month> months() {
        TableView<Costs.Month> table = table("economics-months", "Not planned yet.");
        table.getColumns().setAll(List.of(
                TextColumns.<Costs.Month>words("Month", 110, month -> month.month().toString()),
                TextColumns.<Costs.Month>amount("Capex", 110, month -> FigureFormat.amount(month.capex())),
                TextColumns.<Costs.Month>amount("Energy", 100, month -> FigureFormat.amount(month.energy())),
                TextColumns.<Costs.Month>amount("Rent", 100, month -> FigureFormat.amount(month.rent())),
                TextColumns.<Costs.Month>amount("Support", 100, month -> FigureFormat.amount(month.support())),
                TextColumns.<Costs.Month>amount("Licences", 100, month -> FigureFormat.amount(month.licences())),
                TextColumns.<Costs.Month>amount("Residual", 100, month -> FigureFormat.amount(month.residual() == 0 ? 0 : -month.residual())),
                TextColumns.<Costs.Month>amount("Total", 120, month -> FigureFormat.amount(month.total()))));
        return table;
    }

    private static <R> TableView<R> table(String id, String placeholder) {
        var table = new TableView<R>();
        table.setId(id);
        table.setPlaceholder(new Label(placeholder));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll(Styles.DENSE, "dense-head");
        return table;
    }
}
