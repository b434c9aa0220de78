package org.inferrack.desktop.report;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.document.ProposalExport;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.ParsedField;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Plan;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the client receives. */
public final class ReportScreen implements Screen {

    private final PlanSession session;
    private final Tasks tasks;
    private final ProposalExport proposal;
    private final TablesExport tables;
    private SplitPane view;
    private Form<Cover> form;
    private PagePreview preview;
    private Button pdf;
    private Button csv;

    public ReportScreen(PlanSession session, Dialogs dialogs, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
        this.proposal = new ProposalExport(session, dialogs, tasks);
        this.tables = new TablesExport(session, dialogs, tasks);
    }

    @Override
    public String title() {
        return "Report";
    }

    @Override
    public Feather icon() {
        return Feather.FILE_TEXT;
    }

    @Override
    public Node view() {
        if (view == null) {
            form = new Form<Cover>(session).section("Cover");
            form.add(WordsField.line("cover-title", "Title", Cover::title, Cover::withTitle));
            form.add(WordsField.line("cover-client", "Client", Cover::client, Cover::withClient));
            form.add(WordsField.line("cover-author", "Author", Cover::author, Cover::withAuthor));
            form.add(ParsedField.date("cover-date", "Date", Cover::date, Cover::withDate).hint("printed on the proposal"));
            form.add(WordsField.lines("cover-notes", "Notes", Cover::notes, Cover::withNotes));
            form.show(Focus.plan().at(Plan::cover, Plan::withCover));
            pdf = new Button("Export PDF", new FontIcon(Feather.FILE_TEXT));
            pdf.setId("report-pdf");
            pdf.getStyleClass().add(Styles.ACCENT);
            pdf.setOnAction(_ -> proposal.ask());
            csv = new Button("Export CSV tables", new FontIcon(Feather.GRID));
            csv.setId("report-csv");
            csv.setOnAction(_ -> tables.ask());
            var body = new VBox(18, form.view(), new HBox(10, pdf, csv),
                    Panes.note(
                            "The PDF has the summary, configuration and bill of materials, elevations, power and cooling, charts, TCO, assumptions with sources "
                                    + "and findings. The tables are the bill of materials, racks, monthly cash flow and metrics."));
            body.getStyleClass().add("screen-body");
            preview = new PagePreview(session, tasks);
            var left = Panes.scroll(body);
            SplitPane.setResizableWithParent(left, false);
            view = new SplitPane(left, preview.view());
            view.setDividerPositions(0.42);
            view.setId("screen-report");
        }
        return view;
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        form.refresh();
        pdf.setDisable(!proposal.possible());
        csv.setDisable(!proposal.possible());
        preview.refresh();
    }
}
