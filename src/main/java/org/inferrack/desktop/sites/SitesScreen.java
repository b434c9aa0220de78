package org.inferrack.desktop.sites;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.kordamp.ikonli.feather.Feather;

/** Where servers stand, and what the racks there allow. */
public final class SitesScreen implements Screen {

    private final PlanSession session;
    private final Dialogs dialogs;
    private StackPane view;

    public SitesScreen(PlanSession session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    @Override
    public String title() {
        return "Sites and racks";
    }

    @Override
    public Feather icon() {
        return Feather.MAP_PIN;
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
