package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Target;
import org.junit.jupiter.api.Test;

/** {@link TargetText} and {@link FindingText}: sentences of the terminal. */
class TargetTextTest {

    private static String text(Target.Basis basis, double asked, Figure achieved) {
        var target = new Target("Promise", Metric.TCO, Target.Comparison.AT_LEAST, basis, asked, "");
        return TargetText.of(new TargetResult(target, "s", achieved, TargetResult.Verdict.MET), "USD");
    }

    @Test
    void a_share_saved_is_told_in_per_cent_with_its_range() {
        assertThat(text(Target.Basis.BELOW_BASELINE, 0.35, OutcomeFixtures.around(0.4, "saved", 0.25, Evidence.SCALED)))
                .contains("at least 35 % below the baseline; it is 40 % (30 % to 50 %), ");
    }

    @Test
    void a_factor_and_an_amount_are_told_in_their_own_terms() {
        assertThat(text(Target.Basis.TIMES_BASELINE, 4, Figure.exact(4.2, "× baseline", "ratio"))).contains("at least 4 times the baseline; it is 4.2");
        assertThat(text(Target.Basis.ABSOLUTE, 500, Figure.exact(480, "USD", "sum"))).contains("at least 500 USD; it is ");
    }

    @Test
    void what_cannot_be_told_has_its_reason() {
        assertThat(text(Target.Basis.ABSOLUTE, 500, Figure.unknown("USD", "no price for the card"))).endsWith("n/a: no price for the card.");
    }

    @Test
    void every_verdict_has_a_mark_of_its_own_and_of_one_width() {
        var marks = Arrays.stream(TargetResult.Verdict.values()).map(TargetText::mark).toList();
        assertThat(marks).doesNotHaveDuplicates();
        assertThat(marks.stream().map(String::length).distinct()).hasSize(1);
    }

    @Test
    void a_finding_is_two_sentences_whether_or_not_the_first_has_its_stop() {
        assertThat(FindingText.of(new Finding(Finding.Severity.NOTE, "r", "s", "Cooling binds", "Add a rack."))).isEqualTo("Cooling binds. Add a rack.");
        assertThat(FindingText.of(new Finding(Finding.Severity.NOTE, "r", "s", "Cooling binds: ", "Add a rack."))).isEqualTo("Cooling binds: Add a rack.");
        assertThat(FindingText.of(new Finding(Finding.Severity.NOTE, "r", "s", "Cooling binds.", ""))).isEqualTo("Cooling binds.");
    }
}
