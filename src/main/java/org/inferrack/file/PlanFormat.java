package org.inferrack.file;

/** What marks a plan file, and how large one may be. */
public final class PlanFormat {

    /** With the dot. */
    public static final String EXTENSION = ".inferrack";

    /** Newest version of the format that this application reads, and the one it writes. */
    public static final int VERSION = 2;

    /** Version of this application, written into every file so that a reader can name it. */
    public static final String APP_VERSION = "0.1.0";

    static final String NAME = "inferrack-plan";

    /** Far above any plan (the largest sample has 0.2 MB), far below what would exhaust memory. */
    static final long MAX_BYTES = 32L * 1024 * 1024;
    static final String TOO_LARGE = "larger than " + (MAX_BYTES >> 20) + " MB, too large to be a plan";
    static final int MAX_DEPTH = 64;
    static final int MAX_TEXT = 1_000_000;
    static final int MAX_NUMBER = 100;
    static final int MAX_NAME = 1_000;
    static final long MAX_TOKENS = 2_000_000;

    private PlanFormat() {
    }
}
