package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.engine.sizing.SizingWorld.open;
import static org.inferrack.engine.sizing.SizingWorld.scoring;
import static org.inferrack.engine.sizing.SizingWorld.size;
import static org.inferrack.engine.sizing.SizingWorld.stated;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Workload;

class SizerPropertyTest {

    private static int servers(double perSecond, double growth, double headroom, double limitMs, int spare) {
        var work = scoring("w", perSecond).withDemand(CapabilityWorld.demand(growth, headroom)).withP99LimitMs(OptionalDouble.of(limitMs));
        return size(List.of(work), new Policies(spare, 0.8, 0.1), open("g", "l4", 2)).servers();
    }

    @Property(tries = 100)
    void moreDemandGrowthHeadroomOrCareNeverNeedsFewerServers(@ForAll @DoubleRange(min = 0, max = 1e6) double perSecond,
                                                              @ForAll @DoubleRange(min = 0, max = 2) double growth,
                                                              @ForAll @DoubleRange(min = 0, max = 1) double headroom,
                                                              @ForAll @DoubleRange(min = 4, max = 100) double limitMs,
                                                              @ForAll @DoubleRange(min = 0, max = 1) double more) {
        int servers = servers(perSecond, growth, headroom, limitMs, 0);
        assertThat(servers(perSecond * (1 + more), growth, headroom, limitMs, 0)).isGreaterThanOrEqualTo(servers);
        assertThat(servers(perSecond, growth + more, headroom, limitMs, 0)).isGreaterThanOrEqualTo(servers);
        assertThat(servers(perSecond, growth, headroom + more, limitMs, 0)).isGreaterThanOrEqualTo(servers);
        assertThat(servers(perSecond, growth, headroom, limitMs / (1 + more / 4), 0)).isGreaterThanOrEqualTo(servers);
        assertThat(servers(perSecond, growth, headroom, limitMs, 1)).isGreaterThanOrEqualTo(servers);
    }

    @Property(tries = 100)
    void theOrderOfWorkloadsAndOfIndependentGroupsChangesNothing(@ForAll @DoubleRange(min = 0, max = 20_000) double a,
                                                                 @ForAll @DoubleRange(min = 0, max = 20_000) double b,
                                                                 @ForAll @IntRange(min = 0, max = 6) int count) {
        var policies = new Policies(1, 0.7, 0.1);
        List<Workload> work = List.of(scoring("a", a), scoring("b", b));
        Sizing one = size(work, policies, stated("both", "a100", 1, count), open("forA", "l4", 2, "a"), open("forB", "l4", 4, "b"));
        Sizing other = size(work.reversed(), policies, open("forB", "l4", 4, "b"), stated("both", "a100", 1, count), open("forA", "l4", 2, "a"));
        assertThat(fleets(one)).isEqualTo(fleets(other));
        assertThat(new HashSet<>(one.shortfalls())).isEqualTo(new HashSet<>(other.shortfalls()));
    }

    @Property(tries = 100)
    void allDemandIsCarriedOrMissingAndNothingIsLost(@ForAll @DoubleRange(min = 1, max = 50_000) double perSecond,
                                                     @ForAll @IntRange(min = 0, max = 10) int count) {
        Sizing sizing = size(List.of(scoring("w", perSecond)), new Policies(0, 0.8, 0.1), stated("g", "l4", 1, count));
        double carried = sizing.fleets().stream().flatMap(fleet -> fleet.loads().stream()).mapToDouble(Sizing.Load::peakUnits).sum();
        double missing = sizing.shortfalls().stream().mapToDouble(Sizing.Shortfall::missingUnits).sum();
        double room = 800.0 * count;
        assertThat(missing).isCloseTo(Math.max(0, perSecond - room), org.assertj.core.api.Assertions.within(1e-6 * perSecond));
        assertThat(carried).isCloseTo(count == 0 ? 0 : perSecond, org.assertj.core.api.Assertions.within(1e-6 * perSecond));
    }

    private static List<String> fleets(Sizing sizing) {
        return sizing.fleets().stream().map(SizerPropertyTest::text).sorted().toList();
    }

    private static String text(Fleet fleet) {
        return fleet.groupId() + " " + fleet.needed() + "+" + fleet.spare() + " " + Math.round(1e6 * fleet.peakUtilisation()) + " "
                + fleet.loads().stream().map(load -> load.workloadId() + " " + Math.round(load.peakUnits())).sorted().toList();
    }
}
