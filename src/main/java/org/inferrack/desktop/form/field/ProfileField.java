package org.inferrack.desktop.form.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.plan.Profile;

/** A day's 24 and a week's 7 shares of the peak, with shapes to start from. */
public final class ProfileField<T> extends FormField<T, Profile> {

    private final ComboBox<ProfileShape> shapes = new ComboBox<>();
    private final ShareBars hours;
    private final ShareBars days;
    private final Label summary = new Label();
    private final VBox box;
    private boolean displaying;

    public ProfileField(String id, String label, Function<T, Profile> get, BiFunction<T, Profile, T> with) {
        super(id, label, get, with);
        hours = new ShareBars(id + "-hour", IntStream.range(0, 24).mapToObj("%02d:00"::formatted).toList(),
                List.of("0", "6", "12", "18"),
                shares -> commit(shown().withHours(shares)));
        days = new ShareBars(id + "-day", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
                List.of("M", "T", "W", "T", "F", "S", "S"), shares -> commit(shown().withDays(shares)));
        shapes.setId(id);
        shapes.setAccessibleText("Shape of the demand over day and week");
        shapes.getItems().setAll(ProfileShape.values());
        shapes.setPromptText("Own shape");
        shapes.valueProperty().addListener((_, _, shape) -> {
            if (!displaying && shape != null) {
                commit(shape.profile());
            }
        });
        summary.getStyleClass().add("form-unit");
        var top = new HBox(10, shapes, summary);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(hours, Priority.ALWAYS);
        hours.setPrefWidth(340);
        days.setPrefWidth(120);
        days.setMinWidth(100);
        box = new VBox(8, top, new HBox(20, hours, days));
        box.setMaxWidth(620);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    protected Profile other(Profile value) {
        return new Profile(more(value.hours()), more(value.days()));
    }

    private static List<Double> more(List<Double> shares) {
        var more = new ArrayList<>(shares);
        more.add(1.0);
        return more;
    }

    @Override
    protected Complaints.Scope scope() {
        return Complaints.Scope.WITHIN;
    }

    @Override
    protected Node control() {
        return box;
    }

    @Override
    protected void display(Profile profile) {
        displaying = true;
        try {
            shapes.setValue(ProfileShape.of(profile));
            hours.display(profile.hours());
            days.display(profile.days());
            summary.setText("mean " + Math.round(profile.mean() * 100) + " % of the stated demand");
        } finally {
            displaying = false;
        }
    }
}
