package org.inferrack.report;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import org.w3c.dom.Element;

/** The pictures of a proposal by id; they reach the page as vectors. */
final class Drawings implements FSObjectDrawer {

    static final String TYPE = "inferrack/drawing";

    /** Draws within bounds in CSS pixels. */
    interface Drawing {
        void draw(Graphics2D g, Rectangle2D bounds);
    }

    private final Map<String, Drawing> byId = new LinkedHashMap<>();

    /** Keeps a drawing and gives its id. */
    String add(Drawing drawing) {
        String id = "drawing-" + (byId.size() + 1);
        byId.put(id, drawing);
        return id;
    }

    DefaultObjectDrawerFactory factory() {
        var factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer(TYPE, this);
        return factory;
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
                                         RenderingContext context, int dotsPerPixel) {
        Drawing drawing = byId.get(element.getAttribute("data"));
        var bounds = new Rectangle2D.Double(0, 0, width / dotsPerPixel, height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, g -> drawing.draw(g, bounds));
        return null;
    }
}
