package org.inferrack.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class WorkBudgetTest {

    @Test
    void as_many_units_as_allowed_and_not_one_more() {
        var budget = WorkBudget.of(3, Cancellation.NEVER);
        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend(2)).isTrue();
        assertThat(budget.exhausted()).isFalse();
        assertThat(budget.spend()).isFalse();
        assertThat(budget.exhausted()).isTrue();
    }

    @Test
    void what_is_used_up_stays_used_up() {
        var budget = WorkBudget.of(0, Cancellation.NEVER);
        budget.spend(Long.MAX_VALUE);
        assertThat(budget.spend(Long.MAX_VALUE)).isFalse();
        assertThat(budget.used()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_cancellation_is_asked_now_and_then_even_without_a_limit() {
        var budget = WorkBudget.unlimited(() -> true);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 1_000; i++) {
                budget.spend();
            }
        }).isInstanceOf(CancellationException.class);
    }

    @Test
    void large_steps_ask_at_once() {
        var budget = WorkBudget.unlimited(() -> true);
        assertThatThrownBy(() -> budget.spend(1_000_000)).isInstanceOf(CancellationException.class);
    }

    @Test
    void small_steps_do_not_ask_each_time() {
        var asked = new AtomicInteger();
        var budget = WorkBudget.unlimited(() -> asked.incrementAndGet() < 0);
        for (int i = 0; i < 10_000; i++) {
            budget.spend();
        }
        assertThat(asked.get()).isBetween(10, 100);
    }

    @Test
    void less_than_nothing_is_no_allowance() {
        assertThatThrownBy(() -> WorkBudget.of(-1, Cancellation.NEVER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_interrupt_is_seen_and_left_standing() {
        Thread.currentThread().interrupt();
        try {
            assertThat(Cancellation.byInterrupt().requested()).isTrue();
            assertThat(Cancellation.NEVER.or(Cancellation.byInterrupt()).requested()).isTrue();
            assertThatThrownBy(Cancellation.byInterrupt()::check).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
