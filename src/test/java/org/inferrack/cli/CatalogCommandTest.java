package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code catalog list} ({@link ItemList}) and {@code catalog show}, as text and as {@link CatalogJson}. */
class CatalogCommandTest {

    private static final int REFUSED = Run.run("catalog", "show", "no-such-part").code();

    @Test
    void a_list_has_price_watts_and_the_meaning_of_its_marks() {
        var run = Run.run("catalog", "list", "--find", "nvidia l4");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nvidia-l4", "Price, USD").containsPattern("nvidia-l4 +accelerator +\\S.* 72 ").contains("? not yet looked up");
    }

    @Test
    void bounds_narrow_the_list() {
        JsonNode entries = Run.run("catalog", "list", "--kind", "ACCELERATORS", "--max-price", "3000", "--max-watts", "80", "--json").json().path("entries");
        assertThat(entries.size()).isPositive();
        entries.forEach(entry -> {
            assertThat(entry.path("kind").asString()).isEqualTo("accelerator");
            assertThat(entry.path("priceInCurrency").asDouble()).isBetween(0.0, 3_000.0);
            assertThat(entry.path("watts").asDouble()).isBetween(0.0, 80.0);
        });
    }

    @Test
    void what_fits_is_listed_from_either_side() {
        assertThat(Run.run("catalog", "list", "--kind", "ACCELERATORS", "--fits", "dell-r760xa").out()).contains("nvidia-l4 ")
                .doesNotContain("nvidia-h100-sxm");
        assertThat(Run.run("catalog", "list", "--kind", "SERVERS", "--fits", "nvidia-l4").out()).contains("dell-r760xa");
    }

    @Test
    void prices_that_cannot_be_compared_are_counted() {
        assertThat(Run.run("catalog", "list", "--currency", "jpy", "--max-price", "1").out()).contains("without a rate to JPY and were not compared");
    }

    @Test
    void an_entry_as_json_has_facts_and_the_state_of_each_blank() {
        JsonNode entry = Run.run("catalog", "show", "dell-r760xa", "--json").json().path("entries").path(0);
        assertThat(entry.path("facts").findValuesAsString("spec")).contains("rackUnits");
        assertThat(entry.path("blanks").findValuesAsString("state")).isNotEmpty()
                .allMatch(state -> state.equals("not-applicable") || state.equals("not-published") || state.equals("not-looked-up"));
        assertThat(entry.path("fits").toString()).contains("NVIDIA L4");
    }

    @ParameterizedTest
    @CsvSource({"--max-price,-1", "--max-watts,NaN", "--min-price,Infinity", "--fits,no-such-part", "--state,gone", "--currency,money"})
    void what_cannot_be_meant_is_refused_and_named(String option, String value) {
        var run = Run.run("catalog", "list", option, value);
        assertThat(run.code()).isEqualTo(REFUSED);
        assertThat(run.err()).contains(option.equals("--max-watts") ? "--max-watts" : option.equals("--min-price") ? "--min-price" : value);
        assertThat(run.out()).isEmpty();
    }
}
