package org.inferrack.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of files that are being written beside those that they will be: {@code .plan.inferrack.~inferrack-HOST-PROCESS-RANDOM}. The name says
 * who writes it, so that what a crash left behind can be told from what another Inferrack is writing, here or on another machine.
 */
public final class TemporaryFile {

    private static final String MARK = ".~inferrack-";
    private static final Pattern NAME = Pattern.compile("\\..*" + Pattern.quote(MARK) + "([0-9a-f]+)-(\\d{1,18})-[0-9a-f]{8}");
    private static final String HOST = Integer.toHexString(host().hashCode());

    private TemporaryFile() {
    }

    /** One of this process, in the folder of the file. */
    public static Path beside(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + MARK + HOST + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Deletes from a folder what processes of this machine left there that are no more. What cannot be deleted stays. */
    public static void sweep(Path folder) {
        try (var files = Files.newDirectoryStream(folder, ".*" + MARK + "*")) {
            for (Path file : files) {
                if (orphaned(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            // a folder that cannot be tidied is no reason not to save
            return;
        }
    }

    private static boolean orphaned(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !parts.group(1).equals(HOST)) {
            return false;
        }
        Optional<ProcessHandle> writer = ProcessHandle.of(Long.parseLong(parts.group(2)));
        return writer.filter(ProcessHandle::isAlive).isEmpty();
    }

    /** Without asking the network, which may take seconds to answer. */
    private static String host() {
        try {
            return Files.readString(Path.of("/etc/machine-id"));
        } catch (IOException elsewhere) {
            return System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME", "localhost"));
        }
    }
}
