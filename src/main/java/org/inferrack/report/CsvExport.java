package org.inferrack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.disk.OutputGuard;
import org.inferrack.disk.OverwriteException;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;

/** The outcome as four tables for spreadsheets: bill of materials, racks, monthly cash flow, metrics. */
public final class CsvExport {

    /** How the heads of the tables begin: so begins what may be replaced by one. */
    private static final Map<String, String> HEADS = Map.of("bom.csv", "scenario,item_id,", "racks.csv", "scenario,", "cashflow.csv", "scenario,month,",
            "metrics.csv", "scenario,role,");

    private CsvExport() {
    }

    /**
     * Refuses a folder in which a file of these names is something else.
     *
     * @param inputs what is read and therefore not written over
     * @param force  whether another table of that name may be replaced
     */
    public static void guard(Path folder, List<Path> inputs, boolean force) throws OverwriteException {
        for (var head : HEADS.entrySet()) {
            OutputGuard.check(folder.resolve(head.getKey()), OutputGuard.Kind.TABLE, head.getValue(), inputs, force);
        }
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
