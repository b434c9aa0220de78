package org.inferrack.desktop.economics;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Plan;
import org.kordamp.ikonli.feather.Feather;

/** What it costs, and under which rates. */
public final class EconomicsScreen implements Screen {

    private final PlanSession session;
    private SplitPane view;
    private Form<Plan> form;
    private CostResults results;

    public EconomicsScreen(PlanSession session) {
        this.session = session;
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
            form = MoneyForm.of(session);
            form.show(Focus.plan());
            results = new CostResults(session);
            var body = new VBox(form.view());
            body.getStyleClass().add("screen-body");
            var left = Panes.scroll(body);
            SplitPane.setResizableWithParent(left, false);
            view = new SplitPane(left, results.view());
            view.setDividerPositions(0.4);
            view.setId("screen-economics");
        }
        return view;
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        form.refresh();
        results.refresh();
    }
}
