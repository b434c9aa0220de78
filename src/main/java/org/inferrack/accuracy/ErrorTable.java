package org.inferrack.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.fitted.LeftOutError;

/** The left-out errors of all fitted models as the table that ships with them. */
final class ErrorTable {

    static final String HEADER = "kind,left_out,tier,rows,median_error,p90_error,bias,inside";
    /** Fewer rows say too little for a table that a client reads. */
    private static final int FEWEST_ROWS = 30;

    private ErrorTable() {
    }

    static List<LeftOutError> of(Knowledge knowledge, String kind, int mostFolds) {
        return new Accuracy(knowledge).crossValidate(Optional.of(kind), Axis.TIER, mostFolds).stream()
                .flatMap(comparison -> comparison.groups().stream().filter(group -> group.predicted() >= FEWEST_ROWS).map(group -> error(comparison, group)))
                .toList();
    }

    private static LeftOutError error(AccuracyComparison comparison, Group group) {
        String axis = comparison.what().substring(comparison.what().lastIndexOf(' ') + 1);
        return new LeftOutError(comparison.kind(), axis, group.label(), group.predicted(), group.medianError(), group.p90Error(), group.bias(),
                group.intervals() == 0 ? OptionalDouble.empty() : OptionalDouble.of(group.inside()));
    }

    /** The table with the lines of one kind replaced; those of other kinds stay as they are. */
    static String replacing(String table, String kind, List<LeftOutError> errors) {
        Stream<String> others = table.lines().skip(1).filter(line -> !line.startsWith(kind + ","));
        return Stream.concat(Stream.of(HEADER), Stream.concat(others, errors.stream().map(ErrorTable::line)).sorted(Comparator.comparing(ErrorTable::kind)))
                .map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String kind(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private static String line(LeftOutError error) {
        return String.join(",", error.kind(), error.leftOut(), error.tier(), Long.toString(error.rows()), share(error.medianError()),
                share(error.p90Error()), share(error.bias()), error.inside().isPresent() ? share(error.inside().getAsDouble()) : "");
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
