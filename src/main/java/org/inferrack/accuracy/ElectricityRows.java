package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.classes.BandPrices;
import org.inferrack.catalog.classes.ClassTerms;
import org.inferrack.catalog.classes.Prior;

/** What the ratios of consumption bands and the level of countries are learned from: statistics, not what we estimated ourselves. */
final class ElectricityRows {

    static final Map<String, Prior> BAND_PRIORS = Map.of("band *", new Prior(0, 0.4));
    static final Prior BAND_NOISE = new Prior(0.15, 3);
    static final Map<String, Prior> LEVEL_PRIORS = Map.of(ClassTerms.INTERCEPT, Prior.NONE);
    static final Prior LEVEL_NOISE = new Prior(0.5, 3);

    /** A state of a country, such as US-CA: its country would count many times. */
    private static final String PART = "-";

    private ElectricityRows() {
    }

    static List<ClassRow> of(Catalog catalog) {
        return catalog.regions().stream().flatMap(region -> Stream.concat(steps(region, catalog), level(region))).toList();
    }

    /** Published bands of a region in the order of consumption. */
    static List<ElectricityPrice> published(Region region, Catalog catalog) {
        return catalog.annotations().electricity(region.id()).stream()
                .filter(price -> price.evidence() == Evidence.SPECIFIED && price.amount().signum() > 0)
                .sorted(Comparator.comparing(ElectricityPrice::band)).toList();
    }

    private static Stream<ClassRow> steps(Region region, Catalog catalog) {
        var rows = new ArrayList<ClassRow>();
        var bands = published(region, catalog);
        for (int i = 1; i < bands.size(); i++) {
            ElectricityPrice from = bands.get(i - 1);
            ElectricityPrice to = bands.get(i);
            double root = Math.sqrt(BandPrices.steps(from.band(), to.band()));
            rows.add(new ClassRow(BandPrices.BANDS, region.id(), 0, BandPrices.contrast(to.band(), from.band(), root),
                    Math.log(to.amount().doubleValue() / from.amount().doubleValue()) / root, to.source().date()));
        }
        return rows.stream();
    }

    private static Stream<ClassRow> level(Region region) {
        return region.id().contains(PART) ? Stream.empty()
                : region.facts().fact(Spec.ELECTRICITY_PRICE).filter(fact -> fact.value() > 0).stream()
                        .map(fact -> new ClassRow(BandPrices.LEVEL, region.id(), 0, Map.of(ClassTerms.INTERCEPT, 1.0), Math.log(fact.value()),
                                fact.source().date()));
    }
}
