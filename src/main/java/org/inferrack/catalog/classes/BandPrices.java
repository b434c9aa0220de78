package org.inferrack.catalog.classes;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.ElectricityPrice.Band;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.ClassModel;

/**
 * Electricity of a band that no source states: the price of the nearest band of the same region times the ratio of the two, as countries have it
 * that publish both; where a region has none, the level of countries. Each band further away adds the same variance.
 */
public record BandPrices(Map<String, ClassModel> models) {

    /** Ratios of bands; basis: 1 for the band, -1 for the one it is told from. */
    public static final String BANDS = "electricity-band";
    /** Level of countries in the band of what a region is known by. */
    public static final String LEVEL = "electricity-level";
    /** A region's one price is that of industry, 20 to 70 GWh a year. */
    public static final Band OF_FACT = Band.IE;

    private static final String TERM = "band ";

    /** A price in a region that another can be told from; {@code reach} is of its logarithm. */
    public record Known(Band band, double amount, double reach, double further) {
    }

    Optional<ElectricityPrice> price(Catalog catalog, String regionId, Band band) {
        Optional<Fact> fact = catalog.region(regionId).flatMap(region -> region.facts().fact(Spec.ELECTRICITY_PRICE));
        List<ElectricityPrice> stated = catalog.annotations().electricity(regionId);
        if (!models.containsKey(BANDS) || catalog.region(regionId).isEmpty()) {
            return Optional.empty();
        }
        if (!stated.isEmpty()) {
            ElectricityPrice nearest = stated.stream().min(Comparator.<ElectricityPrice>comparingInt(price -> steps(price.band(), band))
                    .thenComparing(ElectricityPrice::band)).orElseThrow();
            return Optional.of(estimated(regionId, band, new Known(nearest.band(), nearest.amount().doubleValue(), reach(nearest), 0), nearest.currency(),
                    "band " + nearest.band() + " there, " + nearest.source().citation(), nearest.source().date()));
        }
        if (fact.isPresent()) {
            return Optional.of(estimated(regionId, band, new Known(OF_FACT, fact.get().value(), 0, 1), ClassValue.CURRENCY,
                    "the price of industry there, " + fact.get().source().citation(), fact.get().source().date()));
        }
        return Optional.ofNullable(models.get(LEVEL)).map(level -> {
            var predicted = level.predict(ClassTerms.item().basis());
            return estimated(regionId, band, new Known(OF_FACT, Math.exp(predicted.value()), predicted.reach(), 0), ClassValue.CURRENCY, level.provenance(),
                    level.date());
        });
    }

    private ElectricityPrice estimated(String regionId, Band band, Known from, String currency, String of, String date) {
        double[] ends = ends(models.get(BANDS), from, band);
        double middle = ClassValue.rounded(ends[1], RoundingMode.HALF_EVEN);
        return new ElectricityPrice(regionId, band, ClassValue.amount(middle), currency,
                Optional.of(new Range(Math.min(middle, ClassValue.rounded(ends[0], RoundingMode.FLOOR)),
                        Math.max(middle, ClassValue.rounded(ends[2], RoundingMode.CEILING)))),
                Evidence.ESTIMATED, new Source("Class value of band " + band + " with its 90 % range, from " + of, date));
    }

    /** Lower end, price and upper end of a band as told from another price. */
    public static double[] ends(ClassModel bands, Known from, Band band) {
        double root = Math.sqrt(steps(from.band(), band) + from.further());
        var predicted = bands.predict(contrast(learned(bands, band), learned(bands, from.band()), root));
        double reach = Math.hypot(predicted.reach() * root, from.reach());
        double middle = Math.log(from.amount()) + predicted.value() * root;
        return new double[] {Math.exp(middle - reach), Math.exp(middle), Math.exp(middle + reach)};
    }

    /** The band itself, or the nearest of which statistics tell anything: beyond it the price is taken to fall no further. */
    private static Band learned(ClassModel bands, Band band) {
        return Stream.of(Band.values()).filter(other -> bands.terms().contains(TERM + other)).min(Comparator.comparingInt(other -> steps(other, band)))
                .orElse(band);
    }

    /** Bands from one to the other; the further, the less one says of the other. */
    public static int steps(Band one, Band other) {
        return Math.abs(one.ordinal() - other.ordinal());
    }

    /** What ratios of bands are learned and told by, divided by the root of the steps, so that every step is as unsure. */
    public static Map<String, Double> contrast(Band band, Band from, double root) {
        var basis = new LinkedHashMap<String, Double>();
        if (band != from) {
            basis.put(TERM + band, 1 / root);
            basis.put(TERM + from, -1 / root);
        }
        return basis;
    }

    private static double reach(ElectricityPrice price) {
        return price.range().map(range -> range.low() > 0 ? Math.log(range.high() / range.low()) / 2 : 0).orElse(0.0);
    }
}
