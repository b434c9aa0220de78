package org.inferrack.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.document.Autosave;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Planning;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Background;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.file.Recovery;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window without a display, and the verbs of a person at it. One at a time. */
public final class Ui {

    private static final int PATIENCE_SECONDS = 30;

    private final FxRobot robot = new FxRobot();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private Stage stage;
    private final Background background = new Background();
    private final Tasks tasks = new Tasks(dialogs, background);
    private PlanSession session;
    private PlanWindow window;

    /** Opens a window on a plan. Data are kept under {@code folder}; planning is done by {@code planner}. */
    public static Ui start(Plan plan, Knowledge knowledge, BiFunction<Plan, Knowledge, Outcome> planner, Path folder) {
        var ui = new Ui();
        toolkit();
        ui.onToolkit(() -> {
            Platform.setImplicitExit(false);
            System.setProperty("inferrack.window", "1280x800");
            System.clearProperty("inferrack.theme");
            Theme.install(Theme.Choice.LIGHT);
            ui.open(plan, knowledge, planner, folder);
            return null;
        });
        ui.settle();
        return ui;
    }

    /** Shows one part of the window alone, over a session on a plan. */
    public static Ui show(Plan plan, Knowledge knowledge, Planning planning, BiFunction<PlanSession, Ui, Parent> view) {
        var ui = new Ui();
        toolkit();
        ui.onToolkit(() -> {
            Platform.setImplicitExit(false);
            Theme.install(Theme.Choice.LIGHT);
            ui.session = new PlanSession(plan, ui.background.planning(), Platform::runLater, planning);
            ui.session.know(knowledge);
            ui.stage = new Stage();
            ui.stage.setScene(new Scene(view.apply(ui.session, ui), 900, 700));
            ui.stage.show();
            return null;
        });
        return ui.settle();
    }

    /** One form alone over a plan, with the shipped knowledge; nothing is planned. */
    public static Ui form(Plan plan, Function<PlanSession, Form<?>> form) {
        return show(plan, ShippedKnowledge.read(), (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()), (session, _) -> {
            var made = form.apply(session);
            session.subscribe(made::refresh);
            return Panes.scroll(made.view());
        });
    }

    /** Controls cannot be made before. */
    public static void toolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("The toolkit did not start.", e);
        }
    }

    private void open(Plan plan, Knowledge knowledge, BiFunction<Plan, Knowledge, Outcome> planner, Path folder) {
        stage = new Stage();
        session = new PlanSession(plan, background.planning(), Platform::runLater, (stated, known, _, _) -> planner.apply(stated.plan(), known));
        var autosave = new Autosave(session, new Recovery(folder.resolve("recovery")), dialogs, tasks, InstantSource.system());
        window = new PlanWindow(stage, session, dialogs, background, tasks, Settings.in(folder), autosave, () -> {});
        stage.show();
        window.guardAgainstLoss();
        session.know(knowledge);
    }

    public Tasks tasks() {
        return tasks;
    }

    public PlanSession session() {
        return session;
    }

    public AnsweringDialogs dialogs() {
        return dialogs;
    }

    public PlanWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public Ui click(String id) {
        await("#" + id + " is there", () -> find(id).isPresent());
        onToolkit(() -> {
            reveal(node(id));
            return null;
        });
        robot.clickOn(node(id));
        return settle();
    }

    /** Replaces the text of a field and leaves it with Enter. */
    public Ui type(String id, String text) {
        click(id);
        robot.press(KeyCode.SHORTCUT).press(KeyCode.A).release(KeyCode.A).release(KeyCode.SHORTCUT);
        robot.write(text);
        robot.type(KeyCode.ENTER);
        return settle();
    }

    /** Types into whatever has the focus. */
    public Ui write(String text) {
        robot.write(text);
        return settle();
    }

    /** Presses a key combination as the toolkit writes it: {@code "Ctrl+Z"}. */
    public Ui press(String keys) {
        var combination = KeyCombination.valueOf(keys);
        var codes = new java.util.ArrayList<KeyCode>();
        if (keys.contains("Ctrl")) {
            codes.add(KeyCode.CONTROL);
        }
        if (keys.contains("Shift")) {
            codes.add(KeyCode.SHIFT);
        }
        codes.add(((javafx.scene.input.KeyCodeCombination) combination).getCode());
        robot.press(codes.toArray(KeyCode[]::new));
        robot.release(codes.toArray(KeyCode[]::new));
        return settle();
    }

    /** Chooses the entry of a combo box that reads so. */
    public Ui select(String id, String words) {
        onToolkit(() -> {
            choose((ComboBox<?>) node(id), words);
            return null;
        });
        return settle();
    }

    public String textOf(String id) {
        return onToolkit(() -> switch (node(id)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Node other -> throw new AssertionError("#" + id + " is a " + other.getClass().getSimpleName() + " without text");
        });
    }

    public boolean shows(String id) {
        return onToolkit(() -> find(id).isPresent());
    }

    public Node node(String id) {
        return find(id).orElseThrow(() -> new AssertionError("Nothing on screen has the id " + id));
    }

    /** What the window looks like, also written to {@code target/ui} under a name. */
    public BufferedImage snapshot(String name) {
        settle();
        WritableImage image = onToolkit(() -> stage.getScene().snapshot(null));
        var picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(Path.of("target/ui"));
            ImageIO.write(picture, "png", Path.of("target/ui", name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return picture;
    }

    /** Runs on the toolkit's thread and waits for the result. */
    public <T> T onToolkit(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, action);
    }

    /** Waits until nothing is planned, read or written. */
    public Ui settle() {
        WaitForAsyncUtils.waitForFxEvents();
        await("planning and background work end", () -> !session.planning() && tasks.running().all().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    public void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onToolkit(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain until " + what, e);
        }
    }

    public void close() {
        onToolkit(() -> {
            stage.close();
            return null;
        });
        background.close();
    }

    private Optional<Node> find(String id) {
        return robot.lookup("#" + id).queryAll().stream().filter(Node::isVisible).findFirst();
    }

    private static <T> void choose(ComboBox<T> box, String words) {
        T found = box.getItems().stream()
                .filter(item -> box.getConverter() == null ? item.toString().equals(words) : box.getConverter().toString(item).equals(words))
                .findFirst().orElseThrow(() -> new AssertionError("No entry reads " + words + " in " + box.getItems()));
        box.setValue(found);
    }

    /** Scrolls a node into view. */
    private static void reveal(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof javafx.scene.control.ScrollPane scroll && scroll.getContent() != null) {
                double content = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
                double y = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY() - 40;
                scroll.setVvalue(content <= 0 ? 0 : Math.clamp(y / content, 0, 1));
                scroll.layout();
            }
        }
    }
}
