package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Of a plan with names, the names; of a proof, what it is about; of a budget, which money. */
    @Test
    void an_answer_is_told_in_the_words_of_the_plan() {
        Run chosen = run("optimize", VIDEO);
        assertThat(chosen.code()).as(chosen.err()).isZero();
        assertThat(chosen.out().replaceAll("\\s+", " ")).contains("nothing better exists with the plan's candidates at their fill levels");
        Run most = run("invert", VIDEO, "--limit", "budget=900000", "--maximize", "cameras");
        assertThat(most.code()).as(most.err()).isZero();
        assertThat(most.out().replaceAll("\\s+", " ")).contains("within a capex of 900000");
    }

    /** Nothing may be kept, so it ends at once, and says what ended it. */
    @ParameterizedTest
    @ValueSource(strings = {"optimize", "frontier", "invert --limit racks=1 --maximize cameras", "advise"})
    void without_memory_every_search_ends_and_says_so(String typed) {
        var args = new java.util.ArrayList<>(java.util.List.of((typed + " --memory-limit 0MB --json").split(" ")));
        args.add(1, VIDEO);
        Run run = run(args.toArray(String[]::new));
        assertThat(run.json().path("endedBy").stringValue()).isEqualTo("memory");
        assertThat(run.err()).contains("The memory limit ended the search");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void what_is_counted_agrees_with_its_number(long count) {
        assertThat(Counted.of(count, "site")).isEqualTo(count == 1 ? "1 site" : count + " sites");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"frontier;--objectives;tco,tco|two different", "frontier;--points;1|2 to 50", "frontier;--points;51|2 to 50",
                    "frontier;--objectives;tco,beauty|beauty",
                    "invert;--limit;power=;--maximize;cameras|not a limit", "invert;--limit;racks=-1;--maximize;cameras|not a limit",
                    "invert;--limit;racks=1|--maximize",
                    "optimize;--gap;1|not a share", "optimize;--gap;NaN|not a share", "accuracy;--by;colour|colour", "advise;--apply;c1|belong together",
                    "optimize;--memory-limit;much|not an amount", "report|--pdf"})
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
