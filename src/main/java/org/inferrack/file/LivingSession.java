package org.inferrack.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run of the program, as others can see it: it holds a lock on a file of its name, which the system lifts however the run ends. Neither a
 * number of a process, which is given again, nor a clock, which jumps, can say as surely that a window is still there.
 */
final class LivingSession {

    private static final String ENDING = ".lock";
    /** The system knows locks of processes, not of windows: those of this process are known here, and their files left alone. */
    private static final Set<String> HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final String id = Long.toUnsignedString(ProcessHandle.current().pid(), 36) + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private FileChannel channel;

    LivingSession(Path folder) {
        this.folder = folder;
    }

    String id() {
        return id;
    }

    /** Makes itself seen, before the first copy is kept. */
    synchronized void begin() throws IOException {
        if (channel == null) {
            HERE.add(id);
            channel = FileChannel.open(folder.resolve(id + ENDING), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PrivatePermissions.ofFile(folder));
            channel.tryLock();
        }
    }

    /** What the end of the process does too. */
    synchronized void end() throws IOException {
        HERE.remove(id);
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    /** Whether a run of this id is still there, in this process or another. */
    static boolean alive(Path folder, String id) {
        if (HERE.contains(id)) {
            return true;
        }
        try (var theirs = FileChannel.open(folder.resolve(id + ENDING), StandardOpenOption.WRITE); FileLock lock = theirs.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException held) {
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unknown) {
            // where nothing can be locked, nobody can be seen; better a copy offered too often than never
            return false;
        }
    }

    /** Deletes the files of runs that are no more, except those of {@code kept}. */
    static void sweep(Path folder, Set<String> kept) throws IOException {
        try (var locks = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path lock : locks) {
                String name = lock.getFileName().toString();
                String id = name.substring(0, name.length() - ENDING.length());
                if (!kept.contains(id) && !alive(folder, id)) {
                    Files.deleteIfExists(lock);
                }
            }
        }
    }
}
