package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.List;

import org.inferrack.plan.Housing;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Tariff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/** Why JSON does not make a value, in words for the person who wrote it. */
class BindingProblemTest {

    record Holder(Tariff tariff, Scenario.Role role, YearMonth start, List<Integer> racks, Housing housing) {
    }

    private static final String GOOD = "{\"tariff\":{\"pricePerKwh\":0.2,\"demandChargePerKwMonth\":0,\"escalationPerYear\":0,\"source\":\"c\"},\"role\":\"baseline\","
            + "\"start\":\"2026-11\",\"racks\":[1],\"housing\":{\"kind\":\"edge\",\"locations\":1,\"boxesPerLocation\":1,\"wattsPerBox\":9,\"fanless\":true}}";

    private static BindingProblem problem(String json) {
        var root = PlanMapper.JSON.readTree(json);
        var cause = catchThrowableOfType(JacksonException.class, () -> PlanMapper.JSON.treeToValue(root, Holder.class));
        return BindingProblem.of(cause, root);
    }

    @Test
    void what_is_right_has_no_problem() {
        assertThat(PlanMapper.JSON.readValue(GOOD, Holder.class).racks()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"pricePerKwh\":0.2  | \"pricePerKwh\":\"cheap\" | $.tariff.pricePerKwh | found the text \"cheap\", where a finite number is needed",
            "\"pricePerKwh\":0.2, | ~~                         | $.tariff             | the field \"pricePerKwh\" is missing",
            "\"baseline\"         | \"winner\"                 | $.role               | one of baseline, proposal",
            "\"2026-11\"          | 202611                     | $.start              | a month such as \"2026-11\"",
            "[1]                  | [1.5]                      | $.racks[0]           | a whole number",
            "[1]                  | {}                         | $.racks              | found an object, where a list in [ ] is needed",
            "\"kind\":\"edge\"    | \"kind\":\"boat\"          | $.housing.kind       | \"boat\" is no kind that is known here",
            "\"fanless\":true     | \"fanless\":3              | $.housing.fanless    | found the number 3, where true or false is needed"})
    void says_where_and_what(String good, String bad, String path, String words) {
        assertThat(GOOD).contains(good);
        BindingProblem problem = problem(GOOD.replace(good, bad == null ? "" : bad));
        assertThat(FilePlace.path(problem.at())).isEqualTo(path);
        assertThat(problem.problem()).contains(words);
        assertThat(problem.advice()).endsWith(".");
    }

    @Test
    void a_long_text_is_quoted_in_part() {
        assertThat(problem(GOOD.replace("\"baseline\"", '"' + "x".repeat(10_000) + '"')).problem()).contains("xxx...").hasSizeLessThan(200);
    }
}
