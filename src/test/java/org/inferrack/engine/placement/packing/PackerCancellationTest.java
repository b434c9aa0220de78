package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.inferrack.fixture.Questions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to pack, with problems as large as they come. */
class PackerCancellationTest {

    private static final double SOON_MILLIS = 100;

    static Stream<Named<PackingProblem>> problems() {
        return Stream.of(Named.of("fillings rounded", Instances.racks(20_000, 3)), Named.of("a dive", Instances.mixed(2_000, 1)),
                Named.of("perfect fits", Instances.triplets(167, 3, 1)), Named.of("single items", Instances.classic(1, 500, 5, 2)),
                Named.of("many single items", Instances.classic(2, 1_200, 5, 1)));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void packing_asks_all_the_time_and_ends_when_it_is_told(PackingProblem problem) {
        var all = Questions.answered();
        Packer.pack(problem, all);
        assertThat(all.longestMillis()).as("between two of %d questions", all.asked()).isLessThan(SOON_MILLIS);
        var random = new Random(1);
        for (int run = 0; run < 3; run++) {
            var some = Questions.answered(random.nextLong(all.asked()));
            assertThatThrownBy(() -> Packer.pack(problem, some)).isInstanceOf(CancellationException.class);
            assertThat(some.longestMillis()).isLessThan(SOON_MILLIS);
        }
    }
}
