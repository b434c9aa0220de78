package org.inferrack.engine.power.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.value;

import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.ServersOverTime.Months;
import org.junit.jupiter.api.Test;

class ServersOverTimeTest {

    private static ServerPower server(double idle, double mean, double planning, double worst) {
        return new ServerPower("g", "dc", watts(idle), watts(mean), watts(planning), watts(worst), watts(mean / 2), watts(worst / 4_000), watts(worst / 2_000));
    }

    private static Figure watts(double value) {
        return Figure.exact(value, "W", "given");
    }

    /** 12 months at 100, 200, 900, 1,000 W and 24 months at 400, 500, 600, 700 W: means (12 a + 24 b) / 36, and the worse of both. */
    @Test
    void energy_takes_the_mean_by_months_and_feeds_the_worse() {
        var both = ServersOverTime
                .of(List.of(new Months(1, 12, List.of(server(100, 200, 900, 1_000))), new Months(13, 24, List.of(server(400, 500, 600, 700))))).getFirst();
        assertThat(value(both.idle())).isCloseTo(300, within(1e-9));
        assertThat(value(both.mean())).isCloseTo(400, within(1e-9));
        assertThat(value(both.boardMean())).isCloseTo(200, within(1e-9));
        assertThat(value(both.planning())).isEqualTo(900);
        assertThat(value(both.worst())).isEqualTo(1_000);
        assertThat(value(both.psuLoadShare())).isEqualTo(0.25);
        assertThat(value(both.psuFailoverShare())).isEqualTo(0.5);
    }

    @Test
    void every_fleet_keeps_its_place() {
        var power = ServersOverTime.of(List.of(new Months(1, 1, List.of(server(1, 1, 1, 1), server(10, 10, 10, 10))),
                new Months(2, 1, List.of(server(3, 3, 3, 3), server(30, 30, 30, 30)))));
        assertThat(power).extracting(server -> value(server.mean())).containsExactly(2.0, 20.0);
    }

    @Test
    void what_is_not_known_in_one_phase_is_not_known_at_all() {
        Figure none = Figure.unknown("W", "no TDP of the new card");
        var dark = new ServerPower("g", "dc", none, none, none, none, none, none, none);
        var both = ServersOverTime.of(List.of(new Months(1, 12, List.of(server(1, 2, 3, 4))), new Months(13, 24, List.of(dark)))).getFirst();
        assertThat(List.of(both.mean(), both.planning(), both.worst())).allSatisfy(figure -> assertThat(figure)
                .isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("no TDP of the new card")));
    }

    @Test
    void one_phase_is_what_it_is() {
        var only = List.of(server(1, 2, 3, 4));
        assertThat(ServersOverTime.of(List.of(new Months(1, 36, only)))).isEqualTo(only);
    }
}
