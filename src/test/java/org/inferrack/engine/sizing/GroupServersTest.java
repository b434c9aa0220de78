package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.sizing.SizingWorld.open;
import static org.inferrack.engine.sizing.SizingWorld.scoring;
import static org.inferrack.engine.sizing.SizingWorld.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.plan.Housing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.Test;

/** {@link GroupServers} and {@link Window}: what one server does before and after a swap, for those who choose servers before they are sized. */
class GroupServersTest {

    private static final ModelInference DOUBLING = scoring("w", 1_000).withDemand(CapabilityWorld.demand(1, 0));
    private static final ServerGroup L4 = open("g", "l4", 1);

    private static ScenarioContext context(double cap, Workload... workloads) {
        return SizingWorld.context(List.of(workloads), new Policies(0, cap, 0), List.of(site("dc", new Housing.Racks(List.of()))), L4);
    }

    private static ServerGroup swapped(int month, String accelerator) {
        return L4.withSwap(Optional.of(new ServerGroup.Swap(month, accelerator)));
    }

    private static Stint stint(double cap, ServerGroup group) {
        return new GroupServers(context(cap, DOUBLING)).stint(group, Ask.of(DOUBLING, 1, 3));
    }

    @Test
    void a_swap_changes_what_a_server_does_from_its_month_on() {
        var stint = stint(0.8, swapped(13, "a100"));
        assertThat(stint.before().perServer().amount()).hasValue(1_000);
        assertThat(stint.after().perServer().amount()).hasValue(3_000);
        assertThat(stint.swapYears()).isEqualTo(1);
        assertThat(stint(0.8, swapped(37, "a100")).after().perServer().amount()).as("after the horizon").hasValue(1_000);
        assertThat(stint(0.8, L4).swapYears()).isZero();
    }

    @Test
    void a_server_cannot_be_planned_above_its_capacity() {
        assertThat(stint(1.5, L4).utilisationCap()).isEqualTo(1);
        assertThat(stint(1.5, swapped(13, "a100")).utilisationCap()).isEqualTo(1);
    }

    /** Thirteen cards do not fit before; after a swap six of double width do not fit into four slots. */
    @Test
    void what_cannot_be_built_is_refused_on_either_side_of_a_swap() {
        assertThat(stint(0.8, open("g", "l4", 13)).whyNot()).hasValueSatisfying(why -> assertThat(why).contains("takes 12"));
        var six = open("g", "l4", 6);
        assertThat(stint(0.8, six).able()).isTrue();
        assertThat(stint(0.8, six.withSwap(Optional.of(new ServerGroup.Swap(13, "a100")))).whyNot()).hasValueSatisfying(why -> assertThat(why).contains("4"));
    }

    @Test
    void at_the_peak_a_busier_server_waits_longer() {
        var limited = scoring("w", 700).withP99LimitMs(OptionalDouble.of(50));
        var servers = new GroupServers(context(0.8, limited));
        assertThat(servers.under(0.2, L4, limited).latencies().p99().amount().orElseThrow())
                .isLessThan(servers.under(0.7, L4, limited).latencies().p99().amount().orElseThrow());
        assertThat(servers.under(0.2, swapped(13, "a100"), limited)).as("as after the swap").isEqualTo(servers.under(0.2, open("g", "a100", 1), limited));
    }

    /** Months 13 to 24 of a demand that doubles: 4,000/s at their end, on the mean 1,000 x (4 - 2) / ln 2. */
    @Test
    void a_window_has_the_demand_of_its_months() {
        var demand = new Window(13, 25).demands(context(0.8, DOUBLING).plan()).getFirst();
        assertThat(demand.endPeakUnits()).isCloseTo(4_000, within(1e-9));
        assertThat(demand.meanUnits()).isCloseTo(2_000 / Math.log(2), within(1e-9));
        assertThat(demand.startPeakUnits()).as("today's").isEqualTo(1_000);
    }

    /** 800 of 1,000/s before, 2,400 of 3,000/s after a swap in month 19: 2,828 at its end take 3.5 servers before, 4,000 take 1.7 after: 4,000 / 3.5. */
    @Test
    void one_server_carries_of_the_peak_what_its_worse_side_does() {
        var context = context(0.8, DOUBLING);
        assertThat(new Window(13, 25).carried(new GroupServers(context), L4, DOUBLING).orElseThrow()).isCloseTo(800, within(1e-9));
        assertThat(new Window(13, 25).carried(new GroupServers(context), swapped(19, "a100"), DOUBLING).orElseThrow()).isCloseTo(
                4_000 / (1_000 * Math.pow(2, 1.5) / 800),
                within(1e-9));
        assertThat(new Window(25, 37).carried(new GroupServers(context), swapped(19, "a100"), DOUBLING).orElseThrow()).as("all of it is after the swap")
                .isCloseTo(2_400,
                        within(1e-9));
    }

    @Test
    void who_can_carry_nothing_of_it_carries_none() {
        assertThat(new Window(1, 37).carried(new GroupServers(context(0.8, DOUBLING)), open("g", "nobody's", 1), DOUBLING)).isEmpty();
        var none = scoring("w", 0);
        assertThat(new Window(1, 37).carried(new GroupServers(context(0.8, none)), L4, none)).isEmpty();
    }
}
