package org.inferrack.exchange.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.LocaleNumbers;
import org.inferrack.exchange.source.TableText;
import org.inferrack.exchange.source.TableText.Line;

/**
 * Triton's perf_analyzer (times in us) and Model Analyzer (times in ms): a model under rising concurrency. The most that was served is the server's throughput, one request
 * at a time its latency; the rows between are the way there. The columns of a row must obey Little's law.
 */
final class PerfAnalyzerTable implements ResultForm {

    /** Parts of a request's time, which follow one another. */
    private static final List<String> PARTS = List.of("Client Send", "Network+Server Send/Recv", "Server Queue", "Server Compute Input", "Server Compute Infer",
            "Server Compute Output", "Client Recv");
    private static final double AGREE = 1.35;

    @Override
    public String name(Content content) {
        return content.header().contains("Throughput (infer/sec)") ? "Triton Model Analyzer table" : "Triton perf_analyzer table";
    }

    @Override
    public boolean recognises(Content content) {
        return !content.isJson() && (content.header().contains("Inferences/Second") || content.header().contains("Throughput (infer/sec)"));
    }

    @Override
    public void read(Content content, RunSink sink) throws ImportException {
        TableText table = TableText.of(content.file(), content.text());
        LocaleNumbers numbers = table.numbers();
        var good = new ArrayList<Point>();
        for (Line line : table.lines()) {
            try {
                good.add(point(line, numbers));
            } catch (UnusableRun reason) {
                sink.take("line " + line.number(), () -> {
                    throw reason;
                });
            }
        }
        boolean several = good.stream().map(Point::model).distinct().count() > 1;
        for (String model : good.stream().map(Point::model).distinct().toList()) {
            List<Point> sweep = several ? good.stream().filter(point -> point.model().equals(model)).toList() : good;
            Point most = sweep.stream().max(Comparator.comparingDouble(Point::perSecond)).orElseThrow();
            sink.take("line " + most.line().number(), () -> run(most, Metric.SERVER_THROUGHPUT, most.perSecond()));
            Optional<Point> alone = sweep.stream().filter(point -> point.concurrency().orElse(0) == 1 && point.p90Ms().isPresent()).findFirst();
            alone.ifPresent(point -> sink.take("line " + point.line().number(), () -> run(point, Metric.SINGLE_STREAM_LATENCY, point.p90Ms().getAsDouble())));
        }
    }

    private record Point(Line line, String model, OptionalDouble concurrency, double perSecond, OptionalDouble p90Ms, OptionalDouble p99Ms) {
    }

    private static Point point(Line line, LocaleNumbers numbers) throws UnusableRun {
        OptionalDouble perSecond = number(line, numbers, "Inferences/Second", "Throughput (infer/sec)");
        if (perSecond.isEmpty() || !(perSecond.getAsDouble() > 0)) {
            throw new UnusableRun("there is no throughput above 0 in the row.");
        }
        boolean microseconds = !line.text("Inferences/Second").isBlank();
        double toMs = microseconds ? 1e-3 : 1;
        OptionalDouble concurrency = number(line, numbers, "Concurrency");
        OptionalDouble batch = number(line, numbers, "Batch", "Batch Size");
        OptionalDouble total = latency(line, numbers, microseconds);
        if (concurrency.isPresent() && total.isPresent()) {
            double inFlight = perSecond.getAsDouble() / batch.orElse(1) * total.getAsDouble() * toMs / 1000;
            if (concurrency.getAsDouble() / inFlight > AGREE || inFlight / concurrency.getAsDouble() > AGREE) {
                throw new UnusableRun("concurrency " + concurrency.getAsDouble() + " contradicts the other figures: " + perSecond.getAsDouble() + "/s x "
                        + total.getAsDouble() * toMs
                        + " ms = " + (float) inFlight + ". Check which is wrong, and the units.");
            }
        }
        return new Point(line, line.text("Model"), concurrency, perSecond.getAsDouble(), scaled(number(line, numbers, "p90 latency", "p90 Latency (ms)"), toMs),
                scaled(number(line, numbers, "p99 latency", "p99 Latency (ms)"), toMs));
    }

    private static OptionalDouble latency(Line line, LocaleNumbers numbers, boolean microseconds) throws UnusableRun {
        if (!microseconds) {
            return number(line, numbers, "Avg Latency (ms)");
        }
        double sum = 0;
        for (String part : PARTS) {
            OptionalDouble time = number(line, numbers, part);
            if (time.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += time.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private static BenchmarkRun run(Point point, Metric metric, double value) {
        return new BenchmarkRun.Single(Setup.UNKNOWN.withModel(point.model()).withSoftware("Triton"), Health.NOT_STATED, metric, value, point.p99Ms(),
                OptionalDouble.empty());
    }

    private static OptionalDouble scaled(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
    }

    private static OptionalDouble number(Line line, LocaleNumbers numbers, String... columns) throws UnusableRun {
        try {
            return numbers.number(line.text(columns));
        } catch (ImportException ambiguous) {
            throw new UnusableRun(ambiguous.getMessage());
        }
    }
}
