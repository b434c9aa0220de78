package org.inferrack.desktop;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.document.Autosave;
import org.inferrack.desktop.document.PlanDocument;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.window.Notices;
import org.inferrack.file.Changes;
import org.inferrack.file.ItemChange;
import org.inferrack.file.RecoveryCopy;
import org.inferrack.file.SelfContained;
import org.inferrack.plan.Plan;

/** What the window has to say without being asked: plans to recover, newer knowledge than the plan's. */
final class WindowNotices {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final int MOST_LISTED = 40;

    private final PlanSession session;
    private final Notices notices;
    private final Dialogs dialogs;
    private Plan compared;
    private String comparedWith = "";

    WindowNotices(PlanSession session, Notices notices, Dialogs dialogs) {
        this.session = session;
        this.notices = notices;
        this.dialogs = dialogs;
        session.subscribe(this::compareKnowledge);
    }

    /** Offers the newest of the plans that were not saved when the program ended. */
    void offer(List<RecoveryCopy> copies, Autosave autosave, PlanDocument document) {
        if (copies.isEmpty()) {
            return;
        }
        RecoveryCopy copy = copies.getFirst();
        String title = copy.plan().cover().title().isBlank() ? "a plan without a title" : "\"" + copy.plan().cover().title() + "\"";
        Runnable next = () -> offer(copies.subList(1, copies.size()), autosave, document);
        notices.show("recovery", "Changes to " + title + " of " + WHEN.format(copy.saved()) + " were not saved when Inferrack ended.", List.of(
                new Notices.Answer("recovery-restore", "Restore", () -> document.guard(() -> autosave.restore(copy))),
                new Notices.Answer("recovery-discard", "Discard", () -> {
                    autosave.discard(copy);
                    next.run();
                })));
    }

    /** Once for each plan that is opened and each knowledge. */
    private void compareKnowledge() {
        Plan plan = session.plan();
        String shipped = session.knowledge().version();
        boolean sameLibrary = compared != null && compared.library() == plan.library() && compared.knowledgeVersion().equals(plan.knowledgeVersion());
        if (shipped.isEmpty() || sameLibrary && comparedWith.equals(shipped)) {
            return;
        }
        compared = plan;
        comparedWith = shipped;
        notices.hide("knowledge");
        if (plan.knowledgeVersion().isEmpty() || plan.knowledgeVersion().equals(shipped)) {
            return;
        }
        List<ItemChange> changes = Changes.between(plan.library(), session.knowledge());
        if (!changes.isEmpty()) {
            notices.show("knowledge", "This plan carries values of knowledge " + plan.knowledgeVersion() + "; " + changes.size()
                    + (changes.size() == 1 ? " value is" : " values are") + " different in knowledge " + shipped + ". The figures rest on the plan's own.",
                    List.of(
                            new Notices.Answer("knowledge-update", "Review the newer values…", () -> update(changes)),
                            new Notices.Answer("knowledge-keep", "Keep the plan's own", () -> {})));
        }
    }

    private void update(List<ItemChange> changes) {
        String list = changes.stream().limit(MOST_LISTED)
                .map(change -> change.itemName() + ", " + change.property() + ": " + change.inPlan() + " → " + change.now()).collect(Collectors.joining("\n"));
        String more = changes.size() > MOST_LISTED ? "\nand " + (changes.size() - MOST_LISTED) + " more" : "";
        if (dialogs.confirm("Newer values", list + more + "\n\nWhat you stated yourself stays. You can undo this.", "Use the newer values")) {
            session.edit("Use newer knowledge", plan -> SelfContained.refresh(plan, session.knowledge()));
        }
    }
}
