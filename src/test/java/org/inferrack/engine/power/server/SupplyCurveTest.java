package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferrack.catalog.PowerSupply.Efficiency;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.junit.jupiter.api.Test;

class SupplyCurveTest {

    private static final PowerSupplies TWO_OF_2800 = new PowerSupplies(2800, Efficiency.TITANIUM, 2, 1);

    @Test
    void twoTitaniumSuppliesAtEighteenHundredWatts() {
        assertThat(SupplyCurve.loadShare(TWO_OF_2800, 1800)).isCloseTo(0.321, within(0.001));
        assertThat(SupplyCurve.efficiency(Efficiency.TITANIUM, 0.3214)).isCloseTo(0.9481, within(0.0001));
        assertThat(SupplyCurve.acWatts(TWO_OF_2800, 1800)).isCloseTo(1898.5, within(0.1));
    }

    @Test
    void twoTitaniumSuppliesAtTwentyFourHundredWatts() {
        assertThat(SupplyCurve.acWatts(TWO_OF_2800, 2400)).isCloseTo(2512.5, within(0.1));
    }

    @Test
    void failureOfOneSupplyDoublesTheLoadOfTheOther() {
        assertThat(SupplyCurve.failoverShare(TWO_OF_2800, 1800)).isCloseTo(0.643, within(0.001));
        assertThat(SupplyCurve.failoverShare(TWO_OF_2800, 2400)).isCloseTo(0.857, within(0.001));
    }

    @Test
    void overloadIsShownAndNotClamped() {
        assertThat(SupplyCurve.failoverShare(TWO_OF_2800, 3304)).isCloseTo(1.18, within(1e-9));
    }

    @Test
    void fullLoadStaysInsideTheTable() {
        assertThat(SupplyCurve.efficiency(Efficiency.TITANIUM, 1.0)).isEqualTo(0.91);
        assertThat(SupplyCurve.efficiency(Efficiency.PLATINUM, 1.4)).isEqualTo(0.91);
    }

    @Test
    void certifiedPointsAreMet() {
        assertThat(SupplyCurve.efficiency(Efficiency.TITANIUM, 0.10)).isCloseTo(0.90, within(1e-9));
        assertThat(SupplyCurve.efficiency(Efficiency.TITANIUM, 0.50)).isCloseTo(0.96, within(1e-9));
        assertThat(SupplyCurve.efficiency(Efficiency.PLATINUM, 0.20)).isCloseTo(0.90, within(1e-9));
        assertThat(SupplyCurve.efficiency(Efficiency.GOLD, 0.50)).isCloseTo(0.92, within(1e-9));
        assertThat(SupplyCurve.efficiency(Efficiency.ADAPTER, 0.10)).isCloseTo(0.79, within(1e-9));
    }

    @Property
    void theWallAlwaysGivesMoreThanTheLoadTakesAndMoreForMoreLoad(@ForAll Efficiency rating, @ForAll @DoubleRange(min = 0.01, max = 1.5) double share) {
        var supplies = new PowerSupplies(1000, rating, 2, 1);
        assertThat(SupplyCurve.acWatts(supplies, share * 2000)).isGreaterThan(share * 2000);
        assertThat(SupplyCurve.acWatts(supplies, share * 2000 * 1.05)).isGreaterThan(SupplyCurve.acWatts(supplies, share * 2000));
    }
}
