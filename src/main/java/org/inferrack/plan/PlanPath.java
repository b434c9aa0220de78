package org.inferrack.plan;

import java.util.regex.Pattern;

/** Places in a plan in the terms of its file: "$.sites[0].pue", and "$.further['rack bolts, M6']" where a name is not a word. */
public final class PlanPath {

    private static final Pattern SPECIAL = Pattern.compile("[^\\w-]|^$");

    private PlanPath() {
    }

    public static String field(String path, String name) {
        return SPECIAL.matcher(name).find() ? path + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']" : path + "." + name;
    }

    public static String entry(String path, int index) {
        return path + "[" + index + "]";
    }

    /** Whether the place is the other one or within it. */
    public static boolean within(String path, String outer) {
        return path.startsWith(outer) && (path.length() == outer.length() || path.charAt(outer.length()) == '.' || path.charAt(outer.length()) == '[');
    }
}
