package org.inferrack.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

class ReplanningTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private final Replanning<String> replanning = new Replanning<>(waiting::add, Runnable::run);

    private void start(String name) {
        replanning.start(_ -> name, log::add, cause -> log.add("failed: " + cause.getMessage()));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @Test
    void only_the_latest_is_delivered() {
        start("first");
        start("second");
        work();
        assertThat(log).containsExactly("second");
        assertThat(replanning.running()).isFalse();
    }

    @Test
    void a_computation_is_told_that_it_is_not_wanted_any_more() {
        var asked = new ArrayList<Cancellation>();
        replanning.start(cancellation -> {
            asked.add(cancellation);
            assertThat(cancellation.requested()).isFalse();
            start("second");
            assertThat(cancellation.requested()).isTrue();
            return "first";
        }, log::add, cause -> log.add("failed"));
        work();
        assertThat(asked).hasSize(1);
        assertThat(log).containsExactly("second");
        assertThat(Thread.currentThread().isInterrupted()).as("it was asked, not interrupted").isFalse();
    }

    @Test
    void nothing_is_delivered_of_what_was_cancelled() {
        start("first");
        assertThat(replanning.running()).isTrue();
        replanning.cancel();
        work();
        assertThat(log).isEmpty();
        assertThat(replanning.elapsed()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_failure_is_delivered_with_its_cause() {
        replanning.start(_ -> {
            throw new IllegalStateException("made to fail");
        }, log::add, cause -> log.add("failed: " + cause.getMessage()));
        work();
        assertThat(log).containsExactly("failed: made to fail");
    }
}
