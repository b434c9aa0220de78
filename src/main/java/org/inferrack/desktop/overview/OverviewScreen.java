package org.inferrack.desktop.overview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.kordamp.ikonli.feather.Feather;

/** The result at a glance: headline figures, charts, targets and findings. */
public final class OverviewScreen implements Screen {

    private final PlanSession session;
    private final Dialogs dialogs;
    private StackPane view;

    public OverviewScreen(PlanSession session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Feather icon() {
        return Feather.GRID;
    }

    @Override
    public Node view() {
        if (view == null) {
            view = new StackPane(new Label(title()));
        }
        return view;
    }

    @Override
    public void refresh(PlanSession current) {
        view();
    }
}
