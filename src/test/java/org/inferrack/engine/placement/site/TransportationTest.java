package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

class TransportationTest {

    private static Transportation.Answer solve(int[] supply, int[] demand, int[][] worth) {
        return Transportation.solve(supply, demand, worth, WorkBudget.unlimited(Cancellation.NEVER));
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int worth(int[][] amounts, int[][] worth) {
        return IntStream.range(0, worth.length)
                .map(source -> IntStream.range(0, worth[source].length).map(sink -> amounts[source][sink] * worth[source][sink]).sum()).sum();
    }

    @Test
    void the_best_pair_is_given_up_where_all_together_are_worth_more() {
        int[][] worth = {{5, 4}, {4, 0}};
        assertThat(solve(ones(2), ones(2), worth).amounts()).isDeepEqualTo(new int[][] {{0, 1}, {1, 0}});
    }

    @Test
    void amounts_go_where_they_cost_least_together() {
        int[][] cost = {{8, 6, 10}, {9, 5, 7}};
        var answer = solve(new int[] {20, 30}, new int[] {10, 25, 15}, negative(cost));
        assertThat(answer.amounts()).isDeepEqualTo(new int[][] {{10, 10, 0}, {0, 15, 15}});
        assertThat(answer.proven()).isTrue();
    }

    private static int[][] negative(int[][] cost) {
        return Arrays.stream(cost).map(row -> Arrays.stream(row).map(each -> -each).toArray()).toArray(int[][]::new);
    }

    @Property(tries = 300)
    void nothing_that_is_tried_by_hand_is_worth_more(@ForAll long seed) {
        var random = new Random(seed);
        int[] supply = random.ints(1 + random.nextInt(3), 0, 3).toArray();
        int pieces = IntStream.of(supply).sum();
        int[] demand = new int[1 + random.nextInt(4)];
        IntStream.range(0, pieces).forEach(_ -> demand[random.nextInt(demand.length)]++);
        int[][] worth = IntStream.range(0, supply.length).mapToObj(_ -> random.ints(demand.length, -3, 7).toArray()).toArray(int[][]::new);
        var answer = solve(supply, demand, worth);
        for (int source = 0; source < supply.length; source++) {
            assertThat(IntStream.of(answer.amounts()[source]).sum()).isEqualTo(supply[source]);
            assertThat(IntStream.of(answer.amounts()[source]).allMatch(amount -> amount >= 0)).isTrue();
        }
        for (int sink = 0; sink < demand.length; sink++) {
            int at = sink;
            assertThat(Arrays.stream(answer.amounts()).mapToInt(row -> row[at]).sum()).isEqualTo(demand[sink]);
        }
        assertThat(worth(answer.amounts(), worth)).isEqualTo(most(supply.clone(), 0, demand.clone(), worth));
        assertThat(answer.proven()).isTrue();
    }

    private static int most(int[] supply, int source, int[] demand, int[][] worth) {
        if (source == supply.length) {
            return 0;
        }
        if (supply[source] == 0) {
            return most(supply, source + 1, demand, worth);
        }
        int most = Integer.MIN_VALUE;
        supply[source]--;
        for (int sink = 0; sink < demand.length; sink++) {
            if (demand[sink] > 0) {
                demand[sink]--;
                most = Math.max(most, worth[source][sink] + most(supply, source, demand, worth));
                demand[sink]++;
            }
        }
        supply[source]++;
        return most;
    }

    @Test
    void without_an_allowance_everything_goes_somewhere_and_nothing_is_proven() {
        int[][] worth = {{5, 4}, {4, 0}};
        var answer = Transportation.solve(ones(2), ones(2), worth, WorkBudget.of(0, Cancellation.NEVER));
        assertThat(answer.amounts()).isDeepEqualTo(new int[][] {{1, 0}, {0, 1}});
        assertThat(answer.proven()).isFalse();
    }

    @Test
    void work_that_nobody_wants_ends() {
        int many = 400;
        var random = new Random(1);
        int[][] worth = IntStream.range(0, many).mapToObj(_ -> random.ints(many, 0, 40).toArray()).toArray(int[][]::new);
        assertThatThrownBy(() -> Transportation.solve(ones(many), ones(many), worth, WorkBudget.unlimited(() -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void sums_that_differ_are_refused() {
        assertThatThrownBy(() -> solve(new int[] {2}, new int[] {1}, new int[][] {{0}})).hasMessageContaining("[2]", "[1]");
    }
}
