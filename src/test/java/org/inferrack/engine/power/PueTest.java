package org.inferrack.engine.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.junit.jupiter.api.Test;

class PueTest {

    private static Figure pue(double stated) {
        return Pue.of(TinyFleet.site().withPue(stated));
    }

    @Test
    void a_hall_may_be_a_tenth_better_or_worse_but_never_gives_energy() {
        assertThat((Figure.Known) pue(1.3)).satisfies(known -> {
            assertThat(known.low()).isCloseTo(1.2, within(1e-12));
            assertThat(known.high()).isCloseTo(1.4, within(1e-12));
        });
        assertThat(((Figure.Known) pue(1.05)).low()).isEqualTo(1);
    }

    /** 2 kW at 1.3 and 3 kW at 1.5: filled with the same fleet, ± 0.1 x 5 kW together. */
    @Test
    void halls_are_filled_alike() {
        var both = (Figure.Known) Figure.derive("kW", "kW", List.of(new Input("one", pue(1.3)), new Input("other", pue(1.5))), v -> 2 * v[0] + 3 * v[1]);
        assertThat(both.high() - both.value()).isCloseTo(0.5, within(1e-12));
    }
}
