package org.inferrack.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.inferrack.catalog.Knowledge;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;

/** A test of the screens on the shipped knowledge and the real engine. */
abstract class ScreenTest extends UiTest {

    /** Ids that skins give to their own parts. */
    private static final Set<String> OF_THE_TOOLKIT = Set.of("arrow", "arrow-button", "list-view", "virtual-flow", "filtered", "search");
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    /** Opens a screen by its key in the sidebar. */
    Ui open(Plan plan, String screen) {
        ui = Ui.start(plan, KNOWLEDGE, Gate::evaluate, folder);
        return ui.click("go-" + screen);
    }

    Plan plan() {
        return ui.session().plan();
    }

    /** Selects an entry of a list by its place. */
    void choose(String list, int index) {
        ui.onToolkit(() -> {
            ((javafx.scene.control.ListView<?>) ui.node(list)).getSelectionModel().clearAndSelect(index);
            return null;
        });
        ui.settle();
    }

    /** Ids of everything in the window, as often as they occur. */
    List<String> ids() {
        return ui.onToolkit(() -> {
            var ids = new ArrayList<String>();
            collect(ui.stage().getScene().getRoot(), ids);
            return ids;
        });
    }

    private static void collect(Node node, List<String> ids) {
        if (node.getId() != null && node.isVisible() && !OF_THE_TOOLKIT.contains(node.getId())) {
            ids.add(node.getId());
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, ids));
        }
    }
}
