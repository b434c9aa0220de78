package org.inferrack.desktop.form.list;

import java.util.Collection;

/** Keys and names for what a person adds. */
public final class Ids {

    private Ids() {
    }

    /** "feed", "feed-2", "feed-3": the first that is not taken. */
    public static String fresh(String stem, Collection<String> taken) {
        return first(stem, "-", taken);
    }

    /** "Site copy", "Site copy 2": the first that is not taken. */
    public static String freshName(String stem, Collection<String> taken) {
        return first(stem, " ", taken);
    }

    private static String first(String stem, String joint, Collection<String> taken) {
        if (!taken.contains(stem)) {
            return stem;
        }
        int number = 2;
        while (taken.contains(stem + joint + number)) {
            number++;
        }
        return stem + joint + number;
    }
}
