package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.inferrack.accuracy.LeftOut.Prediction;
import org.inferrack.catalog.fitted.MixedModel.Spread;

/**
 * Checks intervals honestly: accelerators are dealt into two halves, and the interval of a row is taken from the residuals of
 * the other half, so that no accelerator vouches for itself.
 */
final class Halves {

    private record Key(String tier, boolean first) {
    }

    private final Map<String, Boolean> inFirst = new HashMap<>();
    private final Map<Key, Spread> spreads = new HashMap<>();

    private Halves() {
    }

    static Halves of(FittedKind kind, List<Prediction> predictions) {
        var halves = new Halves();
        halves.deal(predictions);
        var left = new HashMap<Key, List<Prediction>>();
        predictions.forEach(each -> left.computeIfAbsent(new Key(each.tier(), halves.first(each)), _ -> new ArrayList<>()).add(each));
        left.forEach((key, values) -> Spreads.of(values, kind.offTogether(key.tier())).ifPresent(spread -> halves.spreads.put(key, spread)));
        return halves;
    }

    /** The accelerators with most rows go first, each to the half that has fewer rows. */
    private void deal(List<Prediction> predictions) {
        var counts = new TreeMap<String, Integer>();
        predictions.forEach(each -> counts.merge(each.accelerator(), 1, Integer::sum));
        int[] sizes = new int[2];
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).forEach(entry -> {
            int half = sizes[0] <= sizes[1] ? 0 : 1;
            sizes[half] += entry.getValue();
            inFirst.put(entry.getKey(), half == 0);
        });
    }

    /** From the other half; empty where it has too few of the tier. */
    Optional<Spread> spread(Prediction prediction) {
        return Optional.ofNullable(spreads.get(new Key(prediction.tier(), !first(prediction))));
    }

    private boolean first(Prediction prediction) {
        return inFirst.get(prediction.accelerator());
    }
}
