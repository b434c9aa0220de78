package org.inferrack.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a kWh costs a business of a region that takes so much a year, without VAT and taxes that it recovers.
 *
 * @param regionId of the catalogue
 * @param currency ISO 4217
 * @param range    where the source gives one
 */
public record ElectricityPrice(String regionId, Band band, BigDecimal amount, String currency, Optional<Range> range, Evidence evidence, Source source) {

    /** One price for whatever band, in the unit of {@link Spec#ELECTRICITY_PRICE}. */
    static ElectricityPrice stated(String regionId, Band band, Fact fact) {
        return new ElectricityPrice(regionId, band, BigDecimal.valueOf(fact.value()), "USD", fact.range(), fact.evidence(), fact.source());
    }

    /** Consumption bands of non-household customers, MWh a year: Eurostat, nrg_pc_205. */
    public enum Band {
        IA(0), IB(20), IC(500), ID(2_000), IE(20_000), IF(70_000), IG(150_000);

        private final double leastMwh;

        Band(double leastMwh) {
            this.leastMwh = leastMwh;
        }

        /** MWh a year at which the band begins. */
        public double leastMwh() {
            return leastMwh;
        }

        /** The band of a consumption in MWh a year. */
        public static Band of(double mwh) {
            Band found = IA;
            for (Band band : values()) {
                if (mwh >= band.leastMwh) {
                    found = band;
                }
            }
            return found;
        }
    }
}
