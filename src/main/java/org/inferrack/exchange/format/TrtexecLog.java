package org.inferrack.exchange.format;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Quantity;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.Unit;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.names.PrecisionNames;

/** The log of TensorRT's trtexec. Its queries are batches, so inferences/s are queries/s x batch; the batch is the first dimension of the inputs' shape. */
final class TrtexecLog implements ResultForm {

    private static final Pattern THROUGHPUT = Pattern.compile("Throughput:\\s*([\\d.]{1,30}) qps");
    private static final Pattern P99 = Pattern.compile("Latency:[^\\r\\n]*percentile\\(99%\\) = ([\\d.]{1,30}) (\\w{1,3})");
    private static final Pattern SHAPE = Pattern.compile(
            "Input inference shapes? ?:\\s*[^=\\r\\n]*=(\\d{1,7})x|--shapes=[\"']?[^:\\s]{1,200}:(\\d{1,7})x|\\bBatch: (\\d{1,7})\\b|--batch=(\\d{1,7})");
    private static final Pattern PRECISION = Pattern.compile("\\bPrecision: ([A-Z0-9+]{1,40})");
    private static final Pattern DEVICE = Pattern.compile("Selected Device: (?:NVIDIA )?([^\\r\\n]{1,100})");
    private static final Pattern MODEL = Pattern
            .compile("\\bModel: \\S*?([^/\\\\\\s]{1,100}?)\\.(?:onnx|uff|prototxt)\\b|--onnx=\\S*?([^/\\\\\\s]{1,100}?)\\.onnx\\b");
    private static final Pattern VERSION = Pattern.compile("TensorRT version: ([\\d.]{1,20})|\\[TensorRT v(\\d{4,6})\\]");

    @Override
    public String name(Content content) {
        return "trtexec log";
    }

    @Override
    public boolean recognises(Content content) {
        return !content.isJson() && (content.text().contains("=== Performance summary ===") || content.text().contains("TensorRT.trtexec"));
    }

    @Override
    public void read(Content content, RunSink sink) {
        String[] logs = content.text().split("(?m)(?=^&&&& RUNNING)");
        for (String log : logs) {
            if (log.contains("Performance summary") || logs.length == 1) {
                sink.take("run", () -> run(log, sink.given().batch()));
            }
        }
    }

    private static BenchmarkRun run(String log, OptionalInt said) throws UnusableRun {
        if (log.contains("&&&& FAILED")) {
            throw new UnusableRun("trtexec says that the run failed.");
        }
        double queries = Double.parseDouble(group(THROUGHPUT, log).filter(text -> text.matches("\\d+(\\.\\d+)?"))
                .orElseThrow(() -> new UnusableRun("there is no line \"Throughput: ... qps\" in it. Let trtexec run to its end.")));
        OptionalInt stated = group(SHAPE, log).map(text -> OptionalInt.of(Integer.parseInt(text))).orElse(said);
        int batch = stated.orElseThrow(() -> new UnusableRun(
                "the batch is not stated: trtexec counts queries, and each is a batch. Say with --batch how many inferences a query has."));
        if (batch < 1) {
            throw new UnusableRun("a batch of " + batch + " is none. Say it with --batch.");
        }
        String software = ("TensorRT " + group(VERSION, log).orElse("")).strip() + ", batch " + batch;
        Setup setup = Setup.UNKNOWN.withAccelerator(group(DEVICE, log).orElse("")).withModel(group(MODEL, log).orElse(""))
                .withPrecision(precision(group(PRECISION, log).orElse(""))).withSoftware(software);
        return new BenchmarkRun.Single(setup, Health.NOT_STATED, Metric.OFFLINE_THROUGHPUT, queries * batch, p99(log), OptionalDouble.empty());
    }

    private static OptionalDouble p99(String log) throws UnusableRun {
        Matcher found = P99.matcher(log);
        return found.find() && found.group(1).matches("\\d+(\\.\\d+)?")
                ? OptionalDouble.of(Quantity.of(Double.parseDouble(found.group(1)), found.group(2)).in(Unit.MILLISECONDS)) : OptionalDouble.empty();
    }

    /** "FP32+FP16+INT8" lists what the builder may use; it takes the narrowest where it can. */
    private static String precision(String listed) {
        Optional<Precision> narrowest = Optional.empty();
        for (String each : listed.split("\\+")) {
            Optional<Precision> one = PrecisionNames.field(each);
            if (one.isPresent() && (narrowest.isEmpty() || one.get().bytesPerWeight() < narrowest.get().bytesPerWeight())) {
                narrowest = one;
            }
        }
        return narrowest.map(Precision::name).orElse("");
    }

    private static Optional<String> group(Pattern pattern, String log) {
        Matcher found = pattern.matcher(log);
        if (found.find()) {
            for (int i = 1; i <= found.groupCount(); i++) {
                if (found.group(i) != null) {
                    return Optional.of(found.group(i).strip());
                }
            }
        }
        return Optional.empty();
    }
}
