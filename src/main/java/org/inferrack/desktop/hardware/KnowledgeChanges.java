package org.inferrack.desktop.hardware;

import java.util.List;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.file.Changes;
import org.inferrack.file.ItemChange;
import org.inferrack.file.SelfContained;

/** What the knowledge of this installation would change in a plan that carries older entries. */
final class KnowledgeChanges {

    private final PlanSession session;
    private final TableView<ItemChange> table = new TableView<>();
    private final Label words = Panes.note("");
    private final Button take = new Button("Take the newer figures");
    private final VBox view;

    KnowledgeChanges(PlanSession session) {
        this.session = session;
        table.setId("knowledge-changes");
        table.setPlaceholder(new Label("The plan's entries and those of this installation are the same."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll(Styles.DENSE, "dense-head");
        table.getColumns().setAll(List.of(column("Item", ItemChange::itemName), column("Figure", ItemChange::property),
                column("In the plan", ItemChange::inPlan), column("Now known", ItemChange::now)));
        take.setId("knowledge-take");
        take.setOnAction(_ -> session.edit("Take newer figures", plan -> SelfContained.refresh(plan, session.knowledge())));
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(10, words, take, table);
        view.getStyleClass().add("screen-body");
    }

    private static TableColumn<ItemChange, String> column(String title, java.util.function.Function<ItemChange, String> text) {
        var column = new TableColumn<ItemChange, String>(title);
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        return column;
    }

    Node view() {
        return view;
    }

    void refresh() {
        String planned = session.plan().knowledgeVersion();
        var changes = Changes.between(session.plan().library(), session.knowledge());
        words.setText((planned.isEmpty() ? "This plan carries no entries of a knowledge version yet." : "Planned with knowledge " + planned + ".")
                + " This installation has " + (session.knowledge().version().isEmpty() ? "none yet" : session.knowledge().version())
                + ". What you stated yourself stays in any case.");
        table.getItems().setAll(changes);
        take.setDisable(changes.isEmpty());
    }
}
