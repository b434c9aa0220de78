package org.inferrack.optimise.candidates;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.ServerGroup.Swap;
import org.inferrack.plan.Site;

/**
 * A server that may be in a fleet.
 *
 * @param fromMonth when it is bought, 1 is the plan's first month
 * @param owned     where it stands already; empty if it is bought
 */
public record Candidate(ServerConfiguration configuration, Optional<Swap> swap, int fromMonth, Optional<Owned> owned) {

    /** At most {@code pieces} at the site, or at each site if {@code siteId} is empty. */
    public record Owned(String siteId, int pieces) {
    }

    /** Where it may stand: where it is owned, or may be delivered to. */
    List<Site> sites(Plan plan, Catalog catalog) {
        return plan.sites().stream().filter(site -> owned.isEmpty() || owned.get().siteId().isEmpty() || owned.get().siteId().equals(site.id()))
                .filter(site -> Destinations.of(site, catalog).filter(country -> prohibited(country, catalog)).isEmpty()).toList();
    }

    private boolean prohibited(String country, Catalog catalog) {
        return Stream.concat(owned.isEmpty() ? Stream.of(configuration.acceleratorId()) : Stream.empty(), swap.map(Swap::acceleratorId).stream())
                .anyMatch(chip -> catalog.annotations().prohibited(chip, country));
    }

    public ServerGroup group(String id, String name, OptionalInt count, String siteId, List<String> workloadIds) {
        var group = new ServerGroup(id, name, configuration, count, siteId, workloadIds, owned.isPresent(), swap);
        return fromMonth > 1 ? group.withFromMonth(OptionalInt.of(fromMonth)) : group;
    }

    /** "8 x NVIDIA L4 in HPE ProLiant DL380 Gen11, from month 13". */
    public String name(Catalog catalog) {
        return configuration.accelerators() + " x " + card(configuration.acceleratorId(), catalog) + " in "
                + catalog.server(configuration.serverId()).map(Item::name).orElse(configuration.serverId())
                + (owned.isPresent() ? ", owned" : "") + (fromMonth > 1 ? ", from month " + fromMonth : "")
                + swap.map(each -> ", " + card(each.acceleratorId(), catalog) + " from month " + each.month()).orElse("");
    }

    private static String card(String id, Catalog catalog) {
        return catalog.accelerator(id).map(Item::name).orElse(id);
    }

    /** Pieces of a chassis or an accelerator that one of these takes from what can be bought. */
    public int bought(String itemId) {
        int chassis = owned.isEmpty() && configuration.serverId().equals(itemId) ? 1 : 0;
        int first = owned.isEmpty() && configuration.acceleratorId().equals(itemId) ? configuration.accelerators() : 0;
        int later = swap.filter(each -> each.acceleratorId().equals(itemId)).isPresent() ? configuration.accelerators() : 0;
        return chassis + first + later;
    }
}
