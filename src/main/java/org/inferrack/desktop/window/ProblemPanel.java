package org.inferrack.desktop.window;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Problem;

/** Why there are no figures of the plan as it is, above every screen: each problem with what to do and the way to its screen. */
final class ProblemPanel extends VBox {

    private static final int MOST_LISTED = 100;
    private static final double HIGHEST = 190;

    private final PlanSession session;
    private final Consumer<String> go;
    private final Label title = new Label();
    private final VBox list = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(list);
    private List<Problem> shown = List.of();
    private Throwable failure;

    /** @param go shows the screen with a title */
    ProblemPanel(PlanSession session, Consumer<String> go) {
        this.session = session;
        this.go = go;
        setId("plan-problems");
        getStyleClass().add("banner-danger");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        list.setFillWidth(true);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().addAll(title, scroll);
        seen(false);
        session.subscribe(this::refresh);
    }

    private void refresh() {
        List<Problem> problems = session.problems();
        Throwable failed = session.failure().orElse(null);
        if (problems.equals(shown) && failed == failure) {
            return;
        }
        shown = problems;
        failure = failed;
        list.getChildren().clear();
        if (!problems.isEmpty()) {
            title.setText(problems.size() == 1 ? "The plan has a problem. Correct it, and its figures follow."
                    : "The plan has " + problems.size() + " problems. Correct them, and its figures follow.");
            problems.stream().limit(MOST_LISTED).map(this::row).forEach(list.getChildren()::add);
        } else if (failed != null) {
            title.setText("This plan could not be planned.");
            list.getChildren()
                    .add(words(reason(failed) + "\nUndo the last edit, or send the plan to whoever looks after Inferrack. Other plans can be opened."));
        }
        seen(!problems.isEmpty() || failed != null);
    }

    private static String reason(Throwable failed) {
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }

    private Node row(Problem problem) {
        var place = ProblemPlace.of(problem.path(), session.plan());
        var link = new Hyperlink(place.words());
        link.setOnAction(_ -> go.accept(place.screen()));
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        Label words = words(problem.message() + " " + problem.advice());
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, link, words);
    }

    private static Label words(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private void seen(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }
}
