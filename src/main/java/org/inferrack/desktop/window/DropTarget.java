package org.inferrack.desktop.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Lets a plan file be dropped anywhere on the window; an overlay says so while one hovers. */
final class DropTarget extends StackPane {

    private final Consumer<Path> dropped;

    DropTarget(Consumer<Path> dropped) {
        super(new Label("Drop the plan to open it"));
        this.dropped = dropped;
        getStyleClass().add("drop-target");
        setId("drop-target");
        setVisible(false);
        setMouseTransparent(true);
    }

    void listenOn(Node whole) {
        whole.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (file(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                setVisible(true);
            }
            event.consume();
        });
        whole.addEventHandler(DragEvent.DRAG_EXITED, _ -> setVisible(false));
        whole.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            setVisible(false);
            Optional<Path> file = file(event.getDragboard());
            event.setDropCompleted(file.isPresent());
            event.consume();
            file.ifPresent(dropped);
        });
    }

    private static Optional<Path> file(Dragboard board) {
        return board.hasFiles() ? board.getFiles().stream().findFirst().map(java.io.File::toPath) : Optional.empty();
    }
}
