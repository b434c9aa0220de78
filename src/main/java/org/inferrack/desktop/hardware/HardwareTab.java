package org.inferrack.desktop.hardware;

import java.util.List;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;

/** Items of one kind: table at the left, the selected one at the right. Built when first shown, for its specs come from the knowledge. */
final class HardwareTab extends Tab {

    private final String key;
    private final PlanSession session;
    private final Function<PlanSession, List<? extends Item>> items;
    private final List<Spec> specs;
    private final boolean priced;
    private final VBox head = new VBox(6);
    private ItemTable table;
    private ItemDetail detail;
    private String version = "";

    HardwareTab(String key, String title, PlanSession session, Function<PlanSession, List<? extends Item>> items, List<Spec> specs, boolean priced) {
        super(title);
        this.key = key;
        this.session = session;
        this.items = items;
        this.specs = specs;
        this.priced = priced;
        setId("hardware-tab-" + key);
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
        table = new ItemTable(key, session, items, specs);
        detail = new ItemDetail(key, session, ItemDetail.known(items.apply(session), specs), priced, table::select);
        table.onSelect(() -> table.selected().ifPresent(detail::show));
        var left = new VBox(10, table.view());
        if (!head.getChildren().isEmpty()) {
            left.getChildren().addFirst(head);
        }
        VBox.setVgrow(table.view(), javafx.scene.layout.Priority.ALWAYS);
        left.getStyleClass().add("screen-body");
        var right = new VBox(detail.view());
        right.getStyleClass().add("screen-body");
        var split = new SplitPane(left, Panes.scroll(right));
        split.setDividerPositions(0.54);
        setContent(split);
    }
}
