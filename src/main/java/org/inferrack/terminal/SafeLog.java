package org.inferrack.terminal;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged to the terminal passes {@link TerminalText} too: messages of exceptions quote plans and file names. */
public final class SafeLog {

    /** Held, for a logger that nobody holds forgets its handlers. */
    private static final Logger ROOT = Logger.getLogger("");

    private SafeLog() {
    }

    public static void install() {
        for (Handler handler : ROOT.getHandlers()) {
            Formatter given = handler.getFormatter();
            handler.setFormatter(new Formatter() {
                @Override
                public String format(LogRecord entry) {
                    return TerminalText.safe(given.format(entry));
                }
            });
        }
    }
}
