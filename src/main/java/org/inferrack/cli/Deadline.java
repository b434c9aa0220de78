package org.inferrack.cli;

import java.util.regex.Pattern;

import org.inferrack.optimise.model.Effort;

/** A time limit as it is typed ("10s", "500ms", "2min"), and what is left of it. */
final class Deadline {

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min)?");
    private static final double LONGEST_SECONDS = 86_400;

    private final long beginNanos = System.nanoTime();
    private long startNanos = beginNanos;
    private volatile boolean stopped;
    private final double seconds;

    private Deadline(double seconds) {
        this.seconds = seconds;
    }

    /** @param option that states it */
    static Deadline parse(String option, String text) throws BadInputException {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadInputException(option + " " + text + ": this is not a time.\nWrite it as 10s, 500ms or 2min.");
        }
        double factor = matcher.group(2) == null ? 1 : switch (matcher.group(2)) {
            case "ms" -> 0.001;
            case "min" -> 60;
            default -> 1;
        };
        return new Deadline(Math.min(LONGEST_SECONDS, Double.parseDouble(matcher.group(1)) * factor));
    }

    /** The search begins now: what was asked before it does not count. */
    Deadline searching() {
        startNanos = System.nanoTime();
        return this;
    }

    /** The time is up now. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** Since the beginning, the asking of candidates included. */
    double secondsInAll() {
        return (System.nanoTime() - beginNanos) / 1e9;
    }

    double secondsUsed() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** Until the gap is reached or the time is up. */
    Effort effort(double gap) {
        return new Effort(gap, () -> stopped || secondsUsed() >= seconds, _ -> {});
    }

    /** The same, and then as long as {@code deep} for another solver, which a cancel ends too. */
    Effort effort(double gap, Deadline deep) {
        Effort own = effort(gap);
        return new Effort(own.gap(), own.stopped(), own.progress(), new Effort.Deep(deep.seconds, () -> stopped));
    }

    /** A part of the time for one of several questions. */
    Effort part(double gap, double share) {
        double until = Math.min(seconds, secondsUsed() + share * seconds);
        return new Effort(gap, () -> stopped || secondsUsed() >= until, _ -> {});
    }
}
