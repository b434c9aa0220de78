package org.inferrack.disk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.inferrack.disk.OutputGuard.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputGuardTest {

    @TempDir
    private Path folder;
    private Path plan;

    @BeforeEach
    void plan() throws IOException {
        plan = Files.writeString(folder.resolve("a.inferrack"), "{\"format\": \"inferrack-plan\"}");
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("soft.pdf"), plan);
        Files.createLink(folder.resolve("hard.pdf"), plan);
        Files.createSymbolicLink(folder.resolve("linked"), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.inferrack", "sub/../a.inferrack", "./a.inferrack", "soft.pdf", "hard.pdf", "linked/a.inferrack"})
    void the_input_is_no_output_by_whatever_name_and_force(String name) {
        assertThatExceptionOfType(OverwriteException.class).isThrownBy(() -> OutputGuard.check(folder.resolve(name), Kind.PDF, List.of(plan), true))
                .withMessageStartingWith(folder.resolve(name) + " is the file that is read here");
        assertThatExceptionOfType(OverwriteException.class).isThrownBy(() -> OutputGuard.check(folder.resolve(name), Kind.PLAN, List.of(plan), false));
    }

    @Test
    void an_input_that_is_not_there_yet_is_one_in_other_spellings() {
        assertThatExceptionOfType(OverwriteException.class).isThrownBy(
                () -> OutputGuard.check(folder.resolve("linked/new.pdf"), Kind.PDF, List.of(folder.resolve("sub/../new.pdf")), true));
    }

    @ParameterizedTest
    @CsvSource({"PDF,%PDF-1.7 x,true", "PDF,PK zip,false", "PDF,'{\"format\": \"inferrack-plan\"}',false", "PLAN,'{\"format\": \"inferrack-plan\"}',true",
            "PLAN,%PDF-1.7,false", "PLAN,'{\"format\": \"other\"}',false", "PLAN,'',true", "TABLE,'\uFEFFscenario,month,x',true", "TABLE,'client,month',false"})
    void only_what_is_of_its_kind_is_replaced_unless_forced(Kind kind, String content, boolean replaced) throws IOException {
        Path there = Files.writeString(folder.resolve("there"), content);
        if (replaced) {
            assertThatCode(() -> OutputGuard.check(there, kind, "scenario,", List.of(plan), false)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(OverwriteException.class).isThrownBy(() -> OutputGuard.check(there, kind, "scenario,", List.of(plan), false))
                    .withMessageContainingAll(there.toString(), "is there already", "--force");
        }
        assertThatCode(() -> OutputGuard.check(there, kind, "scenario,", List.of(plan), true)).doesNotThrowAnyException();
    }

    @Test
    void a_new_file_is_never_refused() {
        assertThatCode(() -> OutputGuard.check(folder.resolve("none/x.pdf"), Kind.PDF, List.of(plan), false)).doesNotThrowAnyException();
    }

    /** Replaced as a file is, a device would be gone for the whole machine. */
    @Test
    void a_folder_or_a_device_is_never_written_over_whatever_is_forced(@TempDir Path folder) {
        for (Path target : List.of(folder, Path.of("/dev/null"))) {
            Assumptions.assumeTrue(Files.exists(target));
            assertThatExceptionOfType(OverwriteException.class).isThrownBy(() -> OutputGuard.check(target, OutputGuard.Kind.PDF, List.of(), true))
                    .withMessageContaining("not written over");
        }
    }
}
