package org.inferrack.desktop.sites;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.ElectricityPrice.Band;
import org.inferrack.engine.cost.RegionalElectricity;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.inferrack.plan.Tariff;

/** The electricity price of a site that nobody has stated yet: an assumption, or what its region pays for as much as it takes. */
final class SiteTariff {

    static final String ASSUMED = "assumption, to be confirmed by the client";
    private static final String USUAL = "usual price of the region, ";
    private static final String STATED = "stated in this plan";

    private SiteTariff() {
    }

    static Tariff assumed() {
        return new Tariff(0.15, 0, 0.02, ASSUMED);
    }

    /**
     * The site in another region, at its price where the site's own was none that somebody stated.
     *
     * @param facilityMeanKw what the site takes, where that is known; else as much as small businesses do
     */
    static Site withRegion(Site site, String region, OptionalDouble facilityMeanKw, Catalog catalog, Plan plan) {
        Site moved = site.withRegion(region);
        if (!open(site.tariff())) {
            return moved;
        }
        Band band = facilityMeanKw.isPresent() ? RegionalElectricity.band(facilityMeanKw.getAsDouble()) : Band.IB;
        Optional<ElectricityPrice> usual = RegionalElectricity.price(region, band, catalog, plan);
        return moved.withTariff(usual.map(price -> site.tariff().withPricePerKwh(price.amount().doubleValue()).withSource(source(price)))
                .orElseGet(() -> site.tariff().withPricePerKwh(assumed().pricePerKwh()).withSource(ASSUMED)));
    }

    /** A price that somebody states is no longer what it was taken from. */
    static Tariff withPrice(Tariff tariff, double pricePerKwh) {
        return tariff.withPricePerKwh(pricePerKwh).withSource(open(tariff) ? STATED : tariff.source());
    }

    private static boolean open(Tariff tariff) {
        return tariff.source().startsWith(USUAL) || tariff.source().equals(ASSUMED);
    }

    private static String source(ElectricityPrice price) {
        String range = price.range().map(ends -> String.format(Locale.ENGLISH, ", %.3f to %.3f", ends.low(), ends.high())).orElse("");
        return USUAL + "band " + price.band() + ", " + price.evidence().label() + range + ": " + price.source().citation()
                + (price.source().date().isEmpty() ? "" : ", " + price.source().date());
    }
}
