package org.inferrack.report;

import org.inferrack.letters.VisibleText;

/** Writes well-formed XHTML. Everything a person typed goes through {@link #text}, so that it prints as typed. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    Html open(String tag, String style) {
        out.append('<').append(tag);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(escape(style)).append('"');
        }
        out.append('>');
        return this;
    }

    Html open(String tag) {
        return open(tag, "");
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html element(String tag, String style, String text) {
        return open(tag, style).text(text).close(tag);
    }

    Html element(String tag, String text) {
        return element(tag, "", text);
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** A heading on a new page. */
    Html heading(String text) {
        return element("h1", "", text);
    }

    /** A heading that goes on where the page has room. */
    Html headingInFlow(String text) {
        return element("h1", "flow", text);
    }

    /** A drawing of {@link Drawings}, its size in CSS pixels. */
    Html drawing(String id, String words, double width, double height) {
        out.append("<object type=\"").append(Drawings.TYPE).append("\" data=\"").append(escape(id)).append("\" title=\"").append(escape(words))
                .append("\" style=\"width:").append(Math.round(width)).append("px;height:").append(Math.round(height)).append("px\"></object>");
        return this;
    }

    /** A column of a table. */
    Html column(int percentOfWidth) {
        out.append("<col style=\"width:").append(percentOfWidth).append("%\"/>");
        return this;
    }

    /** Text as XML 1.0 allows it: what it does not allow is among what {@link VisibleText} spells. */
    static String escape(String text) {
        var escaped = new StringBuilder();
        VisibleText.of(text, point -> point == '\t' || point == '\r' || point == '\n').codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
