package org.inferrack.exchange.run;

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

    static Speeds check(Speeds speeds) throws UnusableRun {
        return new Speeds(TOKENS.checkTaken("the number of input tokens", speeds.inputTokens()),
                TOKENS.checkTaken("the number of output tokens", speeds.outputTokens()),
                TOKEN_RATE.checkTaken("the rate of output tokens", speeds.tokensPerSecond()),
                REQUEST_RATE.checkTaken("the rate of requests", speeds.requestsPerSecond()),
                MILLISECONDS.checkTaken("TTFT", speeds.ttftMs()), MILLISECONDS.checkTaken("p99 of TTFT", speeds.ttftP99Ms()),
                MILLISECONDS.checkTaken("TPOT", speeds.tpotMs()), MILLISECONDS.checkTaken("p99 of TPOT", speeds.tpotP99Ms()),
                MILLISECONDS.checkTaken("the end-to-end latency", speeds.answerMs()));
    }
}
