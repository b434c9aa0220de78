package org.inferrack.optimise.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.junit.jupiter.api.Test;

/** {@link WindowDemand}: a server carries demand of its own site, of its own work, and not before it is bought. */
class WindowDemandTest {

    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();
    private static final Offer BOUGHT_LATER = new Offer("hall", new Candidate(TinyFleet.configuration(), Optional.empty(), 13, Optional.empty()),
            List.of(new Offer.Work("chat", List.of(0.0, 8.0))), 1, new Offer.Costs(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 0), 0, List.of());

    @Test
    void it_is_carried_in_the_time_after_the_purchase() {
        assertThat(demand("chat", "hall", 0).of(BOUGHT_LATER)).isZero();
        assertThat(demand("chat", "hall", 1).of(BOUGHT_LATER)).isEqualTo(8);
    }

    @Test
    void another_site_and_other_work_get_nothing() {
        assertThat(demand("chat", "office", 1).of(BOUGHT_LATER)).isZero();
        assertThat(demand("search", "hall", 1).of(BOUGHT_LATER)).isZero();
    }

    private static WindowDemand demand(String workload, String site, int window) {
        return new WindowDemand(new SiteDemand(workload, site, 1, 2, 1), window);
    }
}
