package org.inferrack.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.inferrack.plan.Plan;

/**
 * Copies of plans with unsaved changes, in a folder of the user's data that nobody else may read. A copy belongs to a run of the program and to
 * a document; the newest of each is offered once its run is no more and if it is different from the plan's file. No clock decides. What is
 * discarded is only marked, and goes when newer ones push it out.
 */
public final class Recovery implements AutoCloseable {

    private static final int KEPT_PER_PLAN = 5;
    private static final int KEPT_MARKED = 20;
    private static final String DISCARDED = ".discarded";
    private static final String UNREADABLE = ".unreadable";

    private final Path folder;
    private final LivingSession session;
    private final String untitled = "untitled-" + UUID.randomUUID().toString().substring(0, 8);
    private long number;

    public Recovery(Path folder) {
        this.folder = folder;
        this.session = new LivingSession(folder);
    }

    /** {@link #keep(Plan, Optional, Optional, Instant)} of a plan whose file may hold anything. */
    public void keep(Plan plan, Optional<Path> file, Instant now) throws PlanFileException {
        keep(plan, file, Optional.empty(), now);
    }

    /**
     * Keeps a copy of a plan.
     *
     * @param file the plan's file, empty if it has none yet
     * @param base what the file held when it was read or written
     * @param now  to be shown
     */
    public synchronized void keep(Plan plan, Optional<Path> file, Optional<ContentHash> base, Instant now) throws PlanFileException {
        var name = new RecoveryName(file.map(RecoveryName::document).orElse(untitled), session.id(), ++number, now);
        Path copy = folder.resolve(name.fileName());
        try {
            PrivatePermissions.folder(folder);
            session.begin();
            FileOperations.REAL.writePrivate(copy, WrittenPlan.bytes(plan, file.map(Path::toAbsolutePath), base, copy));
            thin(line(name), KEPT_PER_PLAN);
        } catch (IOException e) {
            throw new PlanFileException(copy, "", "no recovery copy can be kept (" + e.getMessage() + ")", "Save the plan, and free space on the disk.", e);
        }
    }

    /** The newest copy of each plan and ended run that has more than the plan's file, newest first. A copy that cannot be read is set aside. */
    public List<RecoveryCopy> offers() throws PlanFileException {
        try {
            var newest = new LinkedHashMap<String, RecoveryCopy>();
            var ended = new HashMap<String, Boolean>();
            for (Path location : copies()) {
                RecoveryName name = RecoveryName.of(location).orElseThrow();
                String line = name.document() + "@" + name.session();
                if (!newest.containsKey(line) && ended.computeIfAbsent(name.session(), id -> !LivingSession.alive(folder, id))) {
                    read(location, name.saved()).ifPresent(copy -> newest.put(line, copy));
                }
            }
            if (Files.isDirectory(folder)) {
                LivingSession.sweep(folder, ended.keySet());
            }
            return newest.values().stream().filter(Recovery::hasMore).sorted(Comparator.comparing(RecoveryCopy::saved).reversed()).toList();
        } catch (IOException e) {
            throw new PlanFileException(folder, "", "the recovery copies cannot be listed (" + e.getMessage() + ")", "Check that you may read the folder.", e);
        }
    }

    /** The user does not want this copy nor older ones of the same plan in that run. */
    public void discard(RecoveryCopy copy) throws PlanFileException {
        discard(RecoveryName.of(copy.location()).orElseThrow());
    }

    /** Marks every copy of the plan that this run kept, because its file now holds everything, or because its changes were given up. */
    public void discard(Optional<Path> file) throws PlanFileException {
        discard(new RecoveryName(file.map(RecoveryName::document).orElse(untitled), session.id(), 0, Instant.EPOCH));
    }

    /** Ends this run, as the end of the program does: what it kept is offered to the next. */
    @Override
    public void close() throws IOException {
        session.end();
    }

    private synchronized void discard(RecoveryName name) throws PlanFileException {
        try {
            for (Path each : line(name)) {
                FileOperations.REAL.replace(each, each.resolveSibling(each.getFileName() + DISCARDED));
            }
            thin(files(path -> path.toString().endsWith(DISCARDED)), KEPT_MARKED);
        } catch (IOException e) {
            throw new PlanFileException(folder, "", "the recovery copies cannot be put away (" + e.getMessage() + ")",
                    "They will be offered again; nothing is lost.", e);
        }
    }

    private Optional<RecoveryCopy> read(Path location, Instant saved) throws IOException {
        try {
            String text = PlanFiles.content(location);
            return Optional
                    .of(new RecoveryCopy(location, PlanText.recoveryOf(text), PlanText.recoveryBase(text), saved, PlanText.parse(location, text).plan()));
        } catch (PlanFileException | tools.jackson.core.JacksonException unreadable) {
            FileOperations.REAL.replace(location, location.resolveSibling(location.getFileName() + UNREADABLE));
            return Optional.empty();
        }
    }

    private static boolean hasMore(RecoveryCopy copy) {
        if (copy.file().isEmpty() || !Files.exists(copy.file().get())) {
            return true;
        }
        try {
            Plan saved = PlanFiles.read(copy.file().get()).plan();
            // saving adds the entries of the catalogue that the plan uses
            return !saved.equals(copy.plan()) && !(SelfContained.holds(saved.library(), copy.plan().library())
                    && saved.equals(copy.plan().withLibrary(saved.library()).withKnowledgeVersion(saved.knowledgeVersion())));
        } catch (PlanFileException damaged) {
            return true;
        }
    }

    private static void thin(List<Path> newestFirst, int kept) throws IOException {
        for (Path old : newestFirst.subList(Math.min(kept, newestFirst.size()), newestFirst.size())) {
            FileOperations.REAL.delete(old);
        }
    }

    private List<Path> line(RecoveryName name) throws IOException {
        return copies().stream().filter(path -> RecoveryName.of(path).orElseThrow().sameLine(name)).toList();
    }

    /** Newest first within each run. */
    private List<Path> copies() throws IOException {
        return files(path -> RecoveryName.of(path).isPresent()).stream()
                .sorted(Comparator.comparingLong((Path path) -> RecoveryName.of(path).orElseThrow().number()).reversed()).toList();
    }

    /** Those written last first. */
    private List<Path> files(Predicate<Path> which) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(which).sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed()).toList();
        }
    }
}
