package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;

import org.inferrack.optimise.model.Effort;

/** A time limit as it is typed ("10s", "500ms", "2min"), and what is left of it. */
final class Deadline {

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min)?");
    private static final double LONGEST_SECONDS = 86_400;

    /** Part of the time in which a search must end, so that its choice can be planned in the rest. */
    private static final double SEARCHING = 0.85;
    /** Candidates are asked that long even where less is stated: without them there is no answer. */
    private static final double LEAST_ASKING_SECONDS = 2;

    private final long beginNanos = System.nanoTime();
    private volatile boolean stopped;
    private volatile boolean late;
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

    /** The time is up now. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** Since the beginning, whatever was done. */
    double secondsInAll() {
        return (System.nanoTime() - beginNanos) / 1e9;
    }

    /** The clock ended something before it was done. */
    boolean late() {
        return late;
    }

    /** Says so where the clock decided how good the answer is. */
    void told(PrintWriter err) {
        if (late) {
            err.println("The time limit ended the search: with more time the answer may be better, and on another machine it may be another one.");
        }
    }

    private boolean past(double until) {
        if (secondsInAll() < until) {
            return stopped;
        }
        late = true;
        return true;
    }

    /** No more candidates are asked: all the time may go into that, for without them there is neither an answer nor a bound. */
    boolean asked() {
        return past(Math.max(LEAST_ASKING_SECONDS, seconds));
    }

    /** Until the gap is reached or the time is up. */
    Effort effort(double gap) {
        return new Effort(gap, () -> past(SEARCHING * seconds), _ -> {});
    }

    /** The same, and then as long as {@code deep} for another solver, which a cancel ends too. */
    Effort effort(double gap, Deadline deep) {
        Effort own = effort(gap);
        return new Effort(own.gap(), own.stopped(), own.progress(), new Effort.Deep(deep.seconds, () -> stopped));
    }

    /** A part of the time for one of several questions. */
    Effort part(double gap, double share) {
        double until = Math.min(SEARCHING * seconds, secondsInAll() + share * SEARCHING * seconds);
        return new Effort(gap, () -> past(until), _ -> {});
    }
}
