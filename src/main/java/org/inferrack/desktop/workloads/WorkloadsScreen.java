package org.inferrack.desktop.workloads;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.layout.TwoColumns;
import org.inferrack.desktop.form.list.EntryList;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;
import org.kordamp.ikonli.feather.Feather;

/** What the client wants computed. */
public final class WorkloadsScreen implements Screen {

    private static final Focus<List<Workload>> WORKLOADS = Focus.plan().at(Plan::workloads, Plan::withWorkloads);

    private final PlanSession session;
    private BorderPane view;
    private EntryList<Workload> list;
    private Form<VideoAnalytics> video;
    private Form<LlmServing> llm;
    private Form<ModelInference> inference;
    private WorkloadResult result;
    private final StackPane forms = new StackPane();
    private final StackPane right = new StackPane();
    private ScrollPane content;
    private Node empty;

    public WorkloadsScreen(PlanSession session) {
        this.session = session;
    }

    @Override
    public String title() {
        return "Workloads";
    }

    @Override
    public Feather icon() {
        return Feather.ACTIVITY;
    }

    @Override
    public Node view() {
        if (view == null) {
            var kind = new EntryList.Kind<>("workload", () -> WORKLOADS, Workload::id, Workload::name, WorkloadsScreen::detail,
                    NewWorkloads::copy, WorkloadRemoval::remove);
            list = new EntryList<>(session, "workloads", kind, NewWorkloads.adders(session::catalog));
            video = WorkloadForms.video(session);
            llm = LlmForm.of(session);
            inference = WorkloadForms.inference(session);
            result = new WorkloadResult(session);
            var left = new VBox(forms);
            left.getStyleClass().add("screen-card");
            var columns = new TwoColumns(left, result.view(), 1250, 0.52);
            columns.getStyleClass().add("screen-body");
            content = Panes.scroll(columns);
            empty = Panes.empty(Feather.ACTIVITY, "No workloads yet",
                    "Add what the client wants computed: camera streams, chat users, or requests to a model.");
            list.onSelect(this::showSelected);
            view = Panes.beside(list.view(), right);
            view.setId("screen-workloads");
            list.refresh();
            showSelected();
        }
        return view;
    }

    private static String detail(Workload workload) {
        return switch (workload) {
            case VideoAnalytics each -> "Video analytics · " + each.cameras() + " cameras";
            case LlmServing _ -> "LLM serving";
            case ModelInference _ -> "Model inference";
        };
    }

    private void showSelected() {
        // the form that is left may still hold text for the workload before
        video.settle();
        llm.settle();
        inference.settle();
        var selected = list.selected();
        right.getChildren().setAll(selected.isPresent() ? content : empty);
        selected.ifPresent(workload -> {
            switch (workload) {
                case VideoAnalytics _ -> show(video, VideoAnalytics.class);
                case LlmServing _ -> show(llm, LlmServing.class);
                case ModelInference _ -> show(inference, ModelInference.class);
            }
            result.show(workload);
        });
    }

    private <W extends Workload> void show(Form<W> form, Class<W> kind) {
        forms.getChildren().setAll(form.view());
        form.show(list.focus().as(kind));
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        list.refresh();
        video.refresh();
        llm.refresh();
        inference.refresh();
        list.selected().ifPresent(result::show);
    }
}
