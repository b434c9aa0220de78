package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.inferrack.optimise.model.Effort;
import org.inferrack.work.MemoryBudget;
import org.inferrack.work.SearchLimits;

/** The time of a command as it is typed ("10s", "500ms", "2min"), and its memory: one of each over all that the command does, and what ended it. */
final class Deadline implements SearchLimits, AutoCloseable {

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min)?");
    private static final double LONGEST_SECONDS = 86_400;

    /** Share of the time that is set aside for planning a choice, until it is known how long that takes. */
    private static final double FIRST_SHARE = 0.15;
    /** Planning once more is quicker or slower by as much. */
    private static final double SAFETY = 1.2;
    /** Candidates are asked and a choice is planned within that, even where less is stated: without them there is no answer. */
    private static final double LEAST_SECONDS = 2;
    /** Share of the time for asking the candidates. */
    private static final double CANDIDATES = 0.85;
    /** To write out an answer. */
    private static final double TELLING_SECONDS = 0.15;
    /** What is begun when somebody stops the search may take as long. */
    private static final double PATIENCE_SECONDS = 0.5;

    private final long beginNanos;
    private final double seconds;
    private final MemoryBudget memory;
    private volatile double afterwards = -1;
    private volatile double stoppedAt = Double.POSITIVE_INFINITY;
    private volatile EndedBy endedBy = EndedBy.NOTHING;

    /** What ended something before it was done. */
    enum EndedBy {
        NOTHING(""),
        TIME("The time limit ended the search: with more time the answer may be better, and on another machine it may be another one."),
        MEMORY("The memory limit ended the search: with more (--memory-limit) the answer may be better."),
        STOP("The search was stopped: the answer may be better if it runs on.");

        private final String words;

        EndedBy(String words) {
            this.words = words;
        }
    }

    private Deadline(long beginNanos, double seconds, MemoryBudget memory) {
        this.beginNanos = beginNanos;
        this.seconds = seconds;
        this.memory = memory;
    }

    /** @param beginNanos when the time began to run, on the clock of {@link System#nanoTime()} */
    static Deadline of(long beginNanos, double seconds, MemoryBudget memory) {
        return new Deadline(beginNanos, seconds, memory);
    }

    /** @param option that states it */
    static double seconds(String option, String text) throws BadInputException {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadInputException(option + " " + text + ": this is not a time.\nWrite it as 10s, 500ms or 2min.");
        }
        double factor = matcher.group(2) == null ? 1 : switch (matcher.group(2)) {
            case "ms" -> 0.001;
            case "min" -> 60;
            default -> 1;
        };
        return Math.min(LONGEST_SECONDS, Double.parseDouble(matcher.group(1)) * factor);
    }

    /** Somebody does not want to wait any longer. */
    void stop() {
        stoppedAt = Math.min(stoppedAt, secondsInAll());
    }

    boolean stopped() {
        return Double.isFinite(stoppedAt);
    }

    /** Since the beginning, whatever was done. */
    double secondsInAll() {
        return (System.nanoTime() - beginNanos) / 1e9;
    }

    EndedBy endedBy() {
        return endedBy;
    }

    /** Says so where something other than the search decided how good the answer is. */
    void told(PrintWriter err) {
        if (endedBy != EndedBy.NOTHING) {
            err.println(endedBy.words);
        }
    }

    @Override
    public boolean ended() {
        return past(seconds - setAside());
    }

    private SearchLimits until(double then) {
        return () -> past(then);
    }

    private boolean past(double until) {
        return endedBy(stopped() ? EndedBy.STOP : memory.spent() ? EndedBy.MEMORY : secondsInAll() >= until ? EndedBy.TIME : EndedBy.NOTHING);
    }

    private boolean endedBy(EndedBy cause) {
        endedBy = endedBy == EndedBy.NOTHING ? cause : endedBy;
        return cause != EndedBy.NOTHING;
    }

    private double setAside() {
        return TELLING_SECONDS + (afterwards < 0 ? FIRST_SHARE * seconds : SAFETY * afterwards);
    }

    @Override
    public boolean overdue() {
        double now = secondsInAll();
        return now >= stoppedAt + PATIENCE_SECONDS ? endedBy(EndedBy.STOP) : now >= Math.max(LEAST_SECONDS, seconds) && endedBy(EndedBy.TIME);
    }

    @Override
    public boolean fits(long bytes) {
        return memory.fits(bytes) || !endedBy(EndedBy.MEMORY);
    }

    @Override
    public <T> T afterwards(Supplier<T> work) {
        double start = secondsInAll();
        try {
            return work.get();
        } finally {
            afterwards = Math.max(afterwards, secondsInAll() - start);
        }
    }

    /** The command is done. */
    @Override
    public void close() {
        memory.close();
    }

    /** Until the gap is reached or something ends it. */
    Effort effort(double gap) {
        return new Effort(gap, this, _ -> {});
    }

    /** The same within a part of the time. */
    Effort effort(double gap, SearchLimits part) {
        return new Effort(gap, part, _ -> {});
    }

    /** The same, and then as long as {@code deepSeconds} for another solver, which a stop ends too. */
    Effort effort(double gap, double deepSeconds) {
        return new Effort(gap, this, _ -> {}, new Effort.Deep(deepSeconds, this::stopped));
    }

    /** While the candidates are asked: what is found of some of them is worth more than no time left to choose. */
    SearchLimits candidates() {
        return until(Math.max(LEAST_SECONDS, CANDIDATES * seconds));
    }

    /** What is left of the time in equal parts for so many questions, the first of them; nothing is planned after it. */
    SearchLimits oneOf(int questions) {
        double last = seconds - TELLING_SECONDS;
        double now = secondsInAll();
        return until(now + (last - now) / questions);
    }

    /** A part of the time for one of several questions. */
    SearchLimits part(double share) {
        double until = secondsInAll() + share * seconds;
        return or(() -> past(until));
    }
}
