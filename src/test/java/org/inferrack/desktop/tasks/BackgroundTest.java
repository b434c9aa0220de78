package org.inferrack.desktop.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.inferrack.desktop.AnsweringDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and that closing ends it all. */
class BackgroundTest {

    private static final int PATIENCE_SECONDS = 10;

    private final Background background = new Background();
    private final Tasks tasks = new Tasks(new AnsweringDialogs(), background.interactive(), background.lengthy(), Runnable::run);
    private final CountDownLatch searching = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    /** Goes on until it is interrupted, as a search without an answer would. */
    private String search() throws InterruptedException {
        threads.add(Thread.currentThread());
        searching.countDown();
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } finally {
            ended.countDown();
        }
        return "found";
    }

    private static boolean soon(CountDownLatch latch) throws InterruptedException {
        return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void saving_never_waits_for_a_search_nor_an_export_for_either() throws InterruptedException {
        tasks.lengthy("Search", this::search).start();
        assertThat(soon(searching)).isTrue();
        var saved = new CountDownLatch(1);
        var exported = new CountDownLatch(1);
        var planned = new CountDownLatch(1);
        tasks.interactive("Save", () -> "saved").onSuccess(_ -> saved.countDown()).start();
        tasks.lengthy("Export", () -> "exported").onSuccess(_ -> exported.countDown()).start();
        background.planning().execute(planned::countDown);
        assertThat(soon(saved)).as("saved").isTrue();
        assertThat(soon(exported)).as("exported").isTrue();
        assertThat(soon(planned)).as("planned").isTrue();
        assertThat(ended.getCount()).as("the search goes on").isOne();
    }

    @Test
    void what_is_saved_last_is_written_last() throws InterruptedException {
        var written = new CopyOnWriteArrayList<Integer>();
        var all = new CountDownLatch(20);
        IntStream.range(0, 20).forEach(version -> tasks.interactive("Save", () -> {
            Thread.sleep(version % 2);
            return written.add(version);
        }).onSuccess(_ -> all.countDown()).start());
        assertThat(soon(all)).isTrue();
        assertThat(written).isSorted();
    }

    @Test
    void closing_ends_a_search_and_a_planning_run_but_lets_a_save_finish() throws InterruptedException {
        var planning = new CountDownLatch(1);
        var saving = new CountDownLatch(1);
        var saved = new CountDownLatch(1);
        background.planning().execute(() -> {
            threads.add(Thread.currentThread());
            planning.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        tasks.lengthy("Search", this::search).start();
        tasks.interactive("Save", () -> {
            threads.add(Thread.currentThread());
            saving.countDown();
            Thread.sleep(200);
            return "saved";
        }).onSuccess(_ -> saved.countDown()).start();
        background.repeat(() -> {}, Duration.ofMillis(5));
        assertThat(soon(planning) && soon(searching) && soon(saving)).isTrue();
        background.close();
        assertThat(saved.getCount()).as("the save was finished").isZero();
        assertThat(soon(ended)).isTrue();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(PATIENCE_SECONDS));
            assertThat(thread.isAlive()).as(thread.getName() + " goes on").isFalse();
        }
        assertThat(threads).hasSize(3);
    }

    @Test
    void what_a_closing_window_still_asks_for_is_forgotten() {
        background.close();
        background.planning().execute(searching::countDown);
        tasks.lengthy("Search", this::search).start();
        assertThat(searching.getCount()).isOne();
    }

    @Test
    void a_repeated_action_runs_until_closing() throws InterruptedException {
        var thrice = new CountDownLatch(3);
        background.repeat(thrice::countDown, Duration.ofMillis(2));
        assertThat(soon(thrice)).isTrue();
    }
}
