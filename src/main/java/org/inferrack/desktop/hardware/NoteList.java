package org.inferrack.desktop.hardware;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.listing.ItemNotes.Note;

/** What is to be known of an item before it is offered; who says so is one click away. */
final class NoteList {

    /** A chassis takes forty accelerators; whoever wants all of them asks the mouse, or filters the table. */
    private static final int LONGEST = 240;

    private final VBox lines = new VBox(2);
    private final VBox sources = new VBox(4);
    private final TitledPane folded = new TitledPane("Sources of these", sources);
    private final VBox view = new VBox(6, lines, folded);

    NoteList() {
        folded.setExpanded(false);
        folded.setAnimated(false);
        folded.getStyleClass().add(atlantafx.base.theme.Styles.DENSE);
    }

    VBox view() {
        return view;
    }

    void show(List<Note> notes) {
        lines.getChildren().setAll(notes.stream().map(NoteList::line).toList());
        var sourced = notes.stream().filter(note -> !note.source().isEmpty()).toList();
        sources.getChildren().setAll(sourced.stream().map(note -> Panes.note(note.title() + ", " + note.text() + ": " + note.source())).toList());
        folded.setExpanded(false);
        folded.setVisible(!sourced.isEmpty());
        folded.setManaged(!sourced.isEmpty());
        view.setVisible(!notes.isEmpty());
        view.setManaged(!notes.isEmpty());
    }

    private static Label line(Note note) {
        String all = note.title() + ": " + note.text();
        int cut = all.length() > LONGEST ? all.lastIndexOf(", ", LONGEST) : -1;
        var label = new Label(cut < 0 ? all : all.substring(0, cut) + " and more");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setAccessibleText(all);
        var tooltip = new Tooltip(all);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(520);
        label.setTooltip(tooltip);
        return label;
    }
}
