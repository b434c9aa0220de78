package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Scripts tell a wrong input from a fault of the program by the exit code; people by what is printed. */
class FailuresTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine line = new CommandLine(new ValidateCommand()).setErr(new PrintWriter(err, true));

    @Test
    void a_wrong_input_is_its_message_alone() {
        assertThat(new Failures().handleExecutionException(new BadInputException("Wrong.\nCorrect it."), line, null)).isEqualTo(CommandLineFace.BAD_INPUT);
        assertThat(err.toString().lines()).containsExactly("Wrong.", "Correct it.");
    }

    @Test
    void a_fault_of_the_program_is_told_with_its_causes_and_asked_to_be_reported() {
        var fault = new IllegalStateException("outer", new ArithmeticException("inner"));
        assertThat(new Failures().handleExecutionException(fault, line, null)).isEqualTo(CommandLineFace.FAILED);
        assertThat(err.toString()).contains("Please report this", "outer", "java.lang.ArithmeticException: inner", "    at org.inferrack.cli.FailuresTest");
    }
}
