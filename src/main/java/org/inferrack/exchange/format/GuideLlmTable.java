package org.inferrack.exchange.format;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Load;
import org.inferrack.exchange.run.RunCounts;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.Speeds;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.LocaleNumbers;
import org.inferrack.exchange.source.TableText;
import org.inferrack.exchange.source.TableText.Line;

/** GuideLLM's benchmarks.csv: one header line up to version 0.3, three lines that name a column together from 0.4. A row is a load. */
final class GuideLlmTable implements ResultForm {

    private static final Pattern MODEL = Pattern.compile("\"(?:backend_)?model\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");

    private static final Pattern LAYERED = Pattern.compile("^\"?run info\"?[,;\\t]", Pattern.CASE_INSENSITIVE);

    @Override
    public String name(Content content) {
        return "GuideLLM table";
    }

    @Override
    public boolean recognises(Content content) {
        String header = content.header().toLowerCase(java.util.Locale.ROOT);
        return !content.isJson()
                && (layered(content) || header.contains("request concurrency mean") || header.contains("requests per second mean"));
    }

    @Override
    public void read(Content content, RunSink sink) throws ImportException {
        TableText table = TableText.of(content.file(), content.text(), layered(content) ? 3 : 1);
        LocaleNumbers numbers = table.numbers();
        for (Line line : table.lines()) {
            sink.take("line " + line.number(), () -> run(line, numbers));
        }
    }

    private static boolean layered(Content content) {
        return LAYERED.matcher(content.header()).find();
    }

    private static BenchmarkRun run(Line line, LocaleNumbers numbers) throws UnusableRun {
        var row = new Row(line, numbers);
        var speeds = new Speeds(row.mean("prompt token count", "Token Metrics Successful Input Tokens Mean"),
                row.mean("output token count", "Token Metrics Successful Output Tokens Mean"),
                row.mean("output tokens per second", "Token Throughput Successful Output Tokens/Sec Mean"),
                row.mean("requests per second", "Server Throughput Successful Requests/Sec Mean"),
                row.mean("time to first token ms", "Time to First Token Successful ms Mean"),
                OptionalDouble.empty(), row.mean("inter token latency ms", "Inter Token Latency Successful ms Mean"), OptionalDouble.empty(),
                GuideLlmReport.milliseconds(row.mean("request latency", "Request Latency Successful Sec Mean")));
        OptionalDouble counted = row.mean("request concurrency", "Server Throughput Successful Concurrency Mean");
        var health = new Health(row.number("successful requests", "Request Counts Successful").orElse(0),
                row.number("errored requests", "Request Counts Errored").orElse(0), false);
        Matcher model = MODEL.matcher(line.text("Worker", "Run Info Backend", "Backend", "Runtime Info Arguments"));
        Setup setup = Setup.UNKNOWN.withModel(model.find() ? model.group(1) : "").withDate(line.text("Start Time", "Timings Start Time"));
        return new BenchmarkRun.Serving(setup, health,
                counted.isPresent() && counted.getAsDouble() > 0 ? new Load.Counted(counted.getAsDouble()) : new Load.Open(OptionalDouble.empty()),
                new RunCounts(row.number("duration", "Timings Duration", "Timings Duration Sec"), answered(health), OptionalDouble.empty()), speeds,
                OptionalDouble.empty());
    }

    private static OptionalDouble answered(Health health) {
        return health.answered() > 0 ? OptionalDouble.of(health.answered()) : OptionalDouble.empty();
    }

    private record Row(Line line, LocaleNumbers numbers) {

        /** Of the answered requests; early tables do not tell them apart. */
        OptionalDouble mean(String metric, String layered) throws UnusableRun {
            return number("successful " + metric + " mean", metric + " mean", layered);
        }

        OptionalDouble number(String... columns) throws UnusableRun {
            try {
                return numbers.number(line.text(columns));
            } catch (ImportException ambiguous) {
                throw new UnusableRun(ambiguous.getMessage());
            }
        }
    }
}
