package org.inferrack.desktop.sites;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.inferrack.desktop.canvas.DrawingPane;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.drawing.RackElevation;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.placement.Placement.PlacedRack;

/** One rack of the wall, as large as the wall is high; the tooltip says what the pointer is on. */
final class RackCell extends ListCell<PlacedRack> {

    private static final double PADDING = 28;

    private final RackWall wall;
    private final DrawingPane drawing = new DrawingPane();
    private final Tooltip tooltip = new Tooltip();

    RackCell(RackWall wall) {
        this.wall = wall;
        getStyleClass().add("rack-cell");
        drawing.setOnMouseMoved(this::explain);
        Tooltip.install(drawing, tooltip);
    }

    @Override
    protected void updateItem(PlacedRack rack, boolean empty) {
        super.updateItem(rack, empty);
        if (empty || rack == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var natural = RackElevation.preferredSize(rack);
        double height = Math.max(360, wall.height() - PADDING);
        double width = Math.ceil(natural.getWidth() * height / natural.getHeight());
        drawing.setPrefSize(width, height);
        drawing.setMinSize(width, height);
        drawing.setMaxSize(width, height);
        List<String> order = wall.groupOrder();
        drawing.show((graphics, bounds) -> RackElevation.draw(graphics, bounds, rack, rack.name(), order, Theme.palette()), words(rack));
        setAccessibleText(words(rack));
        setGraphic(drawing);
    }

    private void explain(MouseEvent event) {
        PlacedRack rack = getItem();
        if (rack != null) {
            var bounds = new Rectangle2D.Double(0, 0, drawing.getWidth(), drawing.getHeight());
            tooltip.setText(RackElevation.describe(bounds, rack, new Point2D.Double(event.getX(), event.getY())).orElse(rack.name()));
        }
    }

    private static String words(PlacedRack rack) {
        var text = new StringBuilder(rack.name()).append(", ").append(rack.slots().size()).append(" servers");
        rack.fills().forEach(fill -> text.append(", ").append(fill.resource()).append(' ').append(FigureFormat.percent(fill.share())));
        return text.toString();
    }
}
