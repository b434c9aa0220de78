package org.inferrack.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link MemoryBudget} by what is left after collections, and {@link SearchLimits} as it travels. */
class MemoryBudgetTest {

    @Test
    void more_than_the_budget_after_all_is_collected_spends_it_for_good() {
        var budget = new MemoryBudget(100);
        budget.collected(100, true);
        assertThat(budget.spent()).isFalse();
        budget.collected(101, true);
        assertThat(budget.spent()).isTrue();
        budget.collected(1, true);
        assertThat(budget.spent()).as("it stays").isTrue();
    }

    @Test
    void what_may_be_garbage_does_not_count() {
        var budget = new MemoryBudget(100);
        budget.collected(1_000, false);
        assertThat(budget.spent()).isFalse();
    }

    @Test
    void what_is_kept_already_counts_for_what_still_fits() {
        var budget = new MemoryBudget(100);
        budget.collected(60, false);
        assertThat(budget.fits(40)).isTrue();
        assertThat(budget.fits(41)).isFalse();
        assertThat(budget.spent()).isTrue();
    }

    @Test
    @Timeout(60)
    void a_real_collection_is_heard() throws InterruptedException {
        byte[] kept;
        System.gc();
        System.gc();
        try (var budget = MemoryBudget.of(1_000_000)) {
            kept = new byte[128_000_000];
            while (!budget.spent()) {
                System.gc();
                Thread.sleep(20);
            }
            assertThat(budget.fits(0)).isFalse();
        }
        assertThat(kept).hasSize(128_000_000);
    }

    @Test
    void an_end_of_ones_own_comes_on_top() {
        SearchLimits outer = () -> false;
        SearchLimits own = outer.or(() -> true);
        assertThat(own.ended()).isTrue();
        assertThat(own.overdue()).isFalse();
        assertThat(own.fits(Long.MAX_VALUE)).isTrue();
        assertThat(own.<String>afterwards(() -> "planned")).isEqualTo("planned");
        assertThat(outer.ended()).isFalse();
    }
}
