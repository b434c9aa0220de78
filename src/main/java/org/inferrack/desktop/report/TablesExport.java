package org.inferrack.desktop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.report.CsvExport;

/** Writes the CSV tables in the background. Does nothing until there is an outcome. */
final class TablesExport {

    private final PlanSession session;
    private final Dialogs dialogs;
    private final Tasks tasks;

    TablesExport(PlanSession session, Dialogs dialogs, Tasks tasks) {
        this.session = session;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** Asks for a folder and writes the four tables. */
    void ask() {
        session.outcome().filter(_ -> !session.stale())
                .ifPresent(outcome -> session.checked().ifPresent(plan -> dialogs.chooseFolder("Folder for the CSV tables").ifPresent(folder -> {
                    List<Path> inputs = session.file().stream().toList();
                    tasks.lengthy("Export the tables", () -> {
                        CsvExport.guard(folder, inputs, false);
                        return CsvExport.write(plan, outcome, folder);
                    })
                            .onSuccess(files -> dialogs.notify(files.size() + " tables written to " + folder.getFileName()))
                            .onError(IOException.class, error -> failed(folder, error)).start();
                })));
    }

    private void failed(Path target, IOException error) {
        dialogs.error("Nothing was exported", "Writing to " + target + " failed: " + error.getMessage()
                + "\nChoose another place, or close the file where it is open.", "");
    }
}
