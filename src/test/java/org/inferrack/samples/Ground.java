package org.inferrack.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.Knowledge;
import org.inferrack.file.SelfContained;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Feed;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ReferenceRates;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;
import org.inferrack.plan.Target;
import org.inferrack.plan.Tariff;
import org.inferrack.plan.Workload;
import org.inferrack.store.ShippedKnowledge;

/** What the samples have in common: sites, tariffs and money. */
final class Ground {

    static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    static final String CLIENT = "client statement (field case)";

    private static final String AUTHOR = "R. Lindqvist, presales engineering";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final int MONTHS = 36;
    static final double EURO_IN_USD = ReferenceRates.rate("EUR", "USD").orElseThrow().rate();

    private Ground() {
    }

    /** A plan of the samples' author, self-contained. {@code own} adds entries that only this plan knows. */
    static Plan plan(String title, String client, String notes, String currency, List<Site> sites, List<Workload> workloads, List<Scenario> scenarios,
                     Economics economics, List<Target> targets, Catalog own) {
        var cover = new Cover(title, client, AUTHOR, DATE, notes);
        var stated = new Plan(cover, currency, START, MONTHS, sites, workloads, scenarios, economics, targets, own, "", 1);
        return SelfContained.embed(stated, KNOWLEDGE);
    }

    static Plan plan(String title, String client, String notes, List<Site> sites, List<Workload> workloads, List<Scenario> scenarios, List<Target> targets) {
        return plan(title, client, notes, "USD", sites, workloads, scenarios, economics(), targets, Catalog.EMPTY);
    }

    /** Rates that most presales calculations use; the client replaces them by its own. */
    static Economics economics() {
        return new Economics(0.08, 0.05, 0, 900, 0.03, 0.05, 0.15,
                ReferenceRates.into("USD"),
                "planning assumptions of this sample: 8 % discount rate, 5 % support a year, 15 % residual value, 5 % contingency");
    }

    /** The same for a plan in euro. */
    static Economics economicsInEuro() {
        return economics().withExchangeRates(ReferenceRates.into("EUR"));
    }

    /** What a business of the region pays that takes 20 to 500 MWh a year, as these sites do, in a currency in which a euro costs {@code euro}. */
    static Tariff tariff(String region, double euro) {
        var price = KNOWLEDGE.catalog().electricity(region, ElectricityPrice.Band.IB).orElseThrow();
        double rate = price.currency().equals("EUR") ? euro : euro / EURO_IN_USD;
        double amount = price.amount().multiply(new BigDecimal(rate)).setScale(4, java.math.RoundingMode.HALF_UP).doubleValue();
        return new Tariff(amount, 0, 0.02, "band " + price.band() + ": " + price.source().citation() + " (" + price.source().date() + ")"
                + (rate == 1 ? "" : ", at the reference rate"));
    }

    /** A data-centre room of equal racks, each with feeds A and B that back each other. */
    static Site room(String name, String region, double pue, int racks, double coolingKw) {
        var feed = new Feed("A", 400, 32, 3, 0.8, 0.95);
        var group = new RackGroup("row", "Row", racks, 42, 2, List.of(feed, feed.withName("B")), RackGroup.Redundancy.TWO_N, coolingKw,
                RackGroup.Cooling.AIR, 1_000, 48, OptionalDouble.empty());
        return new Site("room", name, region, tariff(region, EURO_IN_USD), pue, 24, OptionalDouble.empty(), OptionalDouble.empty(),
                new Housing.Racks(List.of(group)));
    }
}
