package org.inferrack.exchange.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was counted over a whole run; empty where the file does not say. Tools make their rates of these counts, so rate x duration is the count.
 *
 * @param seconds      from the first request to the last answer
 * @param requests     answered
 * @param outputTokens of all answers together
 */
public record RunCounts(OptionalDouble seconds, OptionalDouble requests, OptionalDouble outputTokens) {

    public static final RunCounts NOT_STATED = new RunCounts(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    /** Some tools leave the first and the last wave of requests out of their rates. */
    private static final double AGREE = 1.15;

    /**
     * @param witnessed whether concurrency and latency bear the rates out: then a wrong duration is told, and the run is used
     * @throws UnusableRun if nothing says which of the figures is right
     */
    List<String> check(Speeds speeds, boolean witnessed) throws UnusableRun {
        if (seconds.isEmpty()) {
            return List.of();
        }
        if (!(seconds.getAsDouble() > 0)) {
            throw new UnusableRun("the duration is " + seconds.getAsDouble() + " s. It must be above 0.");
        }
        var remarks = new ArrayList<String>();
        compare(outputTokens, "output tokens", speeds.tokensPerSecond(), "tokens/s", witnessed, remarks);
        if (!witnessed || remarks.isEmpty()) {
            compare(requests, "requests", speeds.requestsPerSecond(), "requests/s", witnessed, remarks);
        }
        return remarks;
    }

    private void compare(OptionalDouble count, String counted, OptionalDouble rate, String unit, boolean witnessed, List<String> remarks) throws UnusableRun {
        if (count.isEmpty() || rate.isEmpty() || !(rate.getAsDouble() > 0)) {
            return;
        }
        double follows = count.getAsDouble() / seconds.getAsDouble();
        if (Math.max(follows / rate.getAsDouble(), rate.getAsDouble() / follows) <= AGREE) {
            return;
        }
        String figures = LittlesLaw.number(count.getAsDouble()) + " " + counted + " / " + LittlesLaw.number(seconds.getAsDouble()) + " s = "
                + LittlesLaw.number(follows) + " " + unit + ", but " + LittlesLaw.number(rate.getAsDouble()) + " " + unit + " are stated";
        if (!witnessed) {
            throw LittlesLaw.contradiction("a duration of " + LittlesLaw.number(seconds.getAsDouble()) + " s", figures);
        }
        remarks.add(figures + ", which agrees with concurrency and latency and is taken");
    }
}
