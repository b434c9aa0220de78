package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command destroys what it reads, nor a file that is not its own. */
class OutputOptionTest {

    @TempDir
    private Path folder;
    private Path plan;
    private String before;

    @BeforeEach
    void plan() throws IOException {
        plan = folder.resolve("plan.inferrack");
        Files.copy(Path.of("sample-projects/factory-edge.inferrack"), plan);
        before = Files.readString(plan);
    }

    private void refused(Run run, String words) throws IOException {
        assertThat(run.code()).isEqualTo(CommandLineFace.BAD_INPUT);
        assertThat(run.err()).contains(words);
        assertThat(Files.readString(plan)).isEqualTo(before);
    }

    @Test
    void a_proposal_is_not_written_over_its_plan() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.pdf"), plan);
        refused(run("report", plan.toString(), "--pdf", plan.toString()), "is the file that is read here");
        refused(run("report", plan.toString(), "--pdf", folder.resolve("link.pdf").toString(), "--force"), "is the file that is read here");
    }

    @Test
    void a_letter_is_replaced_by_a_proposal_only_where_that_is_asked_for() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.pdf"), "Dear client");
        refused(run("report", plan.toString(), "--pdf", letter.toString()), "is there already and is no PDF");
        assertThat(letter).hasContent("Dear client");
        assertThat(run("report", plan.toString(), "--pdf", letter.toString(), "--force").code()).isZero();
        assertThat(run("report", plan.toString(), "--pdf", letter.toString()).code()).as("its own again").isZero();
    }

    @Test
    void tables_do_not_replace_tables_of_others() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("racks.csv"), "room,rack\n");
        refused(run("report", plan.toString(), "--csv", tables.toString()), "racks.csv is there already");
        assertThat(tables).isDirectoryNotContaining("glob:**bom.csv");
    }

    @Test
    void a_changed_plan_takes_the_place_of_its_own_only_where_that_is_asked_for() throws IOException {
        refused(run("advise", plan.toString(), "--scenario", "Jetson AGX Orin", "--apply", "c1", "--out", plan.toString()), "is the file that is read here");
        refused(run("optimize", plan.toString(), "--out", folder.resolve("./plan.inferrack").toString()), "is the file that is read here");
    }

    @Test
    void results_are_not_written_over_by_the_plan_that_takes_them() throws IOException {
        Path results = Files.writeString(folder.resolve("results.csv"), "x");
        refused(run("import", results.toString(), "--into", plan.toString(), "--out", results.toString()), "is the file that is read here");
        assertThat(results).hasContent("x");
    }

    @Test
    void no_control_character_of_a_plan_or_a_name_reaches_the_terminal() throws IOException {
        Path odd = folder.resolve("a\u001b]0;x\u0007\u202Eb.inferrack");
        Files.writeString(odd,
                before.replace("\"name\": \"", "\"name\": \"\\u001b[31m\\u202e\\u009b").replaceFirst("\"pue\": ", "\"\\u001bodd\": 1, \"pue\": "));
        for (String command : new String[] {"plan", "compare", "validate", "advise"}) {
            Run run = run(command, odd.toString());
            assertThat(run.out() + run.err()).as(command).doesNotContain("\u001b", "\u202e", "\u009b", "\u0007").contains("\\u001b");
        }
        assertThat(run("plan", folder.resolve("none\u001b[2J").toString()).err()).contains("\\u001b[2J").doesNotContain("\u001b");
        assertThat(run("plan", "--\u001b[2J").err()).doesNotContain("\u001b");
    }
}
