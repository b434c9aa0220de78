package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Figure;
import org.inferrack.fixture.Uncertain;
import org.junit.jupiter.api.Test;

/** {@link FigureSet}: what is not known is a gap with a reason. */
class FigureSetTest {

    private static final Figure POWER = Uncertain.within(100, 0.1, 0.2, "kW", Evidence.SPECIFIED, "power", List.of());

    private final FigureSet set = new FigureSet();

    @Test
    void an_unknown_figure_is_no_number_but_keeps_its_reason() {
        set.add(POWER, "power", "a");
        set.add(Figure.unknown("kW", "no price"), "power", "b");
        assertThat(set.getValue("power", "a")).isEqualTo(100.0);
        assertThat(set.getValue("power", "b")).isNull();
        assertThat(set.figure(0, 1)).contains(Figure.unknown("kW", "no price"));
        assertThat(set.nothingKnown()).isEmpty();
    }

    @Test
    void reasons_are_told_once_where_nothing_is_known() {
        assertThat(set.nothingKnown()).as("nothing at all to say").isEmpty();
        set.add(Figure.unknown("kW", "no price"), "power", "a");
        set.add(Figure.unknown("kW", "no price"), "power", "b");
        set.add(Figure.unknown("kW", "no region"), "power", "c");
        assertThat(set.nothingKnown()).hasValue("n/a (no price); n/a (no region)");
        assertThat(set.highest()).isZero();
    }

    @Test
    void the_axis_has_room_for_the_upper_end_and_more_for_a_longer_label() {
        set.add(POWER, "power", "a");
        assertThat(set.highest()).isCloseTo(120, within(1e-9));
        double shortLabel = set.highestWithLabels();
        assertThat(shortLabel).isGreaterThan(120);
        set.add(Figure.exact(99.123, "kW", "power"), "power", "b");
        assertThat(set.highestWithLabels()).isGreaterThan(shortLabel);
    }
}
