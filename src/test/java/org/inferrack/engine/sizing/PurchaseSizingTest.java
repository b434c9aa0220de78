package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.sizing.SizingWorld.open;
import static org.inferrack.engine.sizing.SizingWorld.scoring;
import static org.inferrack.engine.sizing.SizingWorld.size;
import static org.inferrack.engine.sizing.SizingWorld.stated;

import java.util.List;
import java.util.OptionalInt;

import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Span;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.Test;

/** Servers that are bought within the horizon, and work that is handed on between servers. */
class PurchaseSizingTest {

    private static final Policies FULL = new Policies(0, 1, 0);
    /** 1,000/s, 2,000/s after a year, 4,000/s after two, 8,000/s at the end. */
    private static final List<Workload> DOUBLING = List.of(scoring("w", 1000).withDemand(CapabilityWorld.demand(1, 0)));

    private static ServerGroup from(int month, ServerGroup group) {
        return group.withFromMonth(OptionalInt.of(month));
    }

    @Test
    void serversLeftToTheEngineAreSizedForTheTimeUntilTheNextPurchase() {
        Sizing sizing = size(DOUBLING, FULL, open("first", "l4", 1), from(13, open("second", "l4", 1)), from(25, open("third", "l4", 1)));
        assertThat(sizing.shortfalls()).isEmpty();
        assertThat(sizing.fleets()).extracting(Fleet::servers).containsExactly(2, 2, 4);
    }

    @Test
    void aFleetSaysHowBusyItIsInEachTime() {
        Sizing sizing = size(DOUBLING, FULL, stated("first", "l4", 1, 2), from(13, stated("second", "l4", 1, 6)));
        assertThat(sizing.shortfalls()).isEmpty();
        assertThat(sizing.fleets().getFirst().spans()).extracting(Span::fromMonth).containsExactly(1, 13);
        assertThat(sizing.fleets().getLast().spans()).extracting(Span::fromMonth).containsExactly(13);
        assertThat(sizing.fleets().getFirst().peakUtilisation()).isCloseTo(1, within(1e-9));
        double mean = sizing.fleets().stream().mapToDouble(fleet -> fleet.loads().getFirst().meanUnits()).sum();
        assertThat(mean).as("every request is served once").isCloseTo(sizing.demands().getFirst().meanUnits(), within(1e-6));
    }

    @Test
    void demandBeforeThePurchaseIsAShortfall() {
        Sizing sizing = size(DOUBLING, FULL, stated("first", "l4", 1, 1), from(13, stated("second", "l4", 1, 9)));
        assertThat(sizing.shortfalls()).singleElement().satisfies(shortfall -> assertThat(shortfall.missingUnits()).isCloseTo(1000, within(1e-6)));
    }

    @Test
    void whatTheNextPurchaseCannotCarryIsAddedToWhatIsThere() {
        Sizing sizing = size(DOUBLING, FULL, open("first", "l4", 1), from(25, stated("second", "l4", 1, 1)));
        assertThat(sizing.shortfalls()).isEmpty();
        assertThat(sizing.fleets()).extracting(Fleet::servers).containsExactly(7, 1);
    }

    @Test
    void everythingBoughtInTheFirstMonthIsAsIfNoMonthWereStated() {
        Sizing plain = size(DOUBLING, FULL, stated("g", "l4", 2, 5));
        assertThat(size(DOUBLING, FULL, from(1, stated("g", "l4", 2, 5)))).isEqualTo(plain);
    }

    @Test
    void workIsHandedOnAlongAChainUntilAllOfItHasRoom() {
        List<Workload> three = List.of(scoring("a", 1000), scoring("b", 1000), scoring("c", 1000));
        Sizing sizing = size(three, FULL, stated("one", "l4", 1, 1, "a", "b"), stated("two", "l4", 1, 1, "b", "c"), stated("three", "l4", 1, 1, "c", "a"));
        assertThat(sizing.shortfalls()).isEmpty();
        assertThat(sizing.fleets()).allSatisfy(fleet -> assertThat(fleet.peakUtilisation()).isCloseTo(1, within(1e-6)));
    }

    @Test
    void aPhaseBeginsWithEveryMonthInWhichSomethingIsBought() {
        var groups = List.of(from(25, open("c", "l4", 1)), open("a", "l4", 1), from(13, open("b", "l4", 1)), from(13, open("d", "l4", 1)),
                from(37, open("late", "l4", 1)));
        var scenario = new Scenario("s", "S", Scenario.Role.PROPOSAL, groups, FULL);
        assertThat(Phases.starts(scenario, 36)).containsExactly(1, 13, 25);
        assertThat(Phases.starts(scenario.withGroups(List.of(from(1, open("a", "l4", 1)))), 36)).containsExactly(1);
    }
}
