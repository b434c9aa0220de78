package org.inferrack.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Conflicts among a few conditions of which it is known which sets cannot hold. */
class ConflictFinderTest {

    private static final int TRIALS = 300;

    @Test
    void of_what_cannot_hold_together_each_is_needed_and_none_is_missing() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new Cores(seed);
            List<Integer> found = world.finder().irreducible();
            assertThat(world.conflicts(found)).as("seed " + seed).isTrue();
            assertThat(found).as("seed " + seed)
                    .allSatisfy(each -> assertThat(world.conflicts(found.stream().filter(other -> !other.equals(each)).toList())).isFalse());
        }
    }

    @Test
    void one_or_two_are_found_where_they_are_and_only_there() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var world = new Cores(seed);
            assertThat(world.finder().alone()).as("seed " + seed).isEqualTo(world.first(1));
            if (world.first(1).isEmpty()) {
                assertThat(world.finder().pair((_, _) -> true, 1_000)).as("seed " + seed).isEqualTo(world.first(2));
            }
        }
    }

    @Test
    void what_comes_first_is_rather_left_out() {
        assertThat(new ConflictFinder<>(List.of("a", "b", "c"), kept -> kept.size() >= 2).irreducible()).containsExactly("b", "c");
    }

    @Test
    void pairs_that_have_nothing_to_do_with_each_other_are_not_asked_about_and_no_more_than_the_most() {
        var asked = new ArrayList<List<Integer>>();
        var finder = new ConflictFinder<>(List.of(1, 2, 3, 4), pair -> !asked.add(pair));
        assertThat(finder.pair((one, other) -> other - one == 1, 2)).isEmpty();
        assertThat(asked).containsExactly(List.of(1, 2), List.of(2, 3));
    }

    /** Six conditions; those that contain any of one to three given sets cannot hold. */
    private static final class Cores {

        private final List<Integer> all = List.of(0, 1, 2, 3, 4, 5);
        private final List<Set<Integer>> cores = new ArrayList<>();

        Cores(int seed) {
            var random = new Random(seed);
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(_ -> {
                var core = new HashSet<Integer>();
                IntStream.rangeClosed(0, random.nextInt(4)).forEach(_ -> core.add(random.nextInt(6)));
                cores.add(core);
            });
        }

        ConflictFinder<Integer> finder() {
            return new ConflictFinder<>(all, this::conflicts);
        }

        boolean conflicts(List<Integer> kept) {
            return cores.stream().anyMatch(kept::containsAll);
        }

        java.util.Optional<List<Integer>> first(int size) {
            return IntStream.range(0, 64).mapToObj(bits -> all.stream().filter(each -> (bits >> each & 1) == 1).toList())
                    .filter(set -> set.size() == size && conflicts(set)).min((one, other) -> one.toString().compareTo(other.toString()));
        }
    }
}
