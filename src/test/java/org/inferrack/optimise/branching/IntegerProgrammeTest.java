package org.inferrack.optimise.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.lp.DualSimplex;
import org.inferrack.lp.Termination;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

/** {@link IntegerProgramme}: linear relaxations whose values are worked out by hand. */
class IntegerProgrammeTest {

    @Test
    void servers_and_racks_are_paid_by_the_fraction() {
        DualSimplex relaxed = programme(racked(5)).relaxed();
        assertThat(solve(relaxed)).isEqualTo(Termination.OPTIMAL);
        assertThat(relaxed.value()).as("2 servers at 1, 6 of 4 in a rack at 100").isCloseTo(152, within(1e-6));
        assertThat(solve(programme(racked(1)).relaxed())).isEqualTo(Termination.INFEASIBLE);
    }

    @Test
    void a_shared_server_is_the_sum_of_its_shares() {
        IntegerProgramme programme = programme(shared(0));
        DualSimplex relaxed = programme.relaxed();
        solve(relaxed);
        assertThat(relaxed.value()).as("half its time and all of it, at 3").isCloseTo(4.5, within(1e-6));
        assertThat(programme.sum(0)).hasSize(3).contains(0);
        assertThat(programme.value(0, relaxed.solution())).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void in_another_period_a_shared_server_has_its_time_again() {
        IntegerProgramme programme = programme(shared(1));
        DualSimplex relaxed = programme.relaxed();
        solve(relaxed);
        assertThat(relaxed.value()).isCloseTo(3, within(1e-6));
        assertThat(programme.sum(0)).containsExactly(0);
        assertThat(programme.value(0, relaxed.solution())).isCloseTo(1, within(1e-6));
    }

    @Test
    void spares_are_paid_by_the_mark_of_their_column() {
        var model = new FleetModel(List.of(new Demand("x", 4)), List.of(new Column("c", "m", 10, List.of(1.0), false, List.of(1.0))),
                List.of(Limit.fixed("space", 6)), List.of(), 2, 0);
        DualSimplex relaxed = programme(model).relaxed();
        solve(relaxed);
        assertThat(relaxed.value()).as("4 that work and 2 spare").isCloseTo(60, within(1e-6));
        var tight = new FleetModel(model.demands(), model.columns(), List.of(Limit.fixed("space", 5.9)), List.of(), 2, 0);
        assertThat(solve(programme(tight).relaxed())).isEqualTo(Termination.INFEASIBLE);
    }

    @Test
    void marks_are_whole_and_decided_before_racks_and_racks_before_servers() {
        var model = new FleetModel(List.of(new Demand("x", 4)),
                List.of(new Column("a", "first", 1, List.of(1.0), false, List.of(1.0)), new Column("b", "second", 1, List.of(1.0), false, List.of(1.0))),
                List.of(Limit.perRack("space", 0, 4)), List.of(new Pool("row", 1, 3)), 1, 1);
        IntegerProgramme programme = programme(model);
        assertThat(programme.whole()).as("2 servers, 1 rack, a mark for each column and each model").isEqualTo(7);
        assertThat(programme.weight(1)).isLessThan(programme.weight(2));
        assertThat(programme.weight(2)).isLessThan(programme.weight(3));
        assertThat(programme.weight(6)).isEqualTo(programme.weight(3));
    }

    @Test
    void two_demands_of_two_models_cannot_both_be_carried_by_one() {
        var model = new FleetModel(List.of(new Demand("x", 1), new Demand("y", 1)),
                List.of(new Column("a", "first", 1, List.of(1.0, 0.0), false, List.of()), new Column("b", "second", 1, List.of(0.0, 1.0), false, List.of())),
                List.of(), List.of(), 0, 1);
        assertThat(solve(programme(model).relaxed())).isEqualTo(Termination.INFEASIBLE);
        assertThat(solve(programme(new FleetModel(model.demands(), model.columns(), List.of(), List.of(), 0, 2)).relaxed())).isEqualTo(Termination.OPTIMAL);
    }

    private static IntegerProgramme programme(FleetModel model) {
        return new IntegerProgramme(model, new ScaledLimits(model));
    }

    private static Termination solve(DualSimplex simplex) {
        return simplex.solve(Double.POSITIVE_INFINITY, WorkBudget.of(simplex.usualWork(), Cancellation.NEVER));
    }

    private static FleetModel racked(int most) {
        return new FleetModel(List.of(new Demand("x", 2)), List.of(new Column("c", "m", 1, List.of(1.0), false, List.of(3.0))),
                List.of(Limit.perRack("space", 0, 4)), List.of(new Pool("row", 100, most)), 0, 0);
    }

    /** One server does 10 of either demand, 5 and 10 are asked for, the second in such a period. */
    private static FleetModel shared(int period) {
        return new FleetModel(List.of(new Demand("x", 5), new Demand("y", 10, period)),
                List.of(new Column("c", "m", 3, List.of(10.0, 10.0), true, List.of())), List.of(), List.of(), 0, 0);
    }
}
