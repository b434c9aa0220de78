package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** {@link ItemText} and the kinds of {@link CatalogCommand}. */
class ItemTextTest {

    private static final Catalog CATALOG = TinyFleet.catalog(TinyFleet.prices());

    private static String text(Item item) {
        var out = new StringWriter();
        new ItemText(new PrintWriter(out, true), CATALOG).print(item);
        return out.toString();
    }

    @Test
    void an_entry_has_its_facts_with_unit_evidence_and_source_and_its_prices() {
        assertThat(text(CATALOG.accelerator("card").orElseThrow()))
                .contains("Card card (card)", "quote 4711 (2026-11)", "Price, user: ", "2,500", "quote for card")
                .containsPattern("72 +W").doesNotContain("4,000");
    }

    @Test
    void a_server_names_the_supplies_it_can_have() {
        assertThat(text(CATALOG.server("srv").orElseThrow())).contains("rack server, air cooled, power supplies 2,400 W titanium");
    }

    @Test
    void every_entry_of_the_catalogue_has_a_kind() {
        assertThat(CATALOG.items()).allSatisfy(item -> assertThat(CatalogCommand.kind(item)).isNotNull());
        assertThat(CatalogCommand.kind(CATALOG.server("srv").orElseThrow())).isEqualTo(CatalogCommand.Kind.SERVERS);
    }
}
