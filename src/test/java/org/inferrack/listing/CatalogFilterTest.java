package org.inferrack.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ExportControl;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.fixture.AnnotationFixtures;
import org.inferrack.listing.ItemNotes.Note;
import org.junit.jupiter.api.Test;

/** Looking for entries by words, price, watts, lifecycle and fit; and what is said of the one found ({@link ItemNotes}). */
class CatalogFilterTest {

    private static final Catalog CATALOG = AnnotationFixtures.with(TinyFleet.catalog(TinyFleet.prices()),
            AnnotationFixtures.living("srv", Lifecycle.State.DISCONTINUED, "2024"));

    private static List<String> found(UnaryOperator<CatalogFilter> change) {
        var filter = change.apply(CatalogFilter.all("USD", List.of()));
        return CATALOG.items().stream().filter(item -> filter.finds(item, item.name(), CATALOG)).map(Item::id).toList();
    }

    @Test
    void everything_is_found_until_something_is_asked() {
        assertThat(found(UnaryOperator.identity())).hasSameSizeAs(CATALOG.items());
    }

    @Test
    void every_word_must_be_there() {
        assertThat(found(filter -> filter.withWords("CARD card"))).contains("card").doesNotContain("srv");
        assertThat(found(filter -> filter.withWords("card zzz"))).isEmpty();
    }

    @Test
    void a_bound_leaves_out_what_has_nothing_to_hold_against_it() {
        assertThat(found(filter -> filter.withMostPrice(OptionalDouble.of(2_500)))).contains("card").doesNotContain("dc");
        assertThat(found(filter -> filter.withLeastPrice(OptionalDouble.of(2_501)))).doesNotContain("card");
        assertThat(found(filter -> filter.withMostWatts(OptionalDouble.of(72)).withLeastWatts(OptionalDouble.of(72)))).contains("card").doesNotContain("srv");
        assertThat(found(filter -> filter.withMostWatts(OptionalDouble.of(71)))).doesNotContain("card");
    }

    @Test
    void prices_in_a_currency_without_a_rate_are_not_compared_and_said_to_be() {
        var filter = CatalogFilter.all("JPY", List.of()).withMostPrice(OptionalDouble.of(1e9));
        Item card = CATALOG.accelerator("card").orElseThrow();
        assertThat(filter.finds(card, "", CATALOG)).isFalse();
        assertThat(filter.cannotCompare(card, CATALOG)).isTrue();
        assertThat(filter.withMostPrice(OptionalDouble.empty()).cannotCompare(card, CATALOG)).isFalse();
    }

    @Test
    void an_entry_of_unknown_lifecycle_counts_as_current() {
        assertThat(found(filter -> filter.withStates(Set.of(Lifecycle.State.CURRENT)))).contains("card").doesNotContain("srv");
        assertThat(found(filter -> filter.withStates(Set.of(Lifecycle.State.DISCONTINUED)))).containsExactly("srv");
    }

    @Test
    void what_fits_is_found_from_either_side() {
        var server = CATALOG.server("srv").orElseThrow();
        assertThat(found(filter -> filter.withFits(Optional.of(server)))).doesNotContain("srv");
        assertThat(found(filter -> filter.withFits(Optional.of(CATALOG.accelerator("card").orElseThrow())))).doesNotContain("card");
    }

    @Test
    void notes_say_lifecycle_export_control_and_fit_with_their_source() {
        assertThat(ItemNotes.of(CATALOG.server("srv").orElseThrow(), CATALOG)).extracting(Note::title).containsExactly("Lifecycle", "Takes");
        assertThat(ItemNotes.of(CATALOG.server("srv").orElseThrow(), CATALOG).getFirst())
                .isEqualTo(new Note("Lifecycle", "discontinued since 2024", "maker's notice, 2026-03"));
        var controlled = AnnotationFixtures.with(CATALOG, AnnotationFixtures.exported("card", ExportControl.State.LICENCE, "SA", "AE"));
        assertThat(ItemNotes.of(CATALOG.accelerator("card").orElseThrow(), controlled))
                .contains(new Note("Export control", "licence needed for AE, SA", "maker's notice, 2026-03"));
    }
}
