package org.inferrack.desktop.economics;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.kordamp.ikonli.feather.Feather;

/** Money matters that hold for every scenario. */
public final class EconomicsScreen implements Screen {

    private final PlanSession session;
    private final Dialogs dialogs;
    private StackPane view;

    public EconomicsScreen(PlanSession session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    @Override
    public String title() {
        return "Economics";
    }

    @Override
    public Feather icon() {
        return Feather.DOLLAR_SIGN;
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
