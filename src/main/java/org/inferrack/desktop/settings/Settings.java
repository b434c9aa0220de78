package org.inferrack.desktop.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the window remembers between two starts: theme, place, recent files. A file that cannot be read or written costs
 * the memory only, and is said in the log.
 */
public final class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final int MOST_RECENT = 10;

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /** Settings in {@code settings.properties} of a folder that need not exist yet. */
    public static Settings in(Path folder) {
        var settings = new Settings(folder.resolve("settings.properties"));
        if (Files.exists(settings.file)) {
            try (Reader reader = Files.newBufferedReader(settings.file)) {
                settings.values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.INFO, "Cannot read the settings " + settings.file + "; starting with none.", e);
            }
        }
        return settings;
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public void put(String key, String value) {
        values.setProperty(key, value);
        write();
    }

    /** Files opened or saved last, newest first, missing ones too. */
    public List<Path> recent() {
        var files = new ArrayList<Path>();
        for (int i = 0; i < MOST_RECENT; i++) {
            get("recent." + i).flatMap(Settings::path).ifPresent(files::add);
        }
        return files;
    }

    /** Settings are a file that anything may have written to: what is no path on this machine is forgotten. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(path -> path.getFileName() != null);
        } catch (InvalidPathException e) {
            LOG.log(Level.INFO, "A recent file in the settings is left out: {0}", e.getReason());
            return Optional.empty();
        }
    }

    public void addRecent(Path path) {
        Path added = path.toAbsolutePath().normalize();
        var files = new ArrayList<>(recent());
        files.remove(added);
        files.addFirst(added);
        for (int i = 0; i < Math.min(MOST_RECENT, files.size()); i++) {
            values.setProperty("recent." + i, files.get(i).toString());
        }
        write();
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, "Inferrack");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.INFO, "Cannot write the settings " + file + "; they are forgotten at the end.", e);
        }
    }
}
