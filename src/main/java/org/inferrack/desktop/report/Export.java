package org.inferrack.desktop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.dialogs.FileKind;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;

import org.inferrack.report.CsvExport;
import org.inferrack.report.ProposalPdf;

/** Writes the proposal and the tables in the background. Does nothing until there is an outcome. */
public final class Export {

    private final PlanSession session;
    private final Dialogs dialogs;
    private final Tasks tasks;

    public Export(PlanSession session, Dialogs dialogs, Tasks tasks) {
        this.session = session;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** Asks for a file and writes the PDF. */
    public void pdf() {
        session.outcome().ifPresent(outcome -> dialogs.chooseSave("Export the proposal", FileKind.PDF, suggested()).ifPresent(file -> {
            var plan = session.plan();
            var knowledge = session.knowledge();
            tasks.task("Export the proposal", () -> {
                ProposalPdf.write(plan, outcome, knowledge, file);
                return file;
            }).onSuccess(written -> dialogs.notify("Proposal written to " + written.getFileName()))
                    .onError(IOException.class, error -> failed(file, error)).start();
        }));
    }

    /** Asks for a folder and writes the four tables. */
    public void csv() {
        session.outcome().ifPresent(outcome -> dialogs.chooseFolder("Folder for the CSV tables").ifPresent(folder -> {
            var plan = session.plan();
            tasks.task("Export the tables", () -> CsvExport.write(plan, outcome, folder))
                    .onSuccess(files -> dialogs.notify(files.size() + " tables written to " + folder.getFileName()))
                    .onError(IOException.class, error -> failed(folder, error)).start();
        }));
    }

    private void failed(Path target, IOException error) {
        dialogs.error("Nothing was exported", "Writing to " + target + " failed: " + error.getMessage()
                + "\nChoose another place, or close the file where it is open.", "");
    }

    private String suggested() {
        String name = session.plan().cover().title().toLowerCase(Locale.ENGLISH).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (name.isEmpty() ? "proposal" : name) + ".pdf";
    }
}
