package org.inferrack.desktop.report;

import java.util.List;
import java.util.concurrent.CancellationException;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.tasks.Work;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.work.Cancellation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages as they would be printed; follows the plan a moment after the last edit, can be cancelled. */
final class PagePreview {

    private static final Duration REST = Duration.millis(700);

    private final PlanSession session;
    private final Tasks tasks;
    private final ListView<Image> pages = new ListView<>();
    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("Cancel");
    private final Button again = new Button("Refresh", new FontIcon(Feather.REFRESH_CW));
    private final PauseTransition rest = new PauseTransition(REST);
    private final VBox view;
    private Outcome shown;
    private Work<List<Image>> work;

    PagePreview(PlanSession session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
        pages.setId("report-pages");
        pages.getStyleClass().add("page-list");
        pages.setCellFactory(_ -> new PageCell());
        pages.setPlaceholder(new Label("The pages appear here."));
        words.setId("report-preview-words");
        words.getStyleClass().add("entry-detail");
        cancel.setId("report-preview-cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(_ -> stop());
        again.setId("report-preview-refresh");
        again.getStyleClass().add(Styles.SMALL);
        again.setOnAction(_ -> render());
        rest.setOnFinished(_ -> render());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(10, words, progress, cancel, again);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(pages, Priority.ALWAYS);
        view = new VBox(10, bar, pages);
        view.getStyleClass().add("screen-body");
        busy(false);
    }

    Node view() {
        return view;
    }

    /** Renders anew, shortly, if the outcome is another one than that of the pages shown. */
    void refresh() {
        var outcome = session.outcome();
        if (outcome.isEmpty()) {
            stop();
            shown = null;
            pages.getItems().clear();
            words.setText("The preview needs a planned outcome.");
        } else if (!session.stale() && outcome.get() != shown) {
            shown = outcome.get();
            rest.playFromStart();
        }
    }

    private void render() {
        stop();
        session.outcome().filter(_ -> !session.stale()).ifPresent(outcome -> session.checked().ifPresent(plan -> {
            var knowledge = session.knowledge();
            busy(true);
            words.setText("Making the pages …");
            var started = tasks.lengthy("Preview of the proposal", () -> PageImages.of(plan, outcome, knowledge, this::tell, Cancellation.byInterrupt()));
            work = started;
            started.onSuccess(images -> {
                pages.getItems().setAll(images);
                words.setText(images.size() + " pages");
            }).onError(CancellationException.class, _ -> words.setText("Cancelled.")).andFinally(() -> {
                if (work == started) {
                    busy(false);
                }
            }).start();
        }));
    }

    private void tell(int page, int of) {
        Platform.runLater(() -> {
            progress.setProgress((double) page / of);
            words.setText("Page " + (page + 1) + " of " + of);
        });
    }

    private void stop() {
        rest.stop();
        if (work != null) {
            work.cancel();
            words.setText("Cancelled.");
        }
        busy(false);
    }

    private void busy(boolean running) {
        progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        progress.setVisible(running);
        progress.setManaged(running);
        cancel.setVisible(running);
        cancel.setManaged(running);
        again.setDisable(running);
    }

    private static final class PageCell extends ListCell<Image> {

        private final ImageView picture = new ImageView();
        private final VBox box = new VBox(picture);

        PageCell() {
            box.setAlignment(Pos.CENTER);
            box.setMinWidth(0);
            setPrefWidth(0);
            picture.setPreserveRatio(true);
            picture.getStyleClass().add("page-picture");
            getStyleClass().add("page-cell");
            widthProperty().addListener((_, _, width) -> fit());
        }

        private void fit() {
            if (getItem() != null) {
                picture.setFitWidth(Math.min(getItem().getWidth(), Math.max(200, getWidth() - 40)));
            }
        }

        @Override
        protected void updateItem(Image image, boolean empty) {
            super.updateItem(image, empty);
            picture.setImage(empty ? null : image);
            setGraphic(empty || image == null ? null : box);
            setAccessibleText(empty ? null : "Page " + (getIndex() + 1));
            fit();
        }
    }
}
