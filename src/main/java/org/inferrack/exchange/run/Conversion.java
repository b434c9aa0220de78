package org.inferrack.exchange.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.catalog.Source;
import org.inferrack.exchange.run.BenchmarkRun.Serving;
import org.inferrack.exchange.run.BenchmarkRun.Single;
import org.inferrack.exchange.run.Imported.Note;

/** Makes measurements of runs: the only way from a stranger's file into the catalogue's values. */
public final class Conversion implements RunSink {

    /** More than every published round of MLPerf together. */
    private static final int MOST_RUNS = 20_000;

    private final String file;
    private final Given given;
    private final Resolution resolution;
    private final Map<String, Measurement> measurements = new LinkedHashMap<>();
    private final Map<String, AiModel> models = new LinkedHashMap<>();
    private final List<Note> remarks = new ArrayList<>();
    private final List<Note> problems = new ArrayList<>();
    private int taken;

    public Conversion(String file, Catalog catalog, Given given) {
        this.file = file;
        this.given = given;
        this.resolution = new Resolution(catalog, given);
    }

    @Override
    public Given given() {
        return given;
    }

    @Override
    public void remark(String text) {
        remarks.add(new Note("", text));
    }

    @Override
    public void take(String place, RunSource source) {
        if (++taken > MOST_RUNS) {
            if (taken == MOST_RUNS + 1) {
                problems.add(new Note(place, "there are more than " + MOST_RUNS + " runs; the others are left out. Import a part of them."));
            }
            return;
        }
        var told = new ArrayList<String>();
        try {
            BenchmarkRun run = source.read();
            run.health().check().ifPresent(told::add);
            switch (run) {
                case Serving serving -> add(place, serving, told);
                case Single single -> add(place, single, told);
            }
            told.stream().distinct().forEach(remark -> remarks.add(new Note(place, remark + ".")));
        } catch (UnusableRun reason) {
            problems.add(new Note(place, reason.getMessage()));
        }
    }

    public Imported imported(String format) {
        return new Imported(file, format, List.copyOf(measurements.values()), List.copyOf(models.values()), remarks, problems);
    }

    private void add(String place, Serving run, List<String> told) throws UnusableRun {
        Resolved on = resolution.of(run.setup(), told);
        if (on.precision().isEmpty()) {
            throw new UnusableRun("the precision of the weights is not stated. Say it with --precision.");
        }
        Speeds stated = Plausible.check(run.speeds(), told);
        Speeds completed = stated.withInputTokens(stated.inputTokens().isPresent() ? stated.inputTokens() : given.inputTokens())
                .withOutputTokens(stated.outputTokens().isPresent() ? stated.outputTokens() : given.outputTokens());
        var law = LittlesLaw.of(load(run.load()), completed);
        WeightReading.check(on, "TPOT", law.speeds().tpotMs());
        WeightReading.check(on, "TTFT", law.speeds().ttftMs());
        told.addAll(law.remarks());
        told.addAll(run.counts().check(law.speeds(), LittlesLaw.witnessed(run.load(), law.speeds())));
        TokenShape shape = new TokenShape(tokens("input", "--input-tokens", law.speeds().inputTokens()),
                tokens("output", "--output-tokens", law.speeds().outputTokens()),
                (int) Math.max(1, Math.round(Plausible.CONCURRENCY.check("the concurrency", law.concurrency()))));
        OptionalDouble watts = WallPower.check(on, run.wallWatts());
        String note = law.remarks().isEmpty() ? "" : "; " + String.join("; ", law.remarks());
        var found = new ArrayList<Measurement>();
        Speeds speeds = law.speeds();
        if (speeds.tokensPerSecond().isPresent()) {
            found.add(measurement(place + note, on, Metric.OUTPUT_TOKENS, speeds.tokensPerSecond().getAsDouble(), OptionalDouble.empty(), watts, shape));
        }
        if (speeds.ttftMs().isPresent()) {
            found.add(measurement(place + note, on, Metric.TTFT, speeds.ttftMs().getAsDouble(), speeds.ttftP99Ms(), OptionalDouble.empty(), shape));
        }
        if (speeds.tpotMs().isPresent()) {
            found.add(measurement(place + note, on, Metric.TPOT, speeds.tpotMs().getAsDouble(), speeds.tpotP99Ms(), OptionalDouble.empty(), shape));
        }
        if (found.isEmpty()) {
            throw new UnusableRun("neither tokens/s nor TTFT nor TPOT is stated. Import the summary file that the tool writes.");
        }
        found.forEach(each -> keep(each, told));
    }

    /** What a person says of the load stands where the file states none. */
    private Load load(Load stated) throws UnusableRun {
        if ((stated instanceof Load.Open || stated instanceof Load.Burst) && given.concurrency().isPresent()) {
            return new Load.Closed(Plausible.CONCURRENCY.check("--concurrency", given.concurrency().getAsDouble()));
        }
        return switch (stated) {
            case Load.Closed(double clients) -> new Load.Closed(Plausible.CONCURRENCY.check("the concurrency", clients));
            case Load.Counted(double mean) -> new Load.Counted(Plausible.CONCURRENCY.check("the mean concurrency", mean));
            case Load.Burst burst -> burst;
            case Load.Open(OptionalDouble perSecond) -> new Load.Open(Plausible.REQUEST_RATE.checkTaken("the request rate", perSecond));
        };
    }

    private static int tokens(String which, String option, OptionalDouble mean) throws UnusableRun {
        if (mean.isEmpty()) {
            throw new UnusableRun("the number of " + which + " tokens is not stated. Say it with " + option + ".");
        }
        return (int) Math.round(Plausible.TOKENS.check("the number of " + which + " tokens", mean.getAsDouble()));
    }

    private void add(String place, Single run, List<String> told) throws UnusableRun {
        double value = Plausible.RESULT.check(run.metric() + " in " + run.metric().unit(), run.value());
        Resolved on = resolution.of(run.setup(), told);
        if (on.precision().isEmpty()) {
            told.add("the precision is not stated; the result counts for the format in which such networks usually run until --precision says more");
        }
        switch (run.metric()) {
            case WALL_POWER -> WallPower.check(on, OptionalDouble.of(value));
            case BOARD_POWER -> WallPower.boards(on, value);
            default -> ComputePeak.check(on, run.metric(), value);
        }
        OptionalDouble latency = run.metric().unit().equals("ms") ? OptionalDouble.of(value) : OptionalDouble.empty();
        Measurement found = measurement(place, on, run.metric(), value, Plausible.tail(run.metric().name(), latency, run.p99Ms(), told),
                WallPower.check(on, run.wallWatts()), null);
        if (on.added()) {
            models.put(on.model().id(), on.model());
        }
        keep(found, told);
    }

    private void keep(Measurement found, List<String> told) {
        if (measurements.putIfAbsent(found.id(), found) != null) {
            told.add("the same result stands in the file before; it counts once");
        }
    }

    private Measurement measurement(String place, Resolved on, Metric metric, double value, OptionalDouble p99Ms, OptionalDouble wallWatts, TokenShape shape) {
        return new Measurement(id(on, metric, value, p99Ms, wallWatts, shape), on.accelerator().id(), on.accelerators(), on.model().id(),
                on.precision().orElse(null),
                metric, value, p99Ms, wallWatts, shape, on.software(), on.system(), new Source("own result: " + file + " " + place, on.date()),
                on.powerMode().orElse(null));
    }

    /** Of the content: the same result again is the same measurement, another one never takes its place, whatever their files are called. */
    private static String id(Resolved on, Metric metric, double value, OptionalDouble p99Ms, OptionalDouble wallWatts, TokenShape shape) {
        String precision = on.precision().map(each -> each.label().toLowerCase(Locale.ROOT)).orElse("unstated");
        String content = String.join("\u0000", String.valueOf(on.accelerators()), String.valueOf(value), p99Ms.toString(), wallWatts.toString(),
                String.valueOf(shape),
                on.software(), on.system(), on.date());
        return String.join("-", "own", on.accelerator().id(), on.model().id(), precision, metric.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + (shape == null ? ""
                        : "-c" + shape.concurrency())
                + "-" + digest(content);
    }

    private static String digest(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException neverOnJava) {
            throw new IllegalStateException(neverOnJava);
        }
    }
}
