package org.inferrack.desktop.report;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.kordamp.ikonli.feather.Feather;

/** What is sent to the client. */
public final class ReportScreen implements Screen {

    private final PlanSession session;
    private final Dialogs dialogs;
    private StackPane view;

    public ReportScreen(PlanSession session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
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
            view = new StackPane(new Label(title()));
        }
        return view;
    }

    @Override
    public void refresh(PlanSession current) {
        view();
    }
}
