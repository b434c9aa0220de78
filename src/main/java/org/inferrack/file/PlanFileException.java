package org.inferrack.file;

import java.nio.file.Path;

/**
 * A plan file cannot be read or written. The message says which file, where in it, what is wrong, and on the next line what
 * to do; each part is also there by itself.
 */
public final class PlanFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String where;
    private final String problem;
    private final String advice;

    PlanFileException(Path file, String where, String problem, String advice, Throwable cause) {
        super(file + (where.isEmpty() ? "" : ", " + where) + ": " + problem + "\n" + advice, cause);
        this.file = file;
        this.where = where;
        this.problem = problem;
        this.advice = advice;
    }

    public Path file() {
        return file;
    }

    /** "line 12, column 5, $.sites[0].pue", or a part of it; empty if the whole file is meant. */
    public String where() {
        return where;
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }
}
