package org.inferrack.desktop.form.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.Complaints;
import org.inferrack.desktop.form.field.Editor;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.FormPart;
import org.inferrack.desktop.form.field.Pending;
import org.inferrack.desktop.session.PlanSession;

/** Labels, controls, units and hints in aligned columns, all of one value of the plan. */
public final class Form<T> {

    private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.keyCombination("Shortcut+Y");
    private static final KeyCombination REDO_TOO = KeyCombination.keyCombination("Shortcut+Shift+Z");

    private record Placed<T>(FormPart<T> part, Predicate<T> when, List<Node> nodes) {
    }

    private final PlanSession session;
    private final GridPane grid = new GridPane(12, 8);
    private final FlowPane flow;
    private final List<Placed<T>> parts = new ArrayList<>();
    private Predicate<T> when = _ -> true;
    private Focus<T> focus;
    private int row;

    public Form(PlanSession session) {
        this(session, false);
    }

    /** Few fields side by side, each under its label. */
    public static <T> Form<T> line(PlanSession session) {
        return new Form<>(session, true);
    }

    private Form(PlanSession session, boolean line) {
        this.session = session;
        flow = line ? new FlowPane(14, 8) : null;
        if (line) {
            flow.getStyleClass().add("line-form");
        }
        grid.getStyleClass().add("form");
        view().addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
        var labels = new ColumnConstraints();
        labels.setMinWidth(150);
        labels.setPrefWidth(200);
        labels.setHalignment(HPos.LEFT);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setMinWidth(160);
        grid.getColumnConstraints().addAll(labels, controls);
    }

    /** A control with nothing of its own to take back leaves undo and redo to the plan. */
    private void undo(KeyEvent event) {
        boolean clean = event.getTarget() instanceof TextInputControl input && input.getUserData() instanceof Pending owner && !owner.pending();
        if (clean && UNDO.match(event)) {
            session.undo();
            event.consume();
        } else if (clean && (REDO.match(event) || REDO_TOO.match(event))) {
            session.redo();
            event.consume();
        }
    }

    /** Parts that follow are seen only where {@code condition} holds. */
    public Form<T> when(Predicate<T> condition) {
        when = condition;
        return this;
    }

    /** Ends {@link #when}. */
    public Form<T> always() {
        return when(_ -> true);
    }

    public Form<T> section(String title) {
        var header = new Label(title);
        header.getStyleClass().add("form-section");
        grid.add(header, 0, row++, 2, 1);
        parts.add(new Placed<>(new Heading<>(header), when, List.of(header)));
        return this;
    }

    public Form<T> add(FormField<T, ?> field) {
        if (flow != null) {
            var box = field.labelled();
            flow.getChildren().add(box);
            parts.add(new Placed<>(field, when, List.of(box)));
            return this;
        }
        Node label = label(field);
        var line = new HBox(8, field.view());
        if (field.wide()) {
            HBox.setHgrow(field.view(), Priority.ALWAYS);
        }
        if (!field.unit().isEmpty()) {
            var unit = new Label(field.unit());
            unit.getStyleClass().add("form-unit");
            line.getChildren().add(unit);
        }
        grid.addRow(row++, label, line);
        parts.add(new Placed<>(field, when, List.of(label, line)));
        return this;
    }

    private static Node label(FormField<?, ?> field) {
        var name = new Label(field.label());
        name.setWrapText(true);
        field.namedBy(name);
        var box = new VBox(name);
        box.getStyleClass().add("form-label");
        if (!field.hint().isEmpty()) {
            var hint = new Label(field.hint());
            hint.setWrapText(true);
            hint.getStyleClass().add("form-hint");
            box.getChildren().add(hint);
            box.getStyleClass().add("hinted");
        }
        return box;
    }

    /** A part over the whole width: a table, a chart. */
    public Form<T> add(FormPart<T> part) {
        grid.add(part.view(), 0, row++, 2, 1);
        parts.add(new Placed<>(part, when, List.of(part.view())));
        return this;
    }

    /** Shows another place of the plan; what was being typed is committed to the former place first. */
    public void show(Focus<T> newFocus) {
        settle();
        focus = newFocus;
        var editor = Editor.of(session, newFocus);
        newFocus.read(session.plan()).ifPresent(value -> parts.forEach(placed -> {
            seen(placed, value);
            if (placed.when.test(value)) {
                placed.part.bind(editor, value);
            }
        }));
        complain();
    }

    /** What the check says stands at the fields that it is about. */
    private void complain() {
        var complaints = Complaints.of(session, focus);
        focus.read(session.plan()).ifPresent(value -> parts.stream().filter(placed -> placed.when.test(value))
                .forEach(placed -> placed.part.complain(complaints, value)));
    }

    /** Follows the plan at the place shown. */
    public void refresh() {
        if (focus == null) {
            return;
        }
        var editor = Editor.of(session, focus);
        focus.read(session.plan()).ifPresent(value -> parts.forEach(placed -> {
            boolean was = placed.nodes.getFirst().isManaged();
            seen(placed, value);
            if (!placed.when.test(value)) {
                return;
            }
            if (was) {
                placed.part.follow(value);
            } else {
                placed.part.bind(editor, value);
            }
        }));
        complain();
    }

    private static <T> void seen(Placed<T> placed, T value) {
        boolean visible = placed.when.test(value);
        placed.nodes.forEach(node -> {
            node.setVisible(visible);
            node.setManaged(visible);
        });
    }

    /** Commits what is typed, to the place shown. */
    public void settle() {
        if (focus != null && focus.read(session.plan()).isPresent()) {
            parts.stream().filter(placed -> placed.nodes.getFirst().isManaged()).forEach(placed -> placed.part.settle());
        }
    }

    public Pane view() {
        return flow == null ? grid : flow;
    }

    private record Heading<T>(Node view) implements FormPart<T> {
        @Override
        public void bind(Editor<T> editor, T value) {
            // a heading shows nothing of the value
        }

        @Override
        public void follow(T value) {
            // a heading shows nothing of the value
        }
    }
}
