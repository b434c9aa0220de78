package org.inferrack.desktop.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jfree.fx.FXGraphics2D;

/** A Java 2D drawing that fills the space it is given and is drawn anew when that changes. */
public final class DrawingPane extends Region {

    private final Canvas canvas = new Canvas();
    private BiConsumer<Graphics2D, Rectangle2D> drawing = (_, _) -> {};

    public DrawingPane() {
        canvas.setManaged(false);
        getChildren().setAll(canvas);
    }

    /**
     * Shows a drawing in place of the one before.
     *
     * @param newDrawing draws into the rectangle, in pixels
     * @param words      what the drawing says, for screen readers
     */
    public void show(BiConsumer<Graphics2D, Rectangle2D> newDrawing, String words) {
        drawing = newDrawing;
        setAccessibleText(words);
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        if (width > 0 && height > 0) {
            drawing.accept(new FXGraphics2D(canvas.getGraphicsContext2D()), new Rectangle2D.Double(0, 0, width, height));
        }
    }
}
