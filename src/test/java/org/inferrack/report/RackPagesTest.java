package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.fixture.RackFixtures;
import org.junit.jupiter.api.Test;

class RackPagesTest {

    @Test
    void racksThatLookTheSameAreDrawnOnceWithTheirNumber() {
        var racks = List.of(RackFixtures.rack(1, "l4", "DL380", 6, 1, 880), RackFixtures.rack(2, "l4", "DL380", 6, 7, 880),
                RackFixtures.rack(3, "l4", "DL380", 3, 13, 880), RackFixtures.rack(4, "l4", "DL380", 0, 1, 880));
        assertThat(RackPages.alike(racks)).extracting(RackPages.Alike::title).containsExactly("Row 1 / 1 and alike, × 2", "Row 1 / 3");
    }

    @Test
    void racksWithOtherServersAreNotAlike() {
        var racks = List.of(RackFixtures.rack(1, "l4", "DL380", 6, 1, 880), RackFixtures.rack(2, "a100", "R760xa", 6, 1, 1450));
        assertThat(RackPages.alike(racks)).hasSize(2);
    }
}
