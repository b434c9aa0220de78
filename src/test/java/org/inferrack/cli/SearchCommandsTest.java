package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link InvertCommand}, {@link FrontierCommand} and {@link ReportCommand} as people read them, and what they refuse. */
class SearchCommandsTest {

    private static final String VIDEO = SampleProjects.VIDEO_ANALYTICS.file().toString();

    @Test
    void an_inverse_answer_is_a_sentence_and_a_fleet() {
        Run run = run("invert", VIDEO, "--limit", "racks=1", "--limit", "power=6kW", "--maximize", "cameras");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("At most \\d+ .* of ").contains("As planned: 1 rack");
    }

    @Test
    void a_frontier_has_a_line_for_each_fleet() {
        Run run = run("frontier", VIDEO, "--objectives", "capex,energy", "--points", "3");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Certificate", "Fleet", " of ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"frontier;--objectives;tco,tco|two different", "frontier;--points;1|2 to 50", "frontier;--points;51|2 to 50",
                    "frontier;--objectives;tco,beauty|beauty",
                    "invert;--limit;power=;--maximize;cameras|not a limit", "invert;--limit;racks=-1;--maximize;cameras|not a limit",
                    "invert;--limit;racks=1|--maximize",
                    "optimize;--gap;1|not a share", "optimize;--gap;NaN|not a share", "accuracy;--by;colour|colour", "advise;--apply;c1|belong together",
                    "report|--pdf"})
    void what_cannot_be_meant_ends_with_two_and_its_name(String typed, String words) {
        var args = new java.util.ArrayList<>(java.util.List.of(typed.split(";")));
        if (!args.getFirst().equals("accuracy")) {
            args.add(1, VIDEO);
        }
        Run run = run(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }
}
