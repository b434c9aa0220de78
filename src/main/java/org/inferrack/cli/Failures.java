package org.inferrack.cli;

import java.util.Arrays;

import org.inferrack.accuracy.MeasurementFileException;
import org.inferrack.file.PlanFileException;
import picocli.CommandLine;

/** What a user reads when a command fails: the message of a wrong input, or the trace of a mistake in the program. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    private static final int MOST_FRAMES = 15;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof PlanFileException || failure instanceof BadInputException || failure instanceof MeasurementFileException) {
            line.getErr().println(failure.getMessage());
            return CommandLineFace.BAD_INPUT;
        }
        line.getErr().println("Inferrack failed: " + failure + ". Please report this with the plan file and the lines below.");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            line.getErr().println(cause);
            Arrays.stream(cause.getStackTrace()).limit(MOST_FRAMES).forEach(frame -> line.getErr().println("    at " + frame));
        }
        return CommandLineFace.FAILED;
    }
}
