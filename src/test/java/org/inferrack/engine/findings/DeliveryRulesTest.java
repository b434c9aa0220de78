package org.inferrack.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ExportControl.State;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.catalog.Region;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.fixture.AnnotationFixtures;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.ServerGroup.Swap;
import org.junit.jupiter.api.Test;

/** Whether what a scenario buys is sold, and may be delivered to where it stands. */
class DeliveryRulesTest {

    private static FindingsWorld world(String region, Annotations annotations) {
        var world = new FindingsWorld().site(site -> site.withRegion(region));
        var known = world.catalog;
        world.catalog = AnnotationFixtures.with(new Catalog(known.servers(), known.accelerators(), known.components(), known.models(),
                List.of(new Region("CN", "China", Facts.NONE), new Region("US-TX", "Texas", Facts.NONE)), known.prices(), known.measurements()), annotations);
        return world;
    }

    @Test
    void what_may_not_be_delivered_blocks_and_names_country_and_source() {
        world("CN", AnnotationFixtures.exported("card", State.PROHIBITED, "CN", "RU")).says(new ExportControlRule(), Severity.BLOCKER, "export-prohibited",
                "Card card", "may not be delivered to CN", "maker's notice (2026-03)");
        world("US-TX", AnnotationFixtures.exported("card", State.PROHIBITED, "CN", "RU")).isSilent();
        world("", AnnotationFixtures.exported("card", State.PROHIBITED, "CN")).isSilent();
    }

    @Test
    void a_licence_that_is_needed_is_a_warning() {
        world("CN", AnnotationFixtures.exported("card", State.LICENCE, "CN")).says(new ExportControlRule(), Severity.WARNING, "export-licence", "licence",
                "CN");
    }

    @Test
    void what_is_owned_is_there_already_but_a_swap_is_bought() {
        var owned = world("CN", AnnotationFixtures.exported("card", State.PROHIBITED, "CN")).group(group -> group.withOwned(true));
        owned.doesNotSay("export-prohibited");
        owned.group(group -> group.withSwap(Optional.of(new Swap(12, "card")))).says(new ExportControlRule(), Severity.BLOCKER, "export-prohibited", "CN");
    }

    @Test
    void what_is_announced_cannot_be_bought_yet() {
        world("", AnnotationFixtures.living("card", Lifecycle.State.ANNOUNCED, "2027")).says(new LifecycleRule(), Severity.WARNING, "not-yet-sold",
                "cannot be bought yet", "Card card (announced, 2027)");
        world("", AnnotationFixtures.living("card", Lifecycle.State.CURRENT, "2023")).isSilent();
    }

    @Test
    void what_is_no_longer_sold_serves_only_where_it_is_owned() {
        world("", AnnotationFixtures.living("srv", Lifecycle.State.END_OF_SALE, "2025-06")).says(new LifecycleRule(), Severity.WARNING, "no-longer-sold",
                "Server (end of sale since 2025-06)");
        world("", AnnotationFixtures.living("cpu", Lifecycle.State.DISCONTINUED, "")).says(new LifecycleRule(), Severity.WARNING, "no-longer-sold",
                "(discontinued)");
        world("", AnnotationFixtures.living("srv", Lifecycle.State.END_OF_SALE, "2025-06")).group(group -> group.withOwned(true))
                .doesNotSay("no-longer-sold");
    }

    @Test
    void hardware_goes_to_the_countries_of_its_sites() {
        var world = world("US-TX", Annotations.NONE);
        assertThat(Destinations.of(world.plan, world.catalog)).containsExactly("US");
        assertThat(Destinations.of(world.plan.scenarios().getFirst().groups().getFirst(), world.plan, world.catalog)).containsExactly("US");
        assertThat(Destinations.of(world.plan.scenarios().getFirst().groups().getFirst().withSiteId("elsewhere"), world.plan, world.catalog)).isEmpty();
    }
}
