package org.inferrack.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Keeps an output from destroying what is not its own: its inputs, and files of another kind. */
public final class OutputGuard {

    private static final int HEAD = 4096;

    /** What a file is, by how it begins, not by its name. */
    public enum Kind {
        PLAN("plan"), PDF("PDF"), TABLE("table of Inferrack");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private boolean is(String head, String firstColumns) {
            return switch (this) {
                case PLAN -> head.contains("\"inferrack-plan\"");
                case PDF -> head.startsWith("%PDF-");
                case TABLE -> head.startsWith("\uFEFF" + firstColumns);
            };
        }
    }

    private OutputGuard() {
    }

    /**
     * @param inputs what the output is made from; it is never one of them, by whatever name or link
     * @param force  whether a file of another kind may be replaced
     * @throws OverwriteException with what is there and what to do
     */
    public static void check(Path output, Kind kind, List<Path> inputs, boolean force) throws OverwriteException {
        check(output, kind, "", inputs, force);
    }

    /** @param firstColumns how the head of a table begins */
    public static void check(Path output, Kind kind, String firstColumns, List<Path> inputs, boolean force) throws OverwriteException {
        try {
            for (Path input : inputs) {
                if (same(output, input)) {
                    throw new OverwriteException(output + " is the file that is read here" + (output.equals(input) ? "" : " (" + input + ")")
                            + "; it is not written over.\nName another file for the output.");
                }
            }
            if (Files.exists(output) && !Files.isRegularFile(output)) {
                throw new OverwriteException(output + " is " + (Files.isDirectory(output) ? "a folder" : "no plain file (a device or a pipe)")
                        + "; it is not written over.\nName a file for the output.");
            }
            if (!force && Files.exists(output) && Files.size(output) > 0 && !kind.is(head(output), firstColumns)) {
                throw new OverwriteException(
                        output + " is there already and is no " + kind.label + "; it is not written over.\nName another file for the output, or "
                                + "move this one away first (on the command line --force replaces it).");
            }
        } catch (OverwriteException refused) {
            throw refused;
        } catch (IOException unreadable) {
            throw new OverwriteException(
                    output + " cannot be looked at (" + unreadable.getMessage() + "), so it is not written over.\nName another file for the output.");
        }
    }

    /** Also where neither is there yet, in other spellings: {@code ./a/../plan}. */
    private static boolean same(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isSameFile(one, other);
        }
        return spelt(one).equals(spelt(other));
    }

    private static Path spelt(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder != null && Files.isDirectory(folder) && !Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)
                ? folder.toRealPath().resolve(absolute.getFileName()) : absolute;
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }
}
