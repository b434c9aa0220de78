package org.inferrack.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** For the owner alone: plans are confidential, and a copy for recovery has none of the permissions that somebody gave the plan's file. */
final class PrivatePermissions {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private PrivatePermissions() {
    }

    static FileAttribute<?>[] ofFile(Path file) {
        return of(file, FILE);
    }

    /** Makes a folder, or takes a folder that is there from the others. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, of(folder.toAbsolutePath(), FOLDER));
        }
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(FOLDER));
        }
    }

    private static FileAttribute<?>[] of(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }
}
