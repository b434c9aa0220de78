package org.inferrack.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes to a terminal, or to whatever stands in for one: everything passes {@link TerminalText}. */
public final class TerminalWriter extends PrintWriter {

    private TerminalWriter(Writer out) {
        super(out);
    }

    /** Standard output. */
    public static TerminalWriter out() {
        return over(writer(System.out, "stdout.encoding"));
    }

    /** Standard error. */
    public static TerminalWriter err() {
        return over(writer(System.err, "stderr.encoding"));
    }

    public static TerminalWriter over(Writer out) {
        return new TerminalWriter(out);
    }

    @Override
    public void write(String text, int from, int length) {
        String safe = TerminalText.safe(text.substring(from, from + length));
        super.write(safe, 0, safe.length());
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character), 0, 1);
    }

    /** The system's line break, which may be one that nobody else may write. */
    @Override
    public void println() {
        String separator = System.lineSeparator();
        super.write(separator, 0, separator.length());
    }

    @Override
    public void println(String line) {
        print(line);
        println();
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    /** A terminal that names no encoding of its own shows UTF-8. */
    private static PrintWriter writer(PrintStream stream, String property) {
        String name = System.getProperty(property, "");
        Charset charset = name.isEmpty() || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
        return new PrintWriter(stream, false, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }
}
