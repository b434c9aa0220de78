package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void medianAndNinetiethOfElevenErrorsAreTheSixthAndTheTenth() {
        var tally = new Tally();
        IntStream.rangeClosed(0, 10).forEach(i -> tally.predicted(Math.log(1 + i / 10.0)));
        assertThat(tally.group("").medianError()).isCloseTo(0.5, within(1e-12));
        assertThat(tally.group("").p90Error()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void twiceAndHalfHaveNoBias() {
        var tally = new Tally();
        tally.predicted(Math.log(2));
        tally.predicted(Math.log(0.5));
        assertThat(tally.group("").bias()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatWasNotPredictedCountsInNOnly() {
        var tally = new Tally();
        tally.refused();
        assertThat(tally.group("x").n()).isEqualTo(1);
        assertThat(tally.group("x").predicted()).isZero();
    }

    @Test
    void theSpreadOfNinetyNineResidualsLeavesOutFiveOnEachSideAtMost() {
        double[] equal = IntStream.rangeClosed(1, 99).mapToDouble(i -> 1).toArray();
        Spread spread = Spreads.of(IntStream.rangeClosed(1, 99).mapToDouble(i -> i).toArray(), equal);
        assertThat(spread.low()).isEqualTo(5);
        assertThat(spread.high()).isEqualTo(95);
    }

    @Property(tries = 50)
    void aFingerprintIsKnownExactlyAfterItWasAdded(@ForAll @Size(max = 200) java.util.List<String> texts) {
        var prints = new Fingerprints();
        var exact = new java.util.HashSet<String>();
        texts.forEach(text -> assertThat(prints.add(text)).isEqualTo(exact.add(text)));
    }
}
