package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema and the application describe the same files. */
class PlanSchemaTest {

    private static final Schema SCHEMA = PlanSchema.plan();
    private static final Schema FORM = PlanSchema.form();
    private static final String GOOD = PlanFiles.text(TinyPlan.PLAN);

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.randomValue(RandomPlan::draw);
    }

    /** Whatever its numbers are: most of these make no sense. */
    @Property(tries = 60)
    void everythingThatIsWrittenKeepsToItsForm(@ForAll("plans") Plan plan) {
        assertThat(PlanSchema.errors(FORM, PlanFiles.text(plan))).isEmpty();
    }

    @Test
    void itIsAValidSchemaWithoutGaps() {
        assertThat(PlanSchema.errors(SCHEMA, GOOD)).isEmpty();
        assertThat(PlanSchema.errors(SCHEMA, "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"pue\": 1.3 | \"pue\": \"low\"", "\"pue\": 1.3 | \"pue\": 1.3, \"colour\": 1", "\"pue\": 1.3, | ", "\"kind\": \"edge\" | \"kind\": \"boat\"",
            "\"tdp\" | \"tpd\"", "\"role\": \"proposal\" | \"role\": \"winner\"", "\"ratedWatts\": 90 | \"ratedWatts\": 0", "\"version\": 2 | \"version\": 1",
            "\"startMonth\": \"2026-12\" | \"startMonth\": \"2026-13\""})
    void itRefusesWhatTheApplicationRefusesOrWarnsOf(String good, String bad) {
        assertThat(GOOD).contains(good);
        assertThat(PlanSchema.errors(SCHEMA, GOOD.replace(good, bad == null ? "" : bad))).isNotEmpty();
    }
}
