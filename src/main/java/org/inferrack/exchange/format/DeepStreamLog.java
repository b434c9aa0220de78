package org.inferrack.exchange.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.UnusableRun;

/**
 * The lines {@code **PERF:} of deepstream-app and of its Python samples: frames/s of each stream, the average in brackets. The last line counts. Streams that all run at
 * a camera's rate were paced by their sources: they show what was carried, not what the accelerator can do, so they are no measurement of it.
 */
final class DeepStreamLog implements ResultForm {

    private static final Pattern AVERAGED = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,6})?)\\s*\\((\\d{1,7}(?:\\.\\d{1,6})?)\\)");
    /** The dictionary that the Python samples print: one entry a stream. */
    private static final Pattern ENTRY = Pattern.compile("(?<=[{,])\\s*([^:{},]{1,80}?)\\s*:\\s*([^{},]{1,40})(?=[},])");
    private static final Pattern STREAM = Pattern.compile("['\"]?(?:stream|source)[-_ ]?\\d{1,4}['\"]?|\\d{1,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern RATE = Pattern.compile("\\d{1,7}(?:\\.\\d{1,6})?");
    /** Frame rates of cameras and files. */
    private static final List<Double> PACES = List.of(5.0, 10.0, 12.0, 12.5, 15.0, 20.0, 24.0, 25.0, 30.0, 50.0, 60.0);
    private static final double NEAR = 0.01;

    @Override
    public String name(Content content) {
        return "DeepStream performance lines";
    }

    @Override
    public boolean recognises(Content content) {
        return !content.isJson() && content.text().contains("**PERF:");
    }

    @Override
    public void read(Content content, RunSink sink) {
        sink.take("last line", () -> run(content.text()));
    }

    private static BenchmarkRun run(String text) throws UnusableRun {
        List<Double> rates = List.of();
        for (String line : text.lines().filter(each -> each.contains("**PERF:")).toList()) {
            List<Double> found = rates(line);
            rates = found.isEmpty() ? rates : found;
        }
        if (rates.isEmpty()) {
            throw new UnusableRun("there is no line with frames/s behind **PERF:. Set enable-perf-measurement=1 and let the pipeline run longer.");
        }
        long stalled = rates.stream().filter(rate -> rate == 0).count();
        if (stalled > 0) {
            throw new UnusableRun(
                    stalled + " of " + rates.size() + " streams stood still at 0 frames/s: the others ran without their load. Mend these sources.");
        }
        double total = rates.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> streams = rates;
        for (double pace : PACES) {
            if (streams.stream().allMatch(rate -> Math.abs(rate - pace) <= NEAR * pace)) {
                throw new UnusableRun(streams.size() + " streams ran at " + pace + " frames/s each, the pace of their sources: " + (float) total
                        + " frames/s were carried, and how many more the accelerator can do is not known. Run from files with sync=0, or add streams until their rate falls.");
            }
        }
        return new BenchmarkRun.Single(Setup.UNKNOWN.withSoftware("DeepStream, " + streams.size() + " streams"), Health.NOT_STATED, Metric.PIPELINE_FRAMES,
                total, OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static List<Double> rates(String line) throws UnusableRun {
        var found = new ArrayList<Double>();
        Matcher averaged = AVERAGED.matcher(line);
        while (averaged.find()) {
            found.add(Double.parseDouble(averaged.group(2)));
        }
        Matcher entry = ENTRY.matcher(line);
        while (entry.find()) {
            if (!STREAM.matcher(entry.group(1)).matches() || !RATE.matcher(entry.group(2).strip()).matches()) {
                throw new UnusableRun("the entry " + entry.group(1) + ": " + entry.group(2).strip()
                        + " is not the frames/s of a stream (\"stream0: 30.0\"). Correct it, or take it out if it is no stream.");
            }
            found.add(Double.parseDouble(entry.group(2).strip()));
        }
        return found;
    }
}
