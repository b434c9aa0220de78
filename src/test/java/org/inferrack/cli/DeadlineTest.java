package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@link Deadline} as it is typed, and its end by time, by its owner or by an {@link Interruption}. */
class DeadlineTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1s", "1h", "1.s", "1e3s", "s", "10 s 5"})
    void what_is_no_time_is_refused_with_its_option(String text) {
        assertThatThrownBy(() -> Deadline.parse("--time-limit", text)).isInstanceOf(BadInputException.class).hasMessage("--time-limit " + text
                + ": this is not a time.\nWrite it as 10s, 500ms or 2min.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", " 60s ", "60 s", "1min", "60000ms", "99999999999min"})
    void a_minute_is_not_over_at_once(String text) throws BadInputException {
        assertThat(Deadline.parse("--time-limit", text).effort(0).stopped().getAsBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0s", "0.0ms"})
    void no_time_is_over_at_once(String text) throws BadInputException {
        assertThat(Deadline.parse("--time-limit", text).effort(0).stopped().getAsBoolean()).isTrue();
    }

    @Test
    void a_stop_ends_every_effort_and_every_part_of_it() throws BadInputException {
        Deadline deadline = Deadline.parse("--time-limit", "10min");
        var whole = deadline.effort(0.01);
        var part = deadline.part(0.01, 0.1);
        var deep = deadline.effort(0, Deadline.parse("--deep-proof", "10min"));
        assertThat(whole.gap()).isEqualTo(0.01);
        assertThat(part.stopped().getAsBoolean()).isFalse();
        deadline.stop();
        assertThat(whole.stopped().getAsBoolean()).isTrue();
        assertThat(part.stopped().getAsBoolean()).isTrue();
        assertThat(deep.stopped().getAsBoolean()).isTrue();
    }

    @Test
    void an_interruption_that_never_came_leaves_the_time_and_writes_out_the_answer() throws BadInputException {
        Deadline deadline = Deadline.parse("--time-limit", "10min");
        var written = new StringWriter();
        var out = new PrintWriter(new java.io.BufferedWriter(written));
        try (var interruption = Interruption.stopping(deadline, out)) {
            assertThat(interruption).isNotNull();
            out.print("answer");
            assertThat(written.toString()).isEmpty();
        }
        assertThat(written).hasToString("answer");
        assertThat(deadline.stopped()).isFalse();
    }
}
