package org.inferrack.cli;

import org.inferrack.accuracy.MeasurementFileException;
import org.inferrack.file.PlanFileException;

import picocli.CommandLine;

/** What a user reads when a command fails: the message of a wrong input, or the trace of a mistake in the program. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof PlanFileException || failure instanceof BadInputException || failure instanceof MeasurementFileException) {
            line.getErr().println(failure.getMessage());
            return CommandLineFace.BAD_INPUT;
        }
        line.getErr().println("Inferrack failed: " + failure + ". Please report this with the plan file and the lines below.");
        failure.printStackTrace(line.getErr());
        return CommandLineFace.FAILED;
    }
}
