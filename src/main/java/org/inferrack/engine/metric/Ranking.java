package org.inferrack.engine.metric;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.Metric;

/** Which of several scenarios does best in a metric, where that can be told. What two scenarios share moves both, and tells nothing. */
public final class Ranking {

    private Ranking() {
    }

    /** The best amount; empty where there is nothing to choose, or where another may as well be as good within the range of their difference. */
    public static OptionalDouble best(Metric metric, List<Figure> figures) {
        // A high utilisation is neither good nor bad in itself.
        if (metric == Metric.PEAK_UTILISATION) {
            return OptionalDouble.empty();
        }
        List<Figure.Known> known = figures.stream().filter(Figure.Known.class::isInstance).map(Figure.Known.class::cast)
                .sorted(Comparator.comparingDouble((Figure.Known figure) -> metric.moreIsBetter() ? -figure.value() : figure.value())).toList();
        if (known.size() < 2 || known.getFirst().value() == known.getLast().value()) {
            return OptionalDouble.empty();
        }
        Figure.Known best = known.getFirst();
        return known.stream().filter(other -> other.value() != best.value()).allMatch(other -> told(best, other))
                ? OptionalDouble.of(best.value()) : OptionalDouble.empty();
    }

    /** Whether which of the two is more stays the same over the whole range of their difference. */
    public static boolean told(Figure one, Figure other) {
        return difference(one, other) instanceof Figure.Known difference && (difference.lowest() > 0 || difference.highest() < 0);
    }

    /** How much more the first is, with the range that the causes leave which they do not share. */
    static Figure difference(Figure one, Figure other) {
        return Figure.derive("difference", one.unit(), List.of(new Input("one", one), new Input("other", other)), values -> values[0] - values[1]);
    }
}
