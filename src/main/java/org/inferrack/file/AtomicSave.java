package org.inferrack.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.inferrack.disk.TemporaryFile;
import org.inferrack.disk.WriteProtection;

/**
 * Replaces a file so that at every moment either the old or the new content is there in full.
 *
 * <table><caption>What a failure leaves</caption>
 * <tr><th>fails</th><th>file</th><th>.bak</th></tr>
 * <tr><td>writing the new content beside the file</td><td>old</td><td>as before</td></tr>
 * <tr><td>keeping the old content as .bak</td><td>old</td><td>as before, or none</td></tr>
 * <tr><td>putting the new file in place, after retries</td><td>old</td><td>old</td></tr>
 * </table>
 */
final class AtomicSave {

    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MS = 40;

    private final FileOperations operations;

    AtomicSave(FileOperations operations) {
        this.operations = operations;
    }

    void save(Path file, byte[] content) throws PlanFileException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            WriteProtection.respect(target);
            TemporaryFile.sweep(target.getParent());
            replace(target, TemporaryFile.beside(target), content);
        } catch (IOException e) {
            throw new PlanFileException(file, "", "the plan cannot be saved (" + reason(e) + "); what was in the file before is still there", advice(e), e);
        }
    }

    private void replace(Path target, Path fresh, byte[] content) throws IOException {
        try {
            operations.writeNew(fresh, content);
            if (Files.exists(target)) {
                operations.copyPermissions(target, fresh);
                operations.copy(target, target.resolveSibling(target.getFileName() + ".bak"));
            }
            moveWithRetries(fresh, target);
        } catch (IOException e) {
            try {
                operations.delete(fresh);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Virus scanners and indexers on Windows hold a fresh file for a moment. */
    private void moveWithRetries(Path from, Path to) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                operations.replace(from, to);
                return;
            } catch (FileSystemException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS * attempt));
            }
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied when denied.getReason() != null -> denied.getReason();
            case AccessDeniedException _ -> "writing there is not allowed";
            case NoSuchFileException _ -> "the folder does not exist";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String advice(IOException e) {
        return e instanceof AccessDeniedException || e instanceof NoSuchFileException
                ? "Save it in another folder or under another name."
                : "Free space on the disk and save again, or save it on another disk.";
    }
}
