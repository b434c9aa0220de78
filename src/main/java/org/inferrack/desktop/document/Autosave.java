package org.inferrack.desktop.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.file.ContentHash;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.Recovery;
import org.inferrack.file.RecoveryCopy;
import org.inferrack.plan.Plan;

/** Keeps a copy of a plan with unsaved changes, so that a crash costs little, and offers it at the next start. */
public final class Autosave {

    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());

    private final PlanSession session;
    private final Recovery recovery;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final InstantSource clock;
    private final KnownContents contents = new KnownContents();
    private Plan kept;
    private boolean warned;

    public Autosave(PlanSession session, Recovery recovery, Dialogs dialogs, Tasks tasks, InstantSource clock) {
        this.session = session;
        this.recovery = recovery;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What is known of the files that plans were read from. */
    KnownContents contents() {
        return contents;
    }

    /** Keeps a copy if there is something new to lose; called now and then, on the toolkit's thread. */
    public void keep() {
        Plan plan = session.plan();
        if (!session.dirty() || plan == kept) {
            return;
        }
        kept = plan;
        Optional<Path> file = session.file();
        Optional<ContentHash> base = file.flatMap(contents::of);
        Instant now = clock.instant();
        tasks.interactive("Keep a recovery copy", () -> {
            recovery.keep(plan, file, base, now);
            return plan;
        }).onError(PlanFileException.class, this::warn).quietly().start();
    }

    /** The copies of the plan in {@code file} are not needed any more: it was saved, or its changes were given up. Then runs {@code next}. */
    public void forget(Optional<Path> file, Runnable next) {
        kept = null;
        tasks.interactive("Put recovery copies away", () -> {
            recovery.discard(file);
            return file;
        }).onError(PlanFileException.class, e -> LOG.log(Level.INFO, "Recovery copies stay", e)).andFinally(next).quietly().start();
    }

    /** Looks for plans that were not saved when the program ended. */
    public void findOffers(Consumer<List<RecoveryCopy>> found) {
        tasks.interactive("Look for recovery copies", recovery::offers).onSuccess(found::accept)
                .onError(PlanFileException.class, e -> LOG.log(Level.INFO, "No recovery copies", e)).quietly().start();
    }

    /** Opens a copy as a plan with unsaved changes, and keeps it again as such. */
    public void restore(RecoveryCopy copy) {
        discard(copy, () -> {
            copy.file().ifPresent(file -> copy.base().ifPresent(base -> contents.put(file, base)));
            session.openUnsaved(copy.plan(), copy.file());
            kept = null;
            keep();
        });
    }

    public void discard(RecoveryCopy copy) {
        discard(copy, () -> {});
    }

    /** The window is gone: what was kept and not put away may be offered to the next. */
    public void end() {
        try {
            recovery.close();
        } catch (IOException e) {
            LOG.log(Level.INFO, "The end of this window cannot be seen by others until the program ends", e);
        }
    }

    private void discard(RecoveryCopy copy, Runnable next) {
        tasks.interactive("Put a recovery copy away", () -> {
            recovery.discard(copy);
            return copy;
        }).onError(PlanFileException.class, e -> LOG.log(Level.INFO, "A recovery copy stays", e)).andFinally(next).quietly().start();
    }

    private void warn(PlanFileException e) {
        LOG.log(Level.INFO, "No recovery copy", e);
        if (!warned) {
            warned = true;
            dialogs.notify(e.getMessage());
        }
    }
}
