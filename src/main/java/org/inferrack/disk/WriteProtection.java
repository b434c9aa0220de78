package org.inferrack.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * A file or folder that its owner made read-only stays as it is. Replacing a file asks nothing but the folder, so the file has to be asked
 * first; and an administrator may write anywhere, which does not mean that it is wanted.
 */
public final class WriteProtection {

    private static final Set<PosixFilePermission> WRITE = Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE);

    private WriteProtection() {
    }

    /** @throws AccessDeniedException if the file, or the folder that it would be new in, is read-only */
    public static void respect(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file) && isProtected(file)) {
            throw new AccessDeniedException(file.toString(), null, "the file is read-only");
        }
        if (folder != null && Files.isDirectory(folder) && isProtected(folder)) {
            throw new AccessDeniedException(file.toString(), null, "the folder is read-only");
        }
    }

    private static boolean isProtected(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return !Files.isWritable(path) || view != null && view.readAttributes().permissions().stream().noneMatch(WRITE::contains);
    }
}
