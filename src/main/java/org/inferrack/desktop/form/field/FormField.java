package org.inferrack.desktop.form.field;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inferrack.plan.Problem;

/**
 * One value of a {@code T} in a control. The way is one: model to control by {@link #display}, control to model by {@link #commit}.
 *
 * @param <T> what the form shows
 * @param <V> the field's own value
 */
public abstract class FormField<T, V> implements FormPart<T> {

    private final String id;
    private final String label;
    private final Function<T, V> get;
    private final BiFunction<T, V, T> with;
    private final Label message = new Label();
    private String hint = "";
    private Editor<T> editor = (_, _) -> {};
    private V shown;
    private String typed = "";
    private String stated = "";
    private VBox view;

    protected FormField(String id, String label, Function<T, V> get, BiFunction<T, V, T> with) {
        this.id = id;
        this.label = label;
        this.get = get;
        this.with = with;
        message.getStyleClass().add("field-message");
        message.setId(id + "-message");
        message.setWrapText(true);
        message.setVisible(false);
        message.setManaged(false);
    }

    public final String id() {
        return id;
    }

    public final String label() {
        return label;
    }

    /** Unit symbol beside the control, empty if none. */
    public String unit() {
        return "";
    }

    public final String hint() {
        return hint;
    }

    /** A short explanation that stands beside the control. */
    public final FormField<T, V> hint(String text) {
        this.hint = text;
        return this;
    }

    /** The control itself; its id is {@link #id()}. */
    protected abstract Node control();

    protected abstract void display(V value);

    /** Label and unit, to stand over the control. */
    public final Label head() {
        var head = new Label(unit().isEmpty() ? label : label + " (" + unit() + ")");
        head.getStyleClass().add("rows-head");
        return head;
    }

    /** The field under its label. */
    public final VBox labelled() {
        var head = head();
        namedBy(head);
        return new VBox(2, head, view());
    }

    /** A screen reader says {@code name} when the control has the focus. */
    public final void namedBy(Label name) {
        name.setLabelFor(control());
    }

    public final void focus() {
        control().requestFocus();
    }

    /** Whether the control takes the width that is left. */
    public boolean wide() {
        return false;
    }

    @Override
    public final Node view() {
        if (view == null) {
            view = new VBox(2, control(), message);
            view.setFillWidth(wide());
        }
        return view;
    }

    @Override
    public final void bind(Editor<T> newEditor, T value) {
        editor = newEditor;
        show(get.apply(value));
    }

    @Override
    public final void follow(T value) {
        V now = get.apply(value);
        if (!Objects.equals(now, shown)) {
            show(now);
        } else {
            unchanged(now);
        }
    }

    /** For fields whose look depends on more than their value, such as the catalogue. */
    protected void unchanged(V value) {
    }

    private void show(V value) {
        shown = value;
        say("");
        display(value);
    }

    protected final V shown() {
        return shown;
    }

    protected final void commit(V value) {
        say("");
        if (!Objects.equals(value, shown)) {
            editor.edit("Change " + label.toLowerCase(Locale.ENGLISH), item -> with.apply(item, value));
        }
    }

    /** Another value than this one, which tells what the field changes; the same value if there is no other. */
    protected abstract V other(V value);

    /** Whether problems of entries within the value are shown here too. */
    protected Complaints.Scope scope() {
        return Complaints.Scope.PLACE;
    }

    @Override
    public final void complain(Complaints<T> complaints, T value) {
        List<Problem> problems = complaints.about(with.apply(value, other(get.apply(value))), scope());
        stated = problems.stream().map(problem -> problem.message() + " " + problem.advice()).distinct().collect(Collectors.joining("\n"));
        tell();
    }

    /** Shows what is wrong with what was typed, under the control, or nothing. */
    protected final void say(String problem) {
        typed = problem;
        tell();
    }

    /** What was typed is nearer than what the plan has. */
    private void tell() {
        String problem = typed.isEmpty() ? stated : typed;
        message.setText(problem);
        message.setVisible(!problem.isEmpty());
        message.setManaged(!problem.isEmpty());
        marked(problem);
    }

    /** Looks like a control with something wrong in it, or like one without. */
    protected void marked(String problem) {
        control().pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
    }
}
