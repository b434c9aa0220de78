package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.junit.jupiter.api.Test;

/** A fitted model as its file: sorted and short, so that a new fit shows as a small difference. */
class FitTextTest {

    private static MixedModel model(String key, double... values) {
        return new MixedModel("llm", "9 rows, and 3", -0.123456789, Map.of(key, values, "a|first", new double[] {1e-9}),
                Map.of("same", new Spread(-0.1, 0.25, 40)));
    }

    @Test
    void lines_are_sorted_and_numbers_have_six_digits() {
        assertThat(FitText.of(model("b|second", 1234567, 0.00012345678))).isEqualTo("what,key,values\nmeta,provenance,9 rows; and 3\nintercept,,-0.123457\n"
                + "spread,same,-0.1 0.25 40\ncoefficient,a|first,0\ncoefficient,b|second,1234570 0.000123457\n");
    }

    @Test
    void a_key_that_would_break_a_line_is_refused() {
        assertThatThrownBy(() -> FitText.of(model("b,c", 1))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("b,c");
        assertThatThrownBy(() -> FitText.of(model("b\nc", 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
