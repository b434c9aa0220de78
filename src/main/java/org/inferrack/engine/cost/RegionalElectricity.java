package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.ElectricityPrice.Band;
import org.inferrack.catalog.Range;
import org.inferrack.plan.Plan;

/** What a kWh usually costs where a site stands, by how much the site takes. It is no tariff of a plan: it is what one is held against, and starts as. */
public final class RegionalElectricity {

    private static final double HOURS_PER_YEAR = 8760;
    private static final double KWH_PER_MWH = 1000;

    private RegionalElectricity() {
    }

    /** The consumption band of a mean power, which includes what cooling takes. */
    public static Band band(double facilityMeanKw) {
        return Band.of(facilityMeanKw * HOURS_PER_YEAR / KWH_PER_MWH);
    }

    /** In the plan's currency; empty where nothing is known of the region, or the plan has no rate for its currency. */
    public static Optional<ElectricityPrice> price(String regionId, Band band, Catalog catalog, Plan plan) {
        return catalog.electricity(regionId, band).flatMap(price -> price.currency().equals(plan.currency()) ? Optional.of(price)
                : Exchange.rate(price.currency(), plan).map(rate -> converted(price, rate.rate(), plan.currency())));
    }

    private static ElectricityPrice converted(ElectricityPrice price, double rate, String currency) {
        return new ElectricityPrice(price.regionId(), price.band(), price.amount().multiply(BigDecimal.valueOf(rate), MathContext.DECIMAL64), currency,
                price.range().map(range -> new Range(range.low() * rate, range.high() * rate)), price.evidence(), price.source());
    }
}
