package org.inferrack.accuracy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.classes.BandPrices;
import org.inferrack.catalog.classes.ClassTerms;
import org.inferrack.catalog.classes.ClassValue;
import org.inferrack.catalog.fitted.ClassModel;
import org.inferrack.catalog.fitted.LeftOutError;

/** How far class values are off: each item that states a value is left out in turn and told from the others. */
final class ClassErrors {

    static final String KIND = "class";
    private static final String LEFT_OUT = "item";
    /** Of fewer items nothing can be said in shares. */
    private static final int FEWEST = 3;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Tally total = new Tally();

    private ClassErrors() {
    }

    static AccuracyComparison of(List<ClassRow> rows, Catalog catalog) {
        var errors = new ClassErrors();
        ClassFits.keys().forEach(key -> {
            var own = rows.stream().filter(row -> row.key().equals(key)).toList();
            own.stream().map(ClassRow::label).distinct().forEach(label -> errors.leaveOut(key, own, label, catalog));
        });
        var groups = errors.tallies.entrySet().stream().map(entry -> entry.getValue().group(entry.getKey())).toList();
        return new AccuracyComparison(KIND, "cross-validation, left out: " + LEFT_OUT, rows.size(), groups, errors.total.group("all"), Map.of(), Map.of());
    }

    /** As the table that ships has them. */
    static List<LeftOutError> table(AccuracyComparison comparison) {
        return comparison.groups().stream().filter(group -> group.predicted() >= FEWEST).map(ClassErrors::error).toList();
    }

    private static LeftOutError error(Group group) {
        return new LeftOutError(KIND, LEFT_OUT, group.label(), group.predicted(), group.medianError(), group.p90Error(), group.bias(),
                OptionalDouble.of(group.inside()));
    }

    private void leaveOut(String key, List<ClassRow> rows, String label, Catalog catalog) {
        Optional<ClassModel> model = ClassFits.of(key, rows.stream().filter(row -> !row.label().equals(label)).toList());
        if (model.isEmpty()) {
            return;
        }
        if (key.equals(BandPrices.BANDS)) {
            bands(label, model.get(), catalog);
        } else {
            rows.stream().filter(row -> row.label().equals(label)).forEach(row -> item(row, model.get()));
        }
    }

    private void item(ClassRow row, ClassModel model) {
        var attribute = ClassFits.attribute(row.key());
        if (attribute.isPresent()) {
            var value = ClassValue.of(attribute.get(), model, new ClassTerms(row.base(), row.basis()));
            double stated = attribute.get().scale().value(row.target());
            count(row.key(), value.value(), stated, stated >= value.low() && stated <= value.high());
        } else {
            var level = model.predict(row.basis());
            count(row.key(), Math.exp(level.value()), Math.exp(row.target()), Math.abs(row.target() - level.value()) <= level.reach());
        }
    }

    /** Each band of a region from the nearest of its other bands, by the ratios of other regions. */
    private void bands(String regionId, ClassModel model, Catalog catalog) {
        List<ElectricityPrice> published = ElectricityRows.published(catalog.region(regionId).orElseThrow(), catalog);
        IntStream.range(0, published.size()).forEach(i -> {
            ElectricityPrice left = published.get(i);
            double actual = left.amount().doubleValue();
            Stream.of(i - 1, i + 1).filter(near -> near >= 0 && near < published.size()).map(published::get).findFirst().ifPresent(near -> {
                double[] ends = BandPrices.ends(model, new BandPrices.Known(near.band(), near.amount().doubleValue(), 0, 0), left.band());
                count(BandPrices.BANDS, ends[1], actual, actual >= ends[0] && actual <= ends[2]);
            });
        });
    }

    private void count(String key, double predicted, double stated, boolean inside) {
        for (Tally tally : List.of(tallies.computeIfAbsent(key, _ -> new Tally()), total)) {
            tally.predicted(Math.log(predicted / stated));
            tally.interval(inside);
        }
    }
}
