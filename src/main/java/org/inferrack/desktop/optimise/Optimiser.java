package org.inferrack.desktop.optimise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.optimise.ChoiceBasis;
import org.inferrack.optimise.FleetOptimiser;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.optimise.model.Objective;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.CheckResult;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds the best fleet for the plan: a first answer at once, better ones from the background, and the chosen one as a scenario. */
public final class Optimiser {

    private final PlanSession session;
    private final Tasks tasks;
    private final Form<Candidates> form;
    private final ComboBox<Objective> objective = new ComboBox<>();
    private final Button start = new Button("Optimise", new FontIcon(Feather.ZAP));
    private final Button stop = new Button("Stop", new FontIcon(Feather.SQUARE));
    private final Button add = new Button("Add as a scenario", new FontIcon(Feather.PLUS));
    private final ProgressIndicator busy = new ProgressIndicator();
    private final StackPane badge = new StackPane();
    private final Label progress = new Label();
    private final StackPane answer = new StackPane();
    private final Node view;
    private final AtomicReference<Search.News> latest = new AtomicReference<>();
    private Search search;
    private OptimisedFleet shown;

    public Optimiser(PlanSession session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
        form = CandidatesForm.of(session);
        objective.setId("optimise-objective");
        objective.setAccessibleText("Objective");
        objective.getItems().setAll(Objective.values());
        objective.setConverter(words());
        objective.setValue(Objective.TCO);
        start.setId("optimise-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setOnAction(_ -> start());
        stop.setId("optimise-stop");
        stop.setOnAction(_ -> search.stop());
        add.setId("optimise-add");
        add.setOnAction(_ -> add());
        busy.setPrefSize(22, 22);
        progress.setId("optimise-progress");
        progress.setWrapText(true);
        badge.setId("optimise-badge");
        answer.setId("optimise-answer");
        answer.setAlignment(Pos.TOP_LEFT);
        var line = new HBox(10, new Label("Least"), objective, start, stop, busy, badge, add);
        line.setAlignment(Pos.CENTER_LEFT);
        var body = new VBox(12, Panes.card("Find the best servers", Panes.note("Chooses chassis, accelerators and counts for the plan's demand and limits, "
                + "has the planner check the choice, and says how far it can be from the best possible."), line, progress, answer),
                Panes.card("What to choose from",
                        Panes.note("Whatever is empty is taken from the plan's scenarios, or from the catalogue where they have no server. "
                                + "Hardware that a scenario owns may be kept and costs nothing."),
                        form.view()));
        body.getStyleClass().add("screen-body");
        view = Panes.scroll(body);
        show(false);
    }

    public Node view() {
        return view;
    }

    /** Follows the plan. A search for an earlier plan ends, and its answer is no longer offered. */
    public void refresh() {
        form.refresh();
        if (search != null && !ChoiceBasis.of(search.plan()).equals(ChoiceBasis.of(session.plan()))) {
            search.stop();
            search = null;
            if (shown != null || !progress.getText().isEmpty()) {
                progress.setText("The plan has changed since. Optimise again.");
            }
            shown = null;
            answer.getChildren().clear();
            badge.getChildren().clear();
            show(false);
        }
    }

    private void start() {
        session.checked().map(plan -> plan.edited(ChoiceBasis::of)).ifPresent(this::start);
    }

    private void start(CheckResult basis) {
        if (basis.checked().isEmpty()) {
            progress.setText("There is nothing to optimise: " + basis.problems().getFirst().message());
            return;
        }
        var started = new AtomicReference<Search>();
        started.set(new Search(basis.checked().get(), session.knowledge(), objective.getValue(), news -> post(started.get(), news)));
        search = started.get();
        shown = null;
        answer.getChildren().clear();
        badge.getChildren().clear();
        progress.setText("Asking what each candidate can do …");
        show(true);
        tasks.lengthy("Choose the servers", search).onSuccess(news -> take(started.get(), news)).andFinally(() -> ended(started.get())).start();
    }

    /** Many steps come faster than they can be seen: only the latest is shown. */
    private void post(Search from, Search.News news) {
        if (latest.getAndSet(news) == null) {
            Platform.runLater(() -> {
                Search.News now = latest.getAndSet(null);
                if (now != null) {
                    take(from, now);
                }
            });
        }
    }

    private void take(Search from, Search.News news) {
        if (from != search || !news.ended() && !stop.isVisible()) {
            return;
        }
        news.selection().ifPresent(selection -> {
            badge.getChildren().setAll(Certificate.badge(selection));
            progress.setText(words(selection, news));
        });
        news.fleet().filter(fleet -> fleet != shown).ifPresent(fleet -> {
            shown = fleet;
            answer.getChildren().setAll(new Answer(session.plan(), session.catalog()).of(fleet, from.among()));
        });
        show(!news.ended());
    }

    /** Cancelled from elsewhere it leaves the best that was shown. */
    private void ended(Search ended) {
        if (ended == search && stop.isVisible()) {
            progress.setText("Stopped. What is shown is the best so far.");
            show(false);
        }
    }

    private String words(Selection selection, Search.News news) {
        String unit = search.objective().unit(session.plan().currency());
        String time = String.format(Locale.ROOT, "%.1f s", news.seconds());
        String best = selection.found() ? "Best so far " + org.inferrack.engine.figure.FigureFormat.withUnit(selection.objective().getAsDouble(), unit)
                + ", bound " + org.inferrack.engine.figure.FigureFormat.withUnit(selection.bound(), unit) : "No fleet yet";
        if (!news.ended()) {
            return best + ", " + news.offers() + " candidates, " + time + ". It goes on improving.";
        }
        boolean certain = selection.proven() || selection.infeasible();
        String end = search.stopped() && !selection.proven() ? "Stopped" : news.seconds() >= Search.LONGEST_SECONDS && !certain ? "Out of time" : "Done";
        return end + " after " + time + ", " + news.offers() + " candidates looked at.";
    }

    private void add() {
        Optional<Scenario> scenario = shown == null ? Optional.empty() : shown.scenario();
        scenario.ifPresent(chosen -> session.edit("Add the optimised scenario", plan -> {
            var scenarios = new java.util.ArrayList<>(plan.scenarios());
            scenarios.removeIf(each -> each.id().equals(chosen.id()));
            scenarios.add(chosen);
            return ChoiceBasis.priced(plan).withScenarios(List.copyOf(scenarios));
        }));
        scenario.ifPresent(chosen -> progress.setText("“" + chosen.name() + "” is among the scenarios now. Undo takes it out again."));
    }

    private void show(boolean running) {
        start.setDisable(running);
        objective.setDisable(running);
        for (Node node : List.of(stop, busy)) {
            node.setVisible(running);
            node.setManaged(running);
        }
        boolean answered = shown != null && shown.scenario().isPresent();
        add.setVisible(answered);
        add.setManaged(answered);
    }

    private static StringConverter<Objective> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Objective value) {
                return value == null ? "" : Character.toUpperCase(value.label().charAt(0)) + value.label().substring(1);
            }

            @Override
            public Objective fromString(String text) {
                return null;
            }
        };
    }
}
