package org.inferrack.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.inferrack.disk.TemporaryFile;
import org.inferrack.disk.WriteProtection;

/** Writes a file beside the one that it will be, so that a full disk leaves the old one whole. */
final class UnfinishedFile {

    private UnfinishedFile() {
    }

    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A file that is there is replaced only when the new one is complete. */
    static void complete(Path file, Content content) throws IOException {
        // where a link leads, so that the link stays one
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        WriteProtection.respect(target);
        TemporaryFile.sweep(target.getParent());
        // not a temporary file of the platform: that one only its owner could read
        Path unfinished = TemporaryFile.beside(target);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.write(out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
