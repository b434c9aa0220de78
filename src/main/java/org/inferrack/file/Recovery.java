package org.inferrack.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.plan.Plan;

/**
 * Copies of plans with unsaved changes, in a folder of the user's data: after a crash the newest of each plan is offered if
 * it is newer than the plan's file and different from it. What is discarded is only marked, and goes when newer ones push
 * it out.
 */
public final class Recovery {

    private static final int KEPT_PER_PLAN = 5;
    private static final int KEPT_MARKED = 20;
    private static final String DISCARDED = ".discarded";
    private static final String UNREADABLE = ".unreadable";
    private static final Pattern NAME = Pattern.compile("([0-9a-z-]+)@(\\d{1,18})" + Pattern.quote(PlanFormat.EXTENSION));

    private final Path folder;
    private final String untitled = "untitled-" + UUID.randomUUID().toString().substring(0, 8);

    public Recovery(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a copy of a plan.
     *
     * @param file the plan's file, empty if it has none yet
     */
    public void keep(Plan plan, Optional<Path> file, Instant now) throws PlanFileException {
        String key = file.map(Recovery::key).orElse(untitled);
        Path copy = folder.resolve(key + "@" + now.toEpochMilli() + PlanFormat.EXTENSION);
        try {
            Files.createDirectories(folder);
            byte[] content = WrittenPlan.bytes(plan, file.map(Path::toAbsolutePath), copy);
            FileOperations.REAL.delete(copy);
            FileOperations.REAL.writeNew(copy, content);
            thin(names(key + "@", PlanFormat.EXTENSION), KEPT_PER_PLAN);
        } catch (IOException e) {
            throw new PlanFileException(copy, "", "no recovery copy can be kept (" + e.getMessage() + ")", "Save the plan, and free space on the disk.", e);
        }
    }

    /** The newest copy of each plan that has more than its file, newest first. A copy that cannot be read is set aside. */
    public List<RecoveryCopy> offers() throws PlanFileException {
        var newest = new java.util.HashMap<String, RecoveryCopy>();
        try {
            for (Path location : names("", PlanFormat.EXTENSION)) {
                Matcher name = NAME.matcher(location.getFileName().toString());
                if (name.matches() && !newest.containsKey(name.group(1))) {
                    read(location, Instant.ofEpochMilli(Long.parseLong(name.group(2)))).ifPresent(copy -> newest.put(name.group(1), copy));
                }
            }
            var offers = new ArrayList<RecoveryCopy>();
            for (RecoveryCopy copy : newest.values()) {
                if (hasMore(copy)) {
                    offers.add(copy);
                }
            }
            offers.sort(Comparator.comparing(RecoveryCopy::saved).reversed());
            return List.copyOf(offers);
        } catch (IOException e) {
            throw new PlanFileException(folder, "", "the recovery copies cannot be listed (" + e.getMessage() + ")", "Check that you may read the folder.", e);
        }
    }

    /** The user does not want this copy nor older ones of the same plan; call it also when the plan was saved or closed in peace. */
    public void discard(RecoveryCopy copy) throws PlanFileException {
        discard(copy.location().getFileName().toString().replaceFirst("@.*", ""));
    }

    /** Marks every copy of the plan, because its file now holds everything. */
    public void discard(Optional<Path> file) throws PlanFileException {
        discard(file.map(Recovery::key).orElse(untitled));
    }

    private void discard(String key) throws PlanFileException {
        try {
            for (Path each : names(key + "@", PlanFormat.EXTENSION)) {
                FileOperations.REAL.replace(each, each.resolveSibling(each.getFileName() + DISCARDED));
            }
            thin(names("", DISCARDED), KEPT_MARKED);
        } catch (IOException e) {
            throw new PlanFileException(folder, "", "the recovery copies cannot be put away (" + e.getMessage() + ")",
                    "They will be offered again; nothing is lost.", e);
        }
    }

    private Optional<RecoveryCopy> read(Path location, Instant saved) throws IOException {
        try {
            String text = PlanFiles.content(location);
            return Optional.of(new RecoveryCopy(location, PlanText.recoveryOf(text), saved, PlanText.parse(location, text).plan()));
        } catch (PlanFileException | tools.jackson.core.JacksonException unreadable) {
            FileOperations.REAL.replace(location, location.resolveSibling(location.getFileName() + UNREADABLE));
            return Optional.empty();
        }
    }

    private static boolean hasMore(RecoveryCopy copy) throws IOException {
        if (copy.file().isEmpty() || !Files.exists(copy.file().get())) {
            return true;
        }
        Path file = copy.file().get();
        boolean newer = copy.saved().isAfter(Files.getLastModifiedTime(file).toInstant());
        try {
            return newer && !PlanFiles.read(file).plan().equals(copy.plan());
        } catch (PlanFileException damaged) {
            return true;
        }
    }

    private static void thin(List<Path> newestFirst, int kept) throws IOException {
        for (Path old : newestFirst.subList(Math.min(kept, newestFirst.size()), newestFirst.size())) {
            FileOperations.REAL.delete(old);
        }
    }

    /** Newest first, by the time in the name. */
    private List<Path> names(String start, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start) && file.getFileName().toString().endsWith(end))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString().replaceFirst(".*@", "")).reversed()).toList();
        }
    }

    /** The same for the same file, whatever its name. */
    private static String key(Path file) {
        return "plan-" + UUID.nameUUIDFromBytes(file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    }
}
