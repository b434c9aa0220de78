package org.inferrack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;

/** The outcome as four tables for spreadsheets: bill of materials, racks, monthly cash flow, metrics. */
public final class CsvExport {

    private CsvExport() {
    }

    /**
     * Writes bom.csv, racks.csv, cashflow.csv and metrics.csv into a folder, which is made if need be; files of these names are replaced.
     *
     * @return the files
     * @throws IOException naming the file that failed; those before it are complete, those after it are as they were
     */
    public static List<Path> write(CheckedPlan checked, Outcome outcome, Path folder) throws IOException {
        Plan plan = checked.plan();
        Map<String, CsvTable> tables = new LinkedHashMap<>();
        tables.put("bom.csv", BomCsv.table(outcome));
        tables.put("racks.csv", RackCsv.table(plan, outcome));
        tables.put("cashflow.csv", CashCsv.table(outcome));
        tables.put("metrics.csv", MetricCsv.table(plan, outcome));
        var files = new ArrayList<Path>();
        for (var table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey());
            try {
                Files.createDirectories(folder);
                table.getValue().write(file);
            } catch (IOException e) {
                throw new IOException("Cannot write " + file + ": " + e.getMessage() + ".\nCheck the folder's permissions and free space, and whether another"
                        + " program has the file open, then export again.", e);
            }
            files.add(file);
        }
        return files;
    }
}
