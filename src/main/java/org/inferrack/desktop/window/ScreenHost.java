package org.inferrack.desktop.window;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.theme.Theme;

/** Shows one page at a time and keeps it in step with the session and the theme. */
final class ScreenHost extends StackPane {

    private final PlanSession session;
    private Screen shown;

    ScreenHost(PlanSession session) {
        this.session = session;
        setMinSize(0, 0);
        session.subscribe(this::refresh);
        Theme.follow(this, this::refresh);
    }

    void show(Screen screen) {
        shown = screen;
        Node view = screen.view();
        getChildren().setAll(view);
        refresh();
    }

    private void refresh() {
        if (shown != null) {
            shown.refresh(session);
        }
    }
}
