package org.inferrack.exchange.run;

import java.util.List;
import java.util.OptionalDouble;

/** Ends beyond which a value is no result but a mistake or an attack; far beyond anything that was ever measured. */
enum Plausible {
    TOKENS("tokens of a request", 1, 1e8), CONCURRENCY("requests in flight", 0, 1e7), TOKEN_RATE("tokens/s", 0, 1e10), REQUEST_RATE("requests/s", 0, 1e10),
    RESULT("the result", 0, 1e12), MILLISECONDS("ms", 0, 1e9), WATTS("W", 0, 1e8);

    private final String words;
    private final double least;
    private final double most;

    Plausible(String words, double least, double most) {
        this.words = words;
        this.least = least;
        this.most = most;
    }

    /** @throws UnusableRun if it is outside */
    double check(String what, double value) throws UnusableRun {
        if (!(value > 0 && value >= least && value <= most)) {
            throw new UnusableRun(what + " is " + value + ". It must be a number above 0 of at most " + LittlesLaw.number(most) + " (" + words + ").");
        }
        return value;
    }

    /** A time of 0 was not taken: without streaming there is no first token. */
    OptionalDouble checkTaken(String what, OptionalDouble value) throws UnusableRun {
        return value.isPresent() && value.getAsDouble() != 0 ? OptionalDouble.of(check(what, value.getAsDouble())) : OptionalDouble.empty();
    }

    /** Nothing per second is a run without an answer. */
    private OptionalDouble checkStated(String what, OptionalDouble value) throws UnusableRun {
        return value.isPresent() ? OptionalDouble.of(check(what, value.getAsDouble())) : value;
    }

    /** A 99th percentile, which only means over a few requests of very unequal length lie above: below the mean it is of another unit or run, and not taken. */
    static OptionalDouble tail(String what, OptionalDouble mean, OptionalDouble stated, List<String> told) throws UnusableRun {
        OptionalDouble p99 = MILLISECONDS.checkTaken("p99 of " + what, stated);
        if (mean.isPresent() && p99.isPresent() && mean.getAsDouble() > p99.getAsDouble()) {
            told.add("the 99th percentile of " + what + ", " + LittlesLaw.number(p99.getAsDouble()) + " ms, is below " + LittlesLaw.number(mean.getAsDouble())
                    + " ms, the value itself; it is not taken. Check the units");
            return OptionalDouble.empty();
        }
        return p99;
    }

    /** @param told what is left out, and why */
    static Speeds check(Speeds speeds, List<String> told) throws UnusableRun {
        return new Speeds(TOKENS.checkTaken("the number of input tokens", speeds.inputTokens()),
                TOKENS.checkTaken("the number of output tokens", speeds.outputTokens()),
                TOKEN_RATE.checkStated("the rate of output tokens", speeds.tokensPerSecond()),
                REQUEST_RATE.checkStated("the rate of requests", speeds.requestsPerSecond()),
                MILLISECONDS.checkTaken("TTFT", speeds.ttftMs()), tail("TTFT", speeds.ttftMs(), speeds.ttftP99Ms(), told),
                MILLISECONDS.checkTaken("TPOT", speeds.tpotMs()), tail("TPOT", speeds.tpotMs(), speeds.tpotP99Ms(), told),
                MILLISECONDS.checkTaken("the end-to-end latency", speeds.answerMs()));
    }
}
