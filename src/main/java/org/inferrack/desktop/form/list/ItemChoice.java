package org.inferrack.desktop.form.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.inferrack.catalog.Item;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that chooses an item of the catalogue to look for others by, or none. */
public final class ItemChoice {

    private final Supplier<List<? extends Item>> items;
    private final String prompt;
    private final String none;
    private final Button button = new Button();
    private final Runnable onChange;
    private String chosen = "";

    /**
     * @param prompt on the button while nothing is chosen
     * @param none   words for no choice, in the list
     */
    public ItemChoice(String id, String prompt, String none, Supplier<List<? extends Item>> items, Runnable onChange) {
        this.items = items;
        this.prompt = prompt;
        this.none = none;
        this.onChange = onChange;
        button.setId(id);
        button.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMaxWidth(210);
        button.setOnAction(_ -> new PickerPopup(id, items.get(), none, chosen, _ -> Optional.empty(), this::choose).show(button));
        say();
    }

    public Node view() {
        return button;
    }

    public Optional<Item> chosen() {
        return items.get().stream().filter(item -> item.id().equals(chosen)).map(Item.class::cast).findFirst();
    }

    public void choose(String id) {
        if (!id.equals(chosen)) {
            chosen = id;
            say();
            onChange.run();
        }
    }

    private void say() {
        button.setText(chosen().map(Item::name).orElse(prompt));
        button.setAccessibleText(button.getText());
    }
}
