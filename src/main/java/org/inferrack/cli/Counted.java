package org.inferrack.cli;

/** A number with what it counts: "1 site", "2 sites". */
final class Counted {

    private Counted() {
    }

    /** @param one the word for a single one, to which an "s" is added for others */
    static String of(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
