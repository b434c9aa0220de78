package org.inferrack.desktop.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.inferrack.desktop.AnsweringDialogs;
import org.junit.jupiter.api.Test;

class TasksTest {

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Tasks tasks = new Tasks(dialogs, Runnable::run, Runnable::run, Runnable::run);
    private final List<String> log = new ArrayList<>();

    @Test
    void a_result_goes_to_success_and_then_to_the_end() {
        tasks.interactive("Read", () -> "read").onSuccess(log::add).andFinally(() -> log.add("end")).start();
        assertThat(log).containsExactly("read", "end");
    }

    @Test
    void an_error_goes_to_the_first_handler_that_fits() {
        tasks.interactive("Read", () -> {
            throw new FileNotFoundException("gone");
        }).onError(IllegalStateException.class, e -> log.add("state")).onError(IOException.class, e -> log.add(e.getMessage())).start();
        assertThat(log).containsExactly("gone");
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void an_error_without_a_handler_is_said_with_the_title_of_the_work() {
        tasks.interactive("Write the proposal", () -> {
            throw new IOException("disk full");
        }).start();
        assertThat(dialogs.errors()).containsExactly("Write the proposal: disk full");
        assertThat(tasks.running().all()).isEmpty();
    }

    @Test
    void cancelled_work_brings_neither_success_nor_error() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        var slow = new Tasks(dialogs, Runnable::run, waiting::add, Runnable::run);
        var work = slow.lengthy("Slow", () -> "done").onSuccess(log::add).andFinally(() -> log.add("end")).start();
        assertThat(slow.running().all()).containsExactly(work);
        work.cancel();
        waiting.forEach(Runnable::run);
        assertThat(log).containsExactly("end");
        assertThat(dialogs.errors()).isEmpty();
    }
}
