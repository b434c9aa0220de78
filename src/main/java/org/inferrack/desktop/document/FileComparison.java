package org.inferrack.desktop.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.inferrack.file.FieldDifference;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.file.ReadResult;
import org.inferrack.plan.Plan;

/** The plan of the window beside what somebody else has put into its file. */
final class FileComparison {

    private static final int MOST_SHOWN = 12;

    private FileComparison() {
    }

    static SaveOutcome.ChangedMeanwhile with(Plan plan, Path file) throws PlanFileException {
        try {
            ReadResult theirs = PlanFiles.read(file);
            return new SaveOutcome.ChangedMeanwhile(theirs.hash(), FieldDifference.between(plan, theirs.plan()));
        } catch (PlanFileException noPlan) {
            return new SaveOutcome.ChangedMeanwhile(PlanFiles.hash(file), List.of());
        }
    }

    /** A line for each field, as far as a dialog has room. */
    static String words(SaveOutcome.ChangedMeanwhile changed) {
        List<FieldDifference> differences = changed.differences();
        if (differences.isEmpty()) {
            return "What it holds now says the same, or is no plan.";
        }
        String lines = differences.stream().limit(MOST_SHOWN)
                .map(each -> each.place() + ": " + named(each.one()) + " here, " + named(each.other()) + " in the file").collect(Collectors.joining("\n"));
        return lines + (differences.size() > MOST_SHOWN ? "\nand " + (differences.size() - MOST_SHOWN) + " more" : "");
    }

    private static String named(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
