package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.sizing.SizingWorld.CAP_80;
import static org.inferrack.engine.sizing.SizingWorld.open;
import static org.inferrack.engine.sizing.SizingWorld.scoring;
import static org.inferrack.engine.sizing.SizingWorld.site;
import static org.inferrack.engine.sizing.SizingWorld.size;
import static org.inferrack.engine.sizing.SizingWorld.stated;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

class SizerTest {

    private static Fleet only(Sizing sizing) {
        assertThat(sizing.fleets()).hasSize(1);
        return sizing.fleets().getFirst();
    }

    @Test
    void serversAreWholeAndKeepTheCap() {
        Fleet fleet = only(size(List.of(scoring("w", 8001)), CAP_80, open("g", "l4", 2)));
        assertThat(fleet.needed()).isEqualTo(6);
        assertThat(fleet.spare()).isZero();
        assertThat(fleet.peakUtilisation()).isCloseTo(8001 / 12_000.0, within(1e-12));
    }

    @Test
    void exactlyFullServersDoNotAskForOneMore() {
        assertThat(only(size(List.of(scoring("w", 8000)), CAP_80, open("g", "l4", 2))).needed()).isEqualTo(5);
    }

    @Test
    void demandGrowsOverTheHorizonAndKeepsHeadroom() {
        var work = scoring("w", 1000).withDemand(CapabilityWorld.demand(0.2, 0.15));
        Sizing sizing = size(List.of(work), CAP_80, open("g", "l4", 1));
        assertThat(sizing.demands().getFirst().startPeakUnits()).isEqualTo(1000);
        assertThat(sizing.demands().getFirst().endPeakUnits()).isCloseTo(1000 * 1.728 * 1.15, within(1e-9));
        assertThat(sizing.demands().getFirst().meanUnits()).isCloseTo(1000 * 0.728 / (3 * Math.log(1.2)), within(1e-9));
        assertThat(only(sizing).needed()).isEqualTo((int) Math.ceil(1000 * 1.728 * 1.15 / 800));
    }

    @Test
    void shrinkingDemandIsSizedForItsStart() {
        var work = scoring("w", 4000).withDemand(CapabilityWorld.demand(-0.5, 0));
        assertThat(only(size(List.of(work), CAP_80, open("g", "l4", 1))).needed()).isEqualTo(5);
    }

    @Test
    void theProfilesPeakIsSizedAndItsMeanIsTheMean() {
        var hours = new java.util.ArrayList<>(Collections.nCopies(24, 0.5));
        hours.set(20, 1.5);
        var work = scoring("w", 1000).withDemand(new Demand(new Profile(hours, Collections.nCopies(7, 1.0)), 0, 0, Map.of(), ""));
        Fleet fleet = only(size(List.of(work), CAP_80, open("g", "l4", 1)));
        assertThat(fleet.needed()).isEqualTo(2);
        assertThat(fleet.loads().getFirst().meanUnits()).isCloseTo(1000 * (23 * 0.5 + 1.5) / 24, within(1e-9));
        assertThat(fleet.meanUtilisation()).isLessThan(fleet.peakUtilisation());
    }

    @Test
    void zeroDemandNeedsNoServers() {
        Sizing sizing = size(List.of(scoring("w", 0)), new Policies(1, 0.8, 0.1), open("g", "l4", 1));
        assertThat(sizing.servers()).isZero();
        assertThat(sizing.shortfalls()).isEmpty();
    }

    @Test
    void spareServersStandOnTopAndShareTheLoad() {
        Fleet fleet = only(size(List.of(scoring("w", 1600)), new Policies(1, 0.8, 0.1), open("g", "l4", 1)));
        assertThat(fleet.needed()).isEqualTo(2);
        assertThat(fleet.spare()).isEqualTo(1);
        assertThat(fleet.peakUtilisation()).isCloseTo(1600 / 3000.0, within(1e-12));
    }

    @Test
    void workloadsOnTheSameServersAddUpInTime() {
        Fleet fleet = only(size(List.of(scoring("a", 1200), scoring("b", 1200)), CAP_80, open("g", "l4", 1)));
        assertThat(fleet.needed()).isEqualTo(3);
        assertThat(fleet.loads()).hasSize(2);
    }

    @Test
    void statedServersAreUsedBeforeTheEngineAddsAny() {
        Sizing sizing = size(List.of(scoring("w", 8000)), CAP_80, open("new", "l4", 1), stated("old", "a100", 1, 2));
        Fleet added = sizing.fleets().stream().filter(fleet -> fleet.groupId().equals("new")).findFirst().orElseThrow();
        Fleet old = sizing.fleets().stream().filter(fleet -> fleet.groupId().equals("old")).findFirst().orElseThrow();
        assertThat(old.peakUtilisation()).isCloseTo(0.8, within(1e-9));
        assertThat(added.needed()).isEqualTo(4);
        assertThat(sizing.shortfalls()).isEmpty();
    }

    @Test
    void overloadOfStatedServersIsShownAsItIs() {
        Sizing sizing = size(List.of(scoring("w", 2360)), CAP_80, stated("g", "l4", 1, 2));
        assertThat(only(sizing).servers()).isEqualTo(2);
        assertThat(only(sizing).peakUtilisation()).isCloseTo(1.18, within(1e-9));
        assertThat(sizing.shortfalls()).hasSize(1);
        assertThat(sizing.shortfalls().getFirst().missingUnits()).isCloseTo(760, within(1e-6));
        assertThat(sizing.shortfalls().getFirst().reason()).contains("2 x g", "80 %", "760", "2360");
        assertThat(sizing.shortfalls().getFirst().advice()).contains("to 3");
    }

    @Test
    void statedServersMustSurviveAFailureToo() {
        Sizing sizing = size(List.of(scoring("w", 1500)), new Policies(1, 0.8, 0.1), stated("g", "l4", 1, 2));
        assertThat(only(sizing).needed()).isEqualTo(1);
        assertThat(only(sizing).spare()).isEqualTo(1);
        assertThat(only(sizing).peakUtilisation()).isCloseTo(0.75, within(1e-9));
        assertThat(sizing.shortfalls().getFirst().reason()).contains("kept for failures");
        assertThat(sizing.shortfalls().getFirst().advice()).contains("to 3");
    }

    @Test
    void aSpecialisedGroupIsFilledBeforeOneThatServesEverything() {
        Sizing sizing = size(List.of(scoring("a", 800), scoring("b", 800)), CAP_80, stated("both", "l4", 1, 1), stated("onlyA", "l4", 1, 1, "a"));
        assertThat(sizing.shortfalls()).isEmpty();
    }

    @Test
    void aLatencyLimitCapsTheServers() {
        var tight = scoring("w", 8000).withP99LimitMs(OptionalDouble.of(4));
        int capped = only(size(List.of(tight), CAP_80, open("g", "l4", 1))).needed();
        int free = only(size(List.of(scoring("w", 8000)), CAP_80, open("g", "l4", 1))).needed();
        assertThat(capped).isGreaterThan(free);
    }

    @Test
    void whatCannotServeIsAShortfallWithItsReason() {
        Sizing refused = size(List.of(scoring("w", 100)), CAP_80, open("g", "l4", 13));
        assertThat(refused.shortfalls().getFirst().reason()).contains("takes 12");
        Sizing nobody = size(List.of(scoring("w", 100)), CAP_80, open("g", "l4", 1, "other"));
        assertThat(nobody.shortfalls().getFirst().reason()).contains("No server group serves w");
        Sizing unknown = size(List.of(scoring("w", 100)), CAP_80, open("g", "nvidia-l5", 1));
        assertThat(unknown.shortfalls().getFirst().reason()).contains("nvidia-l5");
    }

    @Test
    void demandAtAnUnknownSiteIsAShortfall() {
        var work = scoring("w", 1000).withDemand(new Demand(Profile.CONSTANT, 0, 0, Map.of("dc", 0.5, "gone", 0.5), ""));
        Sizing sizing = size(List.of(work), CAP_80, open("g", "l4", 1));
        assertThat(only(sizing).needed()).isEqualTo(1);
        assertThat(sizing.shortfalls().getFirst().reason()).contains("\"gone\"", "50 %");
        assertThat(size(List.of(work), CAP_80, List.of(), open("g", "l4", 1)).shortfalls()).isNotEmpty();
    }

    @Test
    void everySiteHasItsOwnServersAndSpares() {
        var work = scoring("w", 1000).withDemand(new Demand(Profile.CONSTANT, 0, 0, Map.of("n", 0.5, "s", 0.5), ""));
        Sizing sizing = size(List.of(work), new Policies(1, 0.8, 0.1),
                List.of(site("n", new Housing.Racks(List.of())), site("s", new Housing.Racks(List.of()))),
                open("g", "l4", 1));
        assertThat(sizing.fleets()).extracting(Fleet::siteId).containsExactly("n", "s");
        assertThat(sizing.fleets()).extracting(Fleet::servers).containsExactly(2, 2);
    }

    @Test
    void everyEdgeLocationHasWholeBoxesForWholeCameras() {
        var cameras = CapabilityWorld.video(VideoAnalytics.Codec.H265, 100, 25);
        var edge = site("shops", new Housing.Edge(40, 1, 200, false));
        Fleet fleet = only(size(List.of(cameras), CAP_80, List.of(edge), open("g", "l4", 1)));
        assertThat(fleet.needed()).isEqualTo(40);
        assertThat(fleet.loads().getFirst().peakUnits()).isCloseTo(100, within(1e-9));
    }

    @Test
    void anEdgeLocationTakesNoMoreBoxesThanAllowed() {
        var cameras = CapabilityWorld.video(VideoAnalytics.Codec.H265, 1200, 25);
        Sizing sizing = size(List.of(cameras), CAP_80, List.of(site("shops", new Housing.Edge(40, 2, 200, false))), open("g", "l4", 1));
        assertThat(only(sizing).servers()).isEqualTo(80);
        assertThat(sizing.shortfalls().getFirst().reason()).contains("takes 2 boxes", "needs 3");
        assertThat(only(sizing).peakUtilisation()).isLessThanOrEqualTo(0.8 + 1e-9);
    }

    @Test
    void aSwapIsSizedForBothSidesOfIt() {
        var growing = scoring("w", 1000).withDemand(CapabilityWorld.demand(1, 0));
        ServerGroup small = open("g", "l4", 1);
        int before = only(size(List.of(growing.withDemand(CapabilityWorld.demand(0, 0))), CAP_80, small)).needed();
        var swapped = small.withSwap(Optional.of(new ServerGroup.Swap(13, "a100")));
        Fleet fleet = only(size(List.of(growing), CAP_80, swapped));
        assertThat(before).isEqualTo(2);
        assertThat(fleet.needed()).isEqualTo((int) Math.ceil(8000 / 2400.0));
        assertThat(fleet.loads().getFirst().capability().perServer().amount()).hasValue(3000);
        var late = small.withSwap(Optional.of(new ServerGroup.Swap(36, "a100")));
        assertThat(only(size(List.of(growing), CAP_80, late)).needed()).isEqualTo((int) Math.ceil(1000 * Math.pow(2, 35 / 12.0) / 800));
    }

    @Test
    void latenciesAreThoseOfTheLoadThatTheFleetCarries() {
        var work = scoring("w", 700).withP99LimitMs(OptionalDouble.of(50));
        double busy = only(size(List.of(work), CAP_80, stated("g", "l4", 1, 1))).loads().getFirst().capability().latencies().p99().amount().orElseThrow();
        double calm = only(size(List.of(work), CAP_80, stated("g", "l4", 1, 10))).loads().getFirst().capability().latencies().p99().amount().orElseThrow();
        assertThat(calm).isLessThan(busy);
        var overloaded = only(size(List.of(work.withRequestsPerSecond(2000)), CAP_80, stated("g", "l4", 1, 1)));
        assertThat(overloaded.peakUtilisation()).isGreaterThan(1);
        assertThat(overloaded.loads().getFirst().capability().latencies().p99().isKnown()).isFalse();
    }

    @Test
    void absurdDemandStopsWithAReason() {
        var work = scoring("w", 1e300).withDemand(CapabilityWorld.demand(1e200, 1e200));
        Sizing sizing = size(List.of(work), CAP_80, open("g", "l4", 1));
        assertThat(sizing.shortfalls().getFirst().reason()).contains("the engine stops at");
        assertThat(sizing.servers()).isLessThanOrEqualTo(20_000);
    }
}
