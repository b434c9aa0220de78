package org.inferrack.desktop.document;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.dialogs.FileKind;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.settings.Settings;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.disk.OutputGuard;
import org.inferrack.disk.OverwriteException;
import org.inferrack.file.ContentHash;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.file.ReadResult;
import org.inferrack.file.SelfContained;
import org.inferrack.plan.Plan;

/** New, open, save: the open plan and its file. Nothing replaces a plan with unsaved changes without asking. */
public final class PlanDocument {

    private final PlanSession session;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Settings settings;
    private final Autosave autosave;
    private final Supplier<LocalDate> today;

    public PlanDocument(PlanSession session, Dialogs dialogs, Tasks tasks, Settings settings, Autosave autosave, Supplier<LocalDate> today) {
        this.session = session;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.settings = settings;
        this.autosave = autosave;
        this.today = today;
    }

    public void createNew() {
        guard(() -> session.open(BlankPlan.on(today.get(), settings.get("author").orElse("")), Optional.empty()));
    }

    /** Asks which file, and opens it. */
    public void open() {
        guard(() -> dialogs.chooseOpen("Open a plan", FileKind.PLAN).ifPresent(this::read));
    }

    /** Opens a file that was named: on the command line, in the list of recent files, or dropped on the window. */
    public void open(Path file) {
        guard(() -> read(file));
    }

    /** Opens a sample as a plan without a file, so that saving asks for a place and the sample stays as it is. */
    public void openSample(Path sample) {
        guard(() -> reading(sample, result -> session.open(result.plan(), Optional.empty())));
    }

    public void save() {
        save(() -> {});
    }

    public void saveAs() {
        choosePlace().ifPresent(file -> write(file, () -> {}));
    }

    /** Runs {@code next} at once, or after the person has saved or discarded what would be lost; never if they cancel. */
    public void guard(Runnable next) {
        if (!session.dirty()) {
            next.run();
            return;
        }
        switch (dialogs.askToSave(PlanNames.title(session))) {
            case SAVE -> save(next);
            case DISCARD -> autosave.forget(session.file(), next);
            case CANCEL -> {}
        }
    }

    private void save(Runnable next) {
        session.file().or(this::choosePlace).ifPresent(file -> write(file, next));
    }

    private Optional<Path> choosePlace() {
        return dialogs.chooseSave("Save the plan", FileKind.PLAN, PlanNames.suggestedFile(session));
    }

    private void write(Path file, Runnable next) {
        write(file, session.file().filter(file::equals).flatMap(autosave.contents()::of), next);
    }

    /** @param base what the file must hold to be written over; empty if a person was asked */
    private void write(Path file, Optional<ContentHash> base, Runnable next) {
        Plan written = session.plan();
        Optional<Path> before = session.file();
        Knowledge knowledge = session.knowledge();
        tasks.interactive("Save " + file.getFileName(), () -> saved(written, knowledge, file, base)).onSuccess(outcome -> {
            switch (outcome) {
                case SaveOutcome.Saved saved -> {
                    autosave.contents().put(file, saved.hash());
                    session.markSaved(written, file);
                    settings.addRecent(file);
                    dialogs.notify("Saved " + file.getFileName());
                    autosave.forget(before, next);
                }
                case SaveOutcome.ChangedMeanwhile changed -> ask(file, changed, next);
            }
        }).onError(PlanFileException.class, e -> failed("The plan was not saved", e))
                .onError(OverwriteException.class, e -> dialogs.error("The plan was not saved", e.getMessage(), "")).start();
    }

    private static SaveOutcome saved(Plan plan, Knowledge knowledge, Path file, Optional<ContentHash> base) throws PlanFileException, OverwriteException {
        if (base.isPresent() && PlanFiles.changedSince(file, base.get())) {
            return FileComparison.with(plan, file);
        }
        OutputGuard.check(file, OutputGuard.Kind.PLAN, List.of(), false);
        return new SaveOutcome.Saved(PlanFiles.write(knowledge.version().isEmpty() ? plan : SelfContained.embed(plan, knowledge), file));
    }

    private void ask(Path file, SaveOutcome.ChangedMeanwhile changed, Runnable next) {
        switch (dialogs.askAboutChange(file, FileComparison.words(changed))) {
            case KEEP_BOTH -> choosePlace().filter(place -> !place.equals(file)).ifPresent(place -> write(place, next));
            case RELOAD -> read(file);
            case REPLACE -> write(file, Optional.of(changed.theirs()), next);
            case CANCEL -> {}
        }
    }

    private void read(Path file) {
        reading(file, result -> {
            autosave.contents().put(file, result.hash());
            session.open(result.plan(), Optional.of(file.toAbsolutePath().normalize()));
            settings.addRecent(file);
        });
    }

    private void reading(Path file, java.util.function.Consumer<ReadResult> opened) {
        session.expectPlan();
        tasks.interactive("Open " + file.getFileName(), () -> PlanFiles.read(file)).onSuccess(result -> {
            opened.accept(result);
            if (!result.warnings().isEmpty()) {
                dialogs.notify("Opened with remarks: " + String.join(" ", result.warnings()));
            }
        }).onError(PlanFileException.class, e -> {
            session.notOpened();
            failed("The plan was not opened", e);
        }).andFinally(() -> {
            if (session.opening()) {
                session.notOpened();
            }
        }).start();
    }

    private void failed(String title, PlanFileException e) {
        String where = e.where().isEmpty() ? "" : ", " + e.where();
        dialogs.error(title, e.file() + where + ":\n" + sentence(e.problem()) + "\n\n" + e.advice(), "");
    }

    private static String sentence(String words) {
        String capital = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
