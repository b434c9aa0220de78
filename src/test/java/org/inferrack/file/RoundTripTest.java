package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inferrack.plan.Plan;

class RoundTripTest {

    private static final Path FILE = Path.of("any.inferrack");

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.randomValue(RandomPlan::draw);
    }

    @Property(tries = 150)
    void aPlanReadAgainIsTheSamePlanWithoutWarnings(@ForAll("plans") Plan plan) throws PlanFileException {
        var again = PlanText.parse(FILE, PlanFiles.text(plan));
        assertThat(again.plan()).isEqualTo(plan);
        assertThat(again.warnings()).isEmpty();
    }

    @Property(tries = 50)
    void theSamePlanGivesTheSameText(@ForAll("plans") Plan plan) throws PlanFileException {
        String text = PlanFiles.text(plan);
        assertThat(PlanFiles.text(PlanText.parse(FILE, text).plan())).isEqualTo(text);
    }
}
