package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.inferrack.work.MemoryBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@link Deadline} as it is typed, and its end by time, by memory, by its owner or by an {@link Interruption}. */
class DeadlineTest {

    private static final long PLENTY = 100_000_000_000L;

    private static Deadline of(String text) throws BadInputException {
        return Deadline.of(System.nanoTime(), Deadline.seconds("--time-limit", text), MemoryBudget.of(PLENTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1s", "1h", "1.s", "1e3s", "s", "10 s 5"})
    void what_is_no_time_is_refused_with_its_option(String text) {
        assertThatThrownBy(() -> of(text)).isInstanceOf(BadInputException.class).hasMessage("--time-limit " + text
                + ": this is not a time.\nWrite it as 10s, 500ms or 2min.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", " 60s ", "60 s", "1min", "60000ms", "99999999999min"})
    void a_minute_is_not_over_at_once(String text) throws BadInputException {
        try (Deadline deadline = of(text)) {
            assertThat(deadline.ended()).isFalse();
            assertThat(deadline.overdue()).isFalse();
            assertThat(deadline.endedBy()).isEqualTo(Deadline.EndedBy.NOTHING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0s", "0.0ms"})
    void no_time_is_over_at_once(String text) throws BadInputException {
        try (Deadline deadline = of(text)) {
            assertThat(deadline.ended()).isTrue();
            assertThat(deadline.overdue()).as("what a small plan needs for any answer").isFalse();
            assertThat(deadline.candidates().ended()).isFalse();
            assertThat(deadline.endedBy()).isEqualTo(Deadline.EndedBy.TIME);
        }
    }

    /** After 26 of 30 seconds: 15 % and what telling takes are set aside until planning has been tried, then what that took. */
    @Test
    void what_planning_took_is_set_aside_for_the_next_time() throws BadInputException {
        try (Deadline deadline = Deadline.of(System.nanoTime() - 26_000_000_000L, 30, MemoryBudget.of(PLENTY))) {
            assertThat(deadline.ended()).as("4.5 and 0.15 s are kept").isTrue();
            assertThat(deadline.<Integer>afterwards(() -> 42)).isEqualTo(42);
            assertThat(deadline.ended()).as("nothing to speak of is needed").isFalse();
            assertThat(deadline.overdue()).isFalse();
        }
    }

    @Test
    void a_stop_ends_every_effort_and_every_part_of_it_and_leaves_a_moment_to_plan() throws BadInputException {
        try (Deadline deadline = of("10min")) {
            var whole = deadline.effort(0.01);
            var part = deadline.part(0.1);
            var deep = deadline.effort(0, Deadline.seconds("--deep-proof", "10min"));
            assertThat(whole.gap()).isEqualTo(0.01);
            assertThat(part.ended()).isFalse();
            deadline.stop();
            assertThat(whole.limits().ended()).isTrue();
            assertThat(part.ended()).isTrue();
            assertThat(deep.limits().ended()).isTrue();
            assertThat(deep.deep().cancelled().getAsBoolean()).isTrue();
            assertThat(part.overdue()).isFalse();
            assertThat(deadline.endedBy()).isEqualTo(Deadline.EndedBy.STOP);
        }
    }

    @Test
    void what_does_not_fit_ends_it_and_is_said() throws BadInputException {
        try (Deadline deadline = Deadline.of(System.nanoTime(), 600, MemoryBudget.of(1_000_000))) {
            assertThat(deadline.part(0.5).fits(100_000)).isTrue();
            assertThat(deadline.ended()).isFalse();
            assertThat(deadline.part(0.5).fits(2_000_000)).isFalse();
            assertThat(deadline.ended()).isTrue();
            var said = new StringWriter();
            deadline.told(new PrintWriter(said));
            assertThat(said.toString()).contains("memory limit");
        }
    }

    @Test
    void an_interruption_that_never_came_leaves_the_time_and_writes_out_the_answer() throws BadInputException {
        try (Deadline deadline = of("10min")) {
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
}
