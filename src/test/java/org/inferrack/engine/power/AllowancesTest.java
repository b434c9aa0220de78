package org.inferrack.engine.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

import org.inferrack.engine.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link Allowance}: typical values stand in for facts, so they must be possible and say where they come from. */
class AllowancesTest {

    static Stream<Allowance> all() {
        return Arrays.stream(Allowances.class.getFields()).filter(field -> field.getType() == Allowance.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Allowance) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_has_a_range_around_it_and_a_source(Allowance allowance) {
        assertThat(allowance.value()).isStrictlyBetween(allowance.low() - 1e-12, allowance.high() + 1e-12);
        assertThat(allowance.low()).as("a typical value is not exact").isPositive().isLessThan(allowance.high());
        assertThat(allowance.source().citation()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_share_is_a_share(Allowance allowance) {
        assertThat(allowance.unit()).isIn("", "W");
        if (allowance.unit().isEmpty()) {
            assertThat(allowance.high()).isLessThanOrEqualTo(1);
        }
    }

    /** ML.ENERGY: prompts draw nearly the limit, answers less, a mix lies between; dense batches draw more than a mix. */
    @Test
    void draws_stand_in_the_order_that_was_measured() {
        assertThat(Allowances.DECODE_DRAW.value()).isLessThan(Allowances.LLM_DRAW.value());
        assertThat(Allowances.LLM_DRAW.value()).isLessThan(Allowances.DENSE_DRAW.value());
        assertThat(Allowances.DENSE_DRAW.value()).isLessThan(Allowances.PREFILL_DRAW.value());
        assertThat(Allowances.BOARD_IDLE.high()).isLessThan(Allowances.DECODE_DRAW.low());
    }

    /** 8 modules of 4 W (3 to 5): all of one kind move together. */
    @Test
    void equal_parts_move_together() {
        assertThat(Allowances.DIMM.times(8, "server")).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.value()).isEqualTo(32);
            assertThat(known.low()).isEqualTo(24);
            assertThat(known.high()).isEqualTo(40);
        });
        assertThat(Allowances.DIMM.figure("server")).isEqualTo(Allowances.DIMM.times(1, "server"));
    }
}
