package org.inferrack.file;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;

/**
 * Lays JSON out for people and for line-by-line comparison: two spaces a level, and everything that fits into one line on
 * one line; a series of numbers always. The same tree always gives the same text.
 */
final class Layout {

    private static final int WIDTH = 120;
    private static final double EXACT_INTEGERS = 1e15;
    private static final double SMALLEST_PLAIN = 1e-6;

    private final StringBuilder out = new StringBuilder();

    private Layout() {
    }

    static String text(JsonNode root) {
        var layout = new Layout();
        layout.write(root, 0, 0);
        return layout.out.append('\n').toString();
    }

    private void write(JsonNode node, int level, int column) {
        String line = line(node, isSeries(node) ? Integer.MAX_VALUE : WIDTH - column);
        if (line != null && level > 0) {
            out.append(line);
        } else if (node.isObject()) {
            String separator = "{\n";
            for (var property : node.properties()) {
                String name = quoted(property.getKey()) + ": ";
                out.append(separator).repeat("  ", level + 1).append(name);
                write(property.getValue(), level + 1, 2 * (level + 1) + name.length());
                separator = ",\n";
            }
            out.append(node.isEmpty() ? "{" : "\n").repeat("  ", node.isEmpty() ? 0 : level).append('}');
        } else {
            String separator = "[\n";
            for (JsonNode element : node) {
                out.append(separator).repeat("  ", level + 1);
                write(element, level + 1, 2 * (level + 1));
                separator = ",\n";
            }
            out.append('\n').repeat("  ", level).append(']');
        }
    }

    /** Numbers in a row, such as the hours of a day, are read across. */
    private static boolean isSeries(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isNumber);
    }

    /** The node on one line, or null if that is longer than {@code room}; scalars always. */
    private static String line(JsonNode node, int room) {
        if (node.isValueNode()) {
            return scalar(node);
        }
        var line = new StringBuilder(node.isObject() ? "{" : "[");
        String separator = "";
        for (var property : node.isObject() ? node.properties() : java.util.Set.<java.util.Map.Entry<String, JsonNode>>of()) {
            String value = line(property.getValue(), room - line.length());
            if (value == null || line.length() > room) {
                return null;
            }
            line.append(separator).append(quoted(property.getKey())).append(": ").append(value);
            separator = ", ";
        }
        for (JsonNode element : node.isArray() ? node : java.util.List.<JsonNode>of()) {
            String value = line(element, room - line.length());
            if (value == null || line.length() > room) {
                return null;
            }
            line.append(separator).append(value);
            separator = ", ";
        }
        line.append(node.isObject() ? '}' : ']');
        return line.length() > room ? null : line.toString();
    }

    private static String scalar(JsonNode node) {
        if (node.isDouble() && Math.abs(node.doubleValue()) < EXACT_INTEGERS) {
            return plain(node.doubleValue());
        }
        if (node.isBigDecimal()) {
            BigDecimal value = node.decimalValue();
            return value.scale() >= 0 ? value.toPlainString() : value.toString();
        }
        return PlanMapper.JSON.writeValueAsString(node);
    }

    /** 12000, not 12000.0, and 123456789.5, not 1.234567895E8. */
    private static String plain(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return Math.abs(value) < SMALLEST_PLAIN ? Double.toString(value) : new BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String quoted(String text) {
        return PlanMapper.JSON.writeValueAsString(text);
    }
}
