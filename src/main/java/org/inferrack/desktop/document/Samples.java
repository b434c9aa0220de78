package org.inferrack.desktop.document;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The sample projects that come with the application: plan files in a folder beside it. */
public final class Samples {

    /** System property that names another folder. */
    static final String PROPERTY = "inferrack.samples";
    private static final Logger LOG = Logger.getLogger(Samples.class.getName());
    private static final String FOLDER = "sample-projects";
    private static final String ENDING = ".inferrack";

    private Samples() {
    }

    /** Every sample by name; none where the folder is missing. */
    public static List<Path> list() {
        return folder().map(Samples::list).orElse(List.of());
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            LOG.log(Level.INFO, "Cannot list the samples in " + folder, e);
            return List.of();
        }
    }

    /** "Video analytics" for {@code video-analytics.inferrack}. */
    public static String name(Path sample) {
        String file = sample.getFileName().toString();
        String words = file.substring(0, file.length() - ENDING.length()).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Optional<Path> folder() {
        String stated = System.getProperty(PROPERTY, "");
        if (!stated.isBlank()) {
            return Optional.of(Path.of(stated));
        }
        return Stream.concat(Stream.of(Path.of("").toAbsolutePath()), program()).map(place -> place.resolve(FOLDER)).filter(Files::isDirectory).findFirst();
    }

    /** The folder of the program's own jar and the one above it. */
    private static Stream<Path> program() {
        try {
            URI code = Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path parent = Path.of(code).getParent();
            return parent == null ? Stream.of() : Stream.of(parent, parent.resolveSibling(""));
        } catch (URISyntaxException e) {
            LOG.log(Level.INFO, "The program does not know where it is installed.", e);
            return Stream.of();
        }
    }
}
