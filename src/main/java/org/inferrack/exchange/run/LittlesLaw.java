package org.inferrack.exchange.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.inferrack.exchange.run.Load.Burst;
import org.inferrack.exchange.run.Load.Closed;
import org.inferrack.exchange.run.Load.Counted;
import org.inferrack.exchange.run.Load.Open;

/**
 * Little's law, concurrency = rate x latency (J. D. C. Little, 1961), holds for any system over a run much longer than a request; a request takes TTFT +
 * (output tokens - 1) x TPOT. So tokens/s, TPOT and concurrency check each other, and concurrency follows where it is not stated.
 *
 * @param speeds  with output tokens, tokens/s and requests/s completed by each other
 * @param remarks how a figure was derived, and what does not agree without being used
 */
record LittlesLaw(Speeds speeds, double concurrency, List<String> remarks) {

    /** Means over requests of unequal length, start-up and the last wave move the products by so much. */
    private static final double AGREE = 1.35;
    /** A closed loop that has on average fewer than this share of its clients in flight had a long start or tail: its mean is taken instead of what was asked. */
    private static final double FULL = 0.8;
    /** Below this share no start or tail explains it. */
    private static final double LEAST = 0.5;
    /** Two rates of one run, counted over the same requests. */
    private static final double SAME_RATE = 1.15;

    static LittlesLaw of(Load load, Speeds stated) throws UnusableRun {
        Speeds speeds = completed(stated);
        var remarks = new ArrayList<String>();
        OptionalDouble answer = answerMs(speeds);
        OptionalDouble rate = rate(speeds);
        OptionalDouble inFlight = answer.isPresent() && rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() * answer.getAsDouble() / 1000)
                : OptionalDouble.empty();
        String figures = inFlight.isEmpty() ? ""
                : number(rate.getAsDouble()) + " requests/s x " + number(answer.getAsDouble() / 1000) + " s = " + number(inFlight.getAsDouble());
        decoding(load, speeds, rate);
        double concurrency = switch (load) {
            case Closed(double clients) -> closed(clients, inFlight, figures, remarks);
            case Counted(double counted) -> counted(counted, inFlight, figures);
            case Burst() -> burst(rate, inFlight, figures, remarks);
            case Open(OptionalDouble asked) -> open(asked, rate, inFlight, figures, remarks);
        };
        rates(load, speeds, remarks);
        return new LittlesLaw(speeds, concurrency, List.copyOf(remarks));
    }

    /** Without TTFT the tokens behind the first still take their time, so at least so many are in flight. */
    private static void decoding(Load load, Speeds speeds, OptionalDouble rate) throws UnusableRun {
        OptionalDouble stated = switch (load) {
            case Closed(double clients) -> OptionalDouble.of(clients);
            case Counted(double counted) -> OptionalDouble.of(counted);
            case Burst burst -> OptionalDouble.empty();
            case Open open -> OptionalDouble.empty();
        };
        if (stated.isEmpty() || rate.isEmpty() || speeds.tpotMs().isEmpty() || speeds.outputTokens().isEmpty()) {
            return;
        }
        double seconds = (speeds.outputTokens().getAsDouble() - 1) * speeds.tpotMs().getAsDouble() / 1000;
        if (rate.getAsDouble() * seconds > AGREE * stated.getAsDouble()) {
            throw contradiction("concurrency " + number(stated.getAsDouble()),
                    number(rate.getAsDouble()) + " requests/s x " + number(seconds) + " s of decoding = " + number(rate.getAsDouble() * seconds));
        }
    }

    private static double closed(double clients, OptionalDouble inFlight, String figures, List<String> remarks) throws UnusableRun {
        if (inFlight.isEmpty()) {
            return clients;
        }
        double share = inFlight.getAsDouble() / clients;
        if (share > AGREE || share < LEAST) {
            throw contradiction("concurrency " + number(clients), figures);
        }
        if (share < FULL) {
            remarks.add("concurrency " + whole(inFlight.getAsDouble()) + " derived (" + figures + "): of " + number(clients)
                    + " clients not all were waiting all the time");
            return inFlight.getAsDouble();
        }
        return clients;
    }

    private static double counted(double counted, OptionalDouble inFlight, String figures) throws UnusableRun {
        if (inFlight.isPresent() && (inFlight.getAsDouble() / counted > AGREE || counted / inFlight.getAsDouble() > AGREE)) {
            throw contradiction("a mean concurrency of " + number(counted), figures);
        }
        return counted;
    }

    private static double burst(OptionalDouble rate, OptionalDouble inFlight, String figures, List<String> remarks) throws UnusableRun {
        remarks.add("all requests were sent at once, so TTFT holds their wait for each other");
        return open(OptionalDouble.empty(), rate, inFlight, figures, remarks);
    }

    private static double open(OptionalDouble asked, OptionalDouble rate, OptionalDouble inFlight, String figures, List<String> remarks) throws UnusableRun {
        if (inFlight.isEmpty()) {
            throw new UnusableRun("the concurrency is not stated and does not follow: it is rate x latency, and the file lacks "
                    + (rate.isEmpty() ? "the rate (requests/s, or tokens/s with output tokens)" : "the latency (end to end, or TTFT and TPOT)")
                    + ". Say it with --concurrency, or run the load with a fixed concurrency.");
        }
        if (asked.isPresent() && rate.getAsDouble() > AGREE * asked.getAsDouble()) {
            throw contradiction("a request rate of " + number(asked.getAsDouble()) + "/s", number(rate.getAsDouble()) + " requests/s were answered");
        }
        remarks.add("concurrency " + whole(inFlight.getAsDouble()) + " derived: " + figures);
        return inFlight.getAsDouble();
    }

    /** Tokens/s over output tokens is a rate of requests; a stated one that differs is told, and refused where nothing says which of them is right. */
    private static void rates(Load load, Speeds speeds, List<String> remarks) throws UnusableRun {
        if (speeds.requestsPerSecond().isEmpty() || speeds.tokensPerSecond().isEmpty() || speeds.outputTokens().isEmpty()) {
            return;
        }
        double byTokens = speeds.tokensPerSecond().getAsDouble() / speeds.outputTokens().getAsDouble();
        double stated = speeds.requestsPerSecond().getAsDouble();
        if (Math.max(byTokens / stated, stated / byTokens) <= SAME_RATE) {
            return;
        }
        String tokens = number(speeds.tokensPerSecond().getAsDouble()) + " tokens/s of " + number(speeds.outputTokens().getAsDouble()) + " a request = "
                + number(byTokens)
                + " requests/s";
        if (!witnessed(load, speeds)) {
            throw contradiction(number(stated) + " requests/s", tokens);
        }
        remarks.add(number(stated) + " requests/s are stated, but " + tokens + ", which agrees with concurrency and latency and is taken");
    }

    /** Whether a stated concurrency and a latency bear the rate of tokens out. */
    static boolean witnessed(Load load, Speeds speeds) {
        return !(load instanceof Open || load instanceof Burst) && answerMs(speeds).isPresent();
    }

    static UnusableRun contradiction(String stated, String figures) {
        return new UnusableRun(stated + " contradicts the other figures: " + figures + ". Check which is wrong, and the units.");
    }

    /** By tokens, which is what is imported; else as stated. */
    private static OptionalDouble rate(Speeds speeds) {
        return speeds.tokensPerSecond().isPresent() && speeds.outputTokens().isPresent()
                ? OptionalDouble.of(speeds.tokensPerSecond().getAsDouble() / speeds.outputTokens().getAsDouble()) : speeds.requestsPerSecond();
    }

    /** By TTFT and TPOT, which are what is imported; both ways must agree. */
    private static OptionalDouble answerMs(Speeds speeds) {
        if (speeds.ttftMs().isEmpty() || speeds.tpotMs().isEmpty() || speeds.outputTokens().isEmpty()) {
            return speeds.answerMs();
        }
        return OptionalDouble.of(speeds.ttftMs().getAsDouble() + (speeds.outputTokens().getAsDouble() - 1) * speeds.tpotMs().getAsDouble());
    }

    private static Speeds completed(Speeds stated) throws UnusableRun {
        Speeds speeds = stated;
        if (speeds.tokensPerSecond().isPresent() && speeds.requestsPerSecond().isPresent() && speeds.outputTokens().isEmpty()) {
            speeds = speeds.withOutputTokens(OptionalDouble.of(speeds.tokensPerSecond().getAsDouble() / speeds.requestsPerSecond().getAsDouble()));
        }
        if (speeds.tokensPerSecond().isEmpty() && speeds.requestsPerSecond().isPresent() && speeds.outputTokens().isPresent()) {
            speeds = speeds.withTokensPerSecond(OptionalDouble.of(speeds.requestsPerSecond().getAsDouble() * speeds.outputTokens().getAsDouble()));
        }
        OptionalDouble sum = answerMs(speeds);
        if (sum.isPresent() && speeds.answerMs().isPresent()) {
            double ratio = sum.getAsDouble() / speeds.answerMs().getAsDouble();
            if (ratio > AGREE || ratio < 1 / AGREE) {
                throw contradiction("an end-to-end latency of " + number(speeds.answerMs().getAsDouble()) + " ms",
                        number(speeds.ttftMs().orElseThrow()) + " ms + " + number(speeds.outputTokens().orElseThrow() - 1) + " x "
                                + number(speeds.tpotMs().orElseThrow())
                                + " ms = " + number(sum.getAsDouble()) + " ms");
            }
        }
        return speeds;
    }

    private static String whole(double value) {
        return String.valueOf(Math.max(1, Math.round(value)));
    }

    static String number(double value) {
        return value >= 1e9 || value < 1e-3 && value > 0 ? String.format(Locale.ROOT, "%.3g", value)
                : new java.math.BigDecimal(value).round(new java.math.MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
