package org.inferrack.store;

import java.util.ArrayList;
import java.util.List;

/** Records of an RFC 4180 text. Written for start-up: the shipped files are read before the window opens. */
final class CsvText {

    private final String text;
    private int at;
    private long line = 1;
    private int width = 8;

    CsvText(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** Line on which the next record starts, from 1. */
    long line() {
        return line;
    }

    List<String> next() {
        var cells = new ArrayList<String>(width);
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == ',');
        if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        width = cells.size();
        return List.copyOf(cells);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int start = ++at;
        int close = text.indexOf('"', at);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
            close = text.indexOf('"', close + 2);
        }
        if (close < 0) {
            at = text.length();
            throw new IllegalArgumentException("a quoted cell has no end");
        }
        String cell = text.substring(start, close);
        line += cell.chars().filter(character -> character == '\n').count();
        at = close + 1;
        return cell.indexOf('"') < 0 ? cell : cell.replace("\"\"", "\"");
    }

    private static boolean ends(char character) {
        return character == ',' || character == '\n' || character == '\r';
    }
}
