package org.inferrack;

import java.lang.reflect.InvocationTargetException;

/**
 * The entry point of the jar. Compiled for Java 8, so that a user whose {@code java} is too old reads one line
 * that says what is needed, instead of a class-version error.
 */
public final class Launcher {

    private static final int REQUIRED = 25;

    private Launcher() {
    }

    public static void main(String[] args) throws Exception {
        int running = feature(System.getProperty("java.specification.version"));
        if (running < REQUIRED) {
            System.err.println("Inferrack needs Java " + REQUIRED + " or newer; this is Java " + running
                    + " (" + System.getProperty("java.home") + "). Install a JDK " + REQUIRED + " and start it with that java.");
            System.exit(2);
        }
        try {
            Class.forName("org.inferrack.Main").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception) {
                throw (Exception) e.getCause();
            }
            throw (Error) e.getCause();
        }
    }

    /** The feature number of a specification version: 8 for "1.8", 25 for "25". */
    static int feature(String specificationVersion) {
        String version = specificationVersion.startsWith("1.") ? specificationVersion.substring(2) : specificationVersion;
        return Integer.parseInt(version);
    }
}
