package org.inferrack.engine.power.server;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Source;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.ServerConfiguration;

/**
 * Wall power that was measured on the same chassis with the same accelerators at full load. Runs with capped clocks
 * (MLPerf's MaxQ) say nothing about an uncapped server and are left out, as are single-stream runs, which leave it waiting.
 */
final class WallMeasurement {

    /** Half width of the interval of a single measured row: repeated runs of one system differ by about this much. */
    private static final double SPREAD = 0.10;

    private WallMeasurement() {
    }

    /**
     * Full-load wall watts: the median of the rows, with their spread.
     *
     * @param llm whether the fleet serves LLMs, which draw less than dense batches; only rows of the same sort count
     */
    static Optional<Figure> fullLoad(ServerConfiguration configuration, boolean llm, Catalog catalog, MeasurementIndex index) {
        var server = catalog.server(configuration.serverId());
        if (server.isEmpty() || configuration.acceleratorCapWatts().isPresent() || configuration.accelerators() <= 0) {
            return Optional.empty();
        }
        Set<String> names = server.get().publishedNames().stream().map(WallMeasurement::plain).collect(Collectors.toSet());
        var rows = index.wallPower(configuration.acceleratorId(), configuration.accelerators()).stream()
                .filter(row -> watts(row) > 0 && !row.capped() && row.metric() != Measurement.Metric.SINGLE_STREAM_LATENCY)
                .filter(row -> catalog.model(row.modelId()).map(model -> (model.family() == AiModel.Family.LLM) == llm).orElse(true))
                .filter(row -> names.contains(plain(row.systemName())))
                .sorted(Comparator.comparingDouble(WallMeasurement::watts)).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(median(rows, configuration, catalog));
    }

    private static Figure median(List<Measurement> rows, ServerConfiguration configuration, Catalog catalog) {
        double value = watts(rows.get(rows.size() / 2));
        double low = Math.min(watts(rows.getFirst()), value * (1 - SPREAD));
        double high = Math.max(watts(rows.getLast()), value * (1 + SPREAD));
        List<Source> sources = rows.stream().map(Measurement::source).distinct().limit(5).toList();
        return Figure.caused(LearnedFullLoad.driver(configuration, catalog), value, low, high, "W", Evidence.MEASURED,
                new Basis("median of " + rows.size() + " measured full-load runs of this server", List.of(), sources));
    }

    private static double watts(Measurement row) {
        return row.metric() == Measurement.Metric.WALL_POWER ? row.value() : row.wallWatts().orElse(0);
    }

    /** The name without what was fitted. */
    private static String plain(String name) {
        int bracket = name.indexOf('(');
        return (bracket < 0 ? name : name.substring(0, bracket)).toLowerCase(Locale.ROOT).strip();
    }
}
