package org.inferrack.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where Inferrack keeps the library of this user. */
public final class DataFolder {

    /** System property that overrides the place. */
    public static final String PROPERTY = "inferrack.data";

    private DataFolder() {
    }

    /** {@code -Dinferrack.data}, else the folder that the system keeps for application data of this user. */
    public static Path locate() {
        return locate(System.getProperties(), System.getenv());
    }

    static Path locate(Properties properties, Map<String, String> environment) {
        String stated = properties.getProperty(PROPERTY, "");
        if (!stated.isBlank()) {
            return Path.of(stated);
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return set(environment, "APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Inferrack");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Inferrack");
        }
        return set(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("inferrack");
    }

    /** The XDG specification asks to ignore a value that is not absolute. */
    private static Path set(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
