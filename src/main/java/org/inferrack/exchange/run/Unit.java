package org.inferrack.exchange.run;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units in which tools write results. A unit belongs to a dimension, and a value is only ever converted within it. */
public enum Unit {
    MILLISECONDS(Dimension.TIME, 1), NANOSECONDS(Dimension.TIME, 1e-6), MICROSECONDS(Dimension.TIME, 1e-3), SECONDS(Dimension.TIME, 1e3),
    TOKENS_PER_SECOND(Dimension.TOKEN_RATE, 1), INFERENCES_PER_SECOND(Dimension.RATE, 1), FRAMES_PER_SECOND(Dimension.FRAME_RATE, 1),
    WATTS(Dimension.POWER, 1), MILLIWATTS(Dimension.POWER, 1e-3), KILOWATTS(Dimension.POWER, 1e3),
    JOULES(Dimension.ENERGY, 1), MILLIJOULES(Dimension.ENERGY, 1e-3), TOKENS(Dimension.COUNT, 1);

    /** What is measured. */
    public enum Dimension {
        TIME("a time"), RATE("inferences per time"), TOKEN_RATE("tokens per time"), FRAME_RATE("frames per time"), POWER("power"), ENERGY("energy"),
        COUNT("a count");

        private final String words;

        Dimension(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Map<String, Unit> NAMES = Map.ofEntries(Map.entry("ms", MILLISECONDS), Map.entry("msec", MILLISECONDS),
            Map.entry("millisecond", MILLISECONDS), Map.entry("ns", NANOSECONDS), Map.entry("nanosecond", NANOSECONDS), Map.entry("us", MICROSECONDS),
            Map.entry("usec", MICROSECONDS), Map.entry("µs", MICROSECONDS), Map.entry("μs", MICROSECONDS), Map.entry("microsecond", MICROSECONDS),
            Map.entry("s", SECONDS), Map.entry("sec", SECONDS), Map.entry("second", SECONDS), Map.entry("token/s", TOKENS_PER_SECOND),
            Map.entry("tok/s", TOKENS_PER_SECOND), Map.entry("request/s", INFERENCES_PER_SECOND), Map.entry("req/s", INFERENCES_PER_SECOND),
            Map.entry("sample/s", INFERENCES_PER_SECOND), Map.entry("query/s", INFERENCES_PER_SECOND), Map.entry("inference/s", INFERENCES_PER_SECOND),
            Map.entry("infer/s", INFERENCES_PER_SECOND), Map.entry("image/s", INFERENCES_PER_SECOND), Map.entry("img/s", INFERENCES_PER_SECOND),
            Map.entry("qps", INFERENCES_PER_SECOND), Map.entry("ip", INFERENCES_PER_SECOND), Map.entry("fps", FRAMES_PER_SECOND),
            Map.entry("frame/s", FRAMES_PER_SECOND), Map.entry("w", WATTS), Map.entry("watt", WATTS), Map.entry("mw", MILLIWATTS),
            Map.entry("milliwatt", MILLIWATTS), Map.entry("kw", KILOWATTS), Map.entry("kilowatt", KILOWATTS), Map.entry("j", JOULES),
            Map.entry("joule", JOULES), Map.entry("mj", MILLIJOULES), Map.entry("millijoule", MILLIJOULES), Map.entry("token", TOKENS));

    private final Dimension dimension;
    private final double factor;

    Unit(Dimension dimension, double factor) {
        this.dimension = dimension;
        this.factor = factor;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Of "Samples/s", "tokens/sec", "Latency (ms)", "queries per second"; empty for what is no known unit. */
    public static Optional<Unit> named(String words) {
        String name = words.toLowerCase(Locale.ROOT).strip().replaceFirst("^.*\\(([^()]+)\\)$", "$1").replaceAll("\\s*(/|\\bper\\b)\\s*", "/")
                .replaceAll("/(seconds?|sec)$", "/s").replaceFirst("^queries\\b", "query");
        Unit exact = NAMES.get(name);
        return Optional.ofNullable(exact != null ? exact : NAMES.get(name.replaceFirst("s(?=/|$)", "")));
    }

    /** How many of {@code other} one of this is. */
    double in(Unit other) throws UnusableRun {
        if (other.dimension != dimension) {
            throw new UnusableRun("the unit " + words() + " is " + dimension.words + ", not " + other.dimension.words + ".");
        }
        return factor / other.factor;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace("_per_second", "/s");
    }
}
