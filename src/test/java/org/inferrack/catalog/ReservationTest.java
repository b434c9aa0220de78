package org.inferrack.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Reservation.Kind;
import org.inferrack.fixture.AnnotationFixtures;
import org.junit.jupiter.api.Test;

/** What is offered unasked: current data-centre parts that may be delivered to where they are for. */
class ReservationTest {

    private static Accelerator chip(Accelerator.Form form, Accelerator.Segment segment) {
        return new Accelerator("chip", "Chip", "Maker", form, "", segment, List.of(), Facts.NONE);
    }

    private static final Accelerator CARD = chip(Accelerator.Form.PCIE_CARD, Accelerator.Segment.INFERENCE);

    private static Optional<Reservation> of(Item item, Annotations annotations, String... countries) {
        return Reservation.of(item, AnnotationFixtures.with(Catalog.EMPTY, annotations), Set.of(countries));
    }

    private static Optional<Kind> kind(Item item, Annotations annotations, String... countries) {
        return of(item, annotations, countries).map(Reservation::kind);
    }

    @Test
    void a_data_centre_part_of_which_nobody_has_said_otherwise_is_offered() {
        assertThat(of(CARD, Annotations.NONE, "DE")).isEmpty();
        assertThat(of(CARD, AnnotationFixtures.living("chip", Lifecycle.State.CURRENT, "2023"))).isEmpty();
    }

    @Test
    void what_is_not_sold_says_since_when() {
        assertThat(of(CARD, AnnotationFixtures.living("chip", Lifecycle.State.DISCONTINUED, "2023-06")))
                .contains(new Reservation(Kind.NO_LONGER_SOLD, "discontinued since 2023-06"));
        assertThat(of(CARD, AnnotationFixtures.living("chip", Lifecycle.State.ANNOUNCED, "2026-09")))
                .contains(new Reservation(Kind.ANNOUNCED, "announced, 2026-09"));
        assertThat(of(CARD, AnnotationFixtures.living("chip", Lifecycle.State.END_OF_SALE, ""))).contains(new Reservation(Kind.NO_LONGER_SOLD, "end of sale"));
    }

    @Test
    void an_export_control_counts_in_the_countries_that_it_names() {
        var prohibited = AnnotationFixtures.exported("chip", ExportControl.State.PROHIBITED, "CN", "RU");
        assertThat(of(CARD, prohibited, "DE", "CN")).contains(new Reservation(Kind.PROHIBITED, "may not be delivered to CN"));
        assertThat(of(CARD, prohibited, "DE")).isEmpty();
        assertThat(kind(CARD, AnnotationFixtures.exported("chip", ExportControl.State.LICENCE, "AE"), "AE")).contains(Kind.LICENCE);
        assertThat(prohibited.prohibited("chip", "RU")).isTrue();
        assertThat(prohibited.prohibited("chip", "US")).isFalse();
        assertThat(prohibited.prohibited("other", "RU")).isFalse();
    }

    @Test
    void consumer_and_workstation_parts_and_what_is_only_rented_wait_for_who_asks() {
        assertThat(kind(chip(Accelerator.Form.PCIE_CARD, Accelerator.Segment.CONSUMER), Annotations.NONE)).contains(Kind.CONSUMER);
        assertThat(kind(chip(Accelerator.Form.PCIE_CARD, Accelerator.Segment.WORKSTATION), Annotations.NONE)).contains(Kind.WORKSTATION);
        assertThat(kind(chip(Accelerator.Form.CLOUD, Accelerator.Segment.INFERENCE), Annotations.NONE)).contains(Kind.RENTED_ONLY);
    }

    @Test
    void a_region_is_in_the_country_that_its_id_begins_with() {
        assertThat(new Region("US-TX", "Texas", Facts.NONE).country()).contains("US");
        assertThat(new Region("DE", "Germany", Facts.NONE).country()).contains("DE");
        assertThat(new Region("own-campus", "Campus", Facts.NONE).country()).isEmpty();
    }
}
