package org.inferrack.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

class SafeLogTest {

    @Test
    void what_is_logged_of_strangers_is_spelt_out() {
        var handler = new ConsoleHandler();
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            SafeLog.install();
            assertThat(handler.getFormatter().format(new LogRecord(Level.INFO, "cannot read \u001b[31mplan"))).contains("\\u001b[31mplan")
                    .doesNotContain("\u001b");
        } finally {
            root.removeHandler(handler);
        }
    }
}
