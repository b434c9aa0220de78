package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.util.ArrayList;

import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command is found under its own name, and options that several share are the same everywhere. */
class CommandsTest {

    static final Iterable<String> NAMES = Commands.NAMES;

    private static final String VIDEO = SampleProjects.VIDEO_ANALYTICS.file().toString();

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_command_asked_for_by_name_is_the_one_that_the_list_has(String name) {
        var alone = Commands.line(new String[] {name}, () -> 0).getSubcommands();
        assertThat(alone).containsOnlyKeys(name);
        assertThat(alone.get(name).getCommandName()).isEqualTo(name);
        assertThat(alone.get(name).getUsageMessage()).isEqualTo(Commands.line(new String[] {"--help"}, () -> 0).getSubcommands().get(name).getUsageMessage());
    }

    @Test
    void help_lists_every_command_and_a_wrong_name_is_corrected() {
        assertThat(run("--help").out()).contains(Commands.NAMES);
        assertThat(run("plann", VIDEO)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("plann", "inferrack plan");
        });
    }

    @Test
    void the_same_option_says_the_same_in_every_command() {
        for (String option : new String[] {"--json", "--scenario"}) {
            var said = new ArrayList<String>();
            Commands.line(new String[] {}, () -> 0).getSubcommands().values().stream().map(command -> command.getCommandSpec().findOption(option))
                    .filter(found -> found != null)
                    .forEach(found -> said.add(String.join(" ", found.description())));
            assertThat(said).as(option).hasSizeGreaterThan(1).containsOnly(said.getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimize", "advise", "frontier", "invert"})
    void a_time_limit_has_a_default_that_help_names_and_is_refused_by_its_own_name(String command) {
        String usual = command.equals("optimize") ? "10s" : command.equals("advise") ? "60s" : "20s";
        assertThat(run(command, "--help").out().replaceAll("\\s+", " ")).contains("(default: " + usual + ")");
        String[] args = command.equals("invert") ? new String[] {command, VIDEO, "--limit", "racks=1", "--maximize", "cameras", "--time-limit", "soon"}
                : new String[] {command, VIDEO, "--time-limit", "soon"};
        assertThat(run(args)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--time-limit soon", "10s, 500ms or 2min");
            assertThat(run.out()).isEmpty();
        });
    }

    @Test
    void the_time_of_a_deep_proof_is_refused_by_its_own_name() {
        assertThat(run("optimize", VIDEO, "--deep-proof", "long")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--deep-proof long").doesNotContain("--time-limit");
        });
    }
}
