package org.inferrack.desktop.hardware;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;

/** Items of one kind: table at the left, the selected one at the right. Built when first shown, for its specs come from the knowledge. */
final class HardwareTab extends Tab {

    private final Shelf shelf;
    private final PlanSession session;
    private final VBox head = new VBox(6);
    private ItemTable table;
    private ItemDetail detail;
    private String version = "";

    HardwareTab(Shelf shelf, PlanSession session) {
        super(shelf.title());
        this.shelf = shelf;
        this.session = session;
        setId("hardware-tab-" + shelf.key());
        setOnSelectionChanged(_ -> refresh());
    }

    /** Something above the table: how entries come in from elsewhere. */
    HardwareTab under(Node node) {
        head.getChildren().setAll(node);
        return this;
    }

    /** Shows an entry, once the tab is open. */
    void select(String id) {
        refresh();
        if (table != null) {
            table.select(id);
        }
    }

    void refresh() {
        if (!isSelected()) {
            return;
        }
        if (table == null || !version.equals(session.knowledge().version())) {
            build();
        }
        table.refresh();
    }

    private void build() {
        version = session.knowledge().version();
        table = new ItemTable(shelf, session);
        detail = new ItemDetail(shelf, session, table::select);
        table.onSelect(() -> table.selected().ifPresent(detail::show));
        var left = new VBox(10, table.view());
        if (!head.getChildren().isEmpty()) {
            left.getChildren().addFirst(head);
        }
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        left.getStyleClass().add("screen-body");
        var right = new VBox(detail.view());
        right.getStyleClass().add("screen-body");
        var split = new SplitPane(left, Panes.scroll(right));
        split.setDividerPositions(0.64);
        setContent(split);
    }
}
