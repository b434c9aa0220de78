package org.inferrack.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Feed;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;
import org.inferrack.plan.Target;
import org.inferrack.plan.Tariff;
import org.inferrack.plan.Workload;
import org.inferrack.store.ShippedKnowledge;

/** What the samples have in common: sites, tariffs, money, and the prices that the catalogue does not know. */
final class Ground {

    static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    static final String CLIENT = "client statement (field case)";

    private static final String AUTHOR = "R. Lindqvist, presales engineering";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final int MONTHS = 36;
    private static final Source ASSUMED = new Source("Planning assumption of this sample, not an offer: replace it by a quotation", "2026-11");
    private static final List<Price> ASSUMED_PRICES = List.of(
            assumed("hpe-dl380-gen11", "6000"), assumed("dell-xe9680", "45000"), assumed("dell-xe7740", "22000"), assumed("dell-xr5610", "4500"),
            assumed("nvidia-dgx-a100-640", "30000"), assumed("cti-forge", "1500"), assumed("jetson-agx-orin-devkit", "700"),
            assumed("intel-xeon-gold-6430", "2100"), assumed("intel-xeon-gold-6438y-plus", "2900"), assumed("intel-xeon-platinum-8480-plus", "9500"),
            assumed("intel-xeon-6747p", "6500"), assumed("intel-xeon-gold-5423n", "1800"),
            assumed("ddr4-rdimm-64", "350"), assumed("ddr5-rdimm-16", "110"), assumed("ddr5-rdimm-32", "200"), assumed("ddr5-rdimm-64", "400"),
            assumed("nvidia-bluefield-3-b3220", "3000"), assumed("nvidia-connectx-6-dx-100g", "900"), assumed("ethernet-25g-dual", "350"),
            assumed("ethernet-10g-dual", "200"), assumed("rtx-pro-6000-server", "9500"), assumed("nvidia-a100-pcie-80", "11000"));

    private Ground() {
    }

    /** A plan of the samples' author, self-contained. {@code own} adds entries that only this plan knows. */
    static Plan plan(String title, String client, String notes, String currency, List<Site> sites, List<Workload> workloads, List<Scenario> scenarios,
                     Economics economics, List<Target> targets, Catalog own) {
        var prices = new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), ASSUMED_PRICES, List.of());
        var cover = new Cover(title, client, AUTHOR, DATE, notes);
        var stated = new Plan(cover, currency, START, MONTHS, sites, workloads, scenarios, economics, targets, prices.overlaidBy(own), "", 1);
        return UsedPrices.only(stated, KNOWLEDGE);
    }

    static Plan plan(String title, String client, String notes, List<Site> sites, List<Workload> workloads, List<Scenario> scenarios, List<Target> targets) {
        return plan(title, client, notes, "USD", sites, workloads, scenarios, economics(), targets, Catalog.EMPTY);
    }

    /** Rates that most presales calculations use; the client replaces them by its own. */
    static Economics economics() {
        return new Economics(0.08, 0.05, 0, 900, 0.03, 0.05, 0.15,
                List.of(new Economics.ExchangeRate("EUR", 1.15, "2026-11", "planning rate of this sample")),
                "planning assumptions of this sample: 8 % discount rate, 5 % support a year, 15 % residual value, 5 % contingency");
    }

    /** The same for a plan in euro. */
    static Economics economicsInEuro() {
        return economics().withExchangeRates(List.of(new Economics.ExchangeRate("USD", 0.87, "2026-11", "planning rate of this sample")));
    }

    /** The catalogue's electricity price of the region, in a currency that costs {@code usd} for one US dollar. */
    static Tariff tariff(String region, double usd) {
        Fact fact = KNOWLEDGE.catalog().region(region).flatMap(known -> known.facts().fact(Spec.ELECTRICITY_PRICE)).orElseThrow();
        double price = new BigDecimal(fact.value() * usd).setScale(4, java.math.RoundingMode.HALF_UP).doubleValue();
        return new Tariff(price, 0, 0.02, fact.source().citation() + " (" + fact.source().date() + ")" + (usd == 1 ? "" : ", at the planning rate"));
    }

    /** A data-centre room of equal racks, each with feeds A and B that back each other. */
    static Site room(String name, String region, double pue, int racks, double coolingKw) {
        var feed = new Feed("A", 400, 32, 3, 0.8, 0.95);
        var group = new RackGroup("row", "Row", racks, 42, 2, List.of(feed, feed.withName("B")), RackGroup.Redundancy.TWO_N, coolingKw,
                RackGroup.Cooling.AIR, 1_000, 48, OptionalDouble.empty());
        return new Site("room", name, region, tariff(region, 1), pue, 24, OptionalDouble.empty(), OptionalDouble.empty(), new Housing.Racks(List.of(group)));
    }

    private static Price assumed(String itemId, String amount) {
        var contents = KNOWLEDGE.catalog().server(itemId).isPresent() ? PriceContent.BARE_SERVER : PriceContent.of();
        return new Price(itemId, Price.Kind.USER, new BigDecimal(amount), "USD", contents, ASSUMED);
    }
}
