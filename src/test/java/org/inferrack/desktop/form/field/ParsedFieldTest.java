package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.inferrack.plan.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedFieldTest extends FormPartTest {

    @Test
    void a_date_is_taken_as_it_is_written_in_files() {
        var held = show(ParsedField.<LocalDate>date("day", "Date", value -> value, (_, typed) -> typed), LocalDate.of(2026, 11, 2));
        assertThat(ui.textOf("day")).isEqualTo("2026-11-02");
        ui.type("day", " 2027-02-28 ");
        assertThat(held.value()).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-29", "28.02.2027", "1999-12-31", "2100-01-01", "soon"})
    void a_date_that_does_not_exist_or_is_written_otherwise_is_refused(String text) {
        var held = show(ParsedField.<LocalDate>date("day", "Date", value -> value, (_, typed) -> typed), LocalDate.of(2026, 11, 2));
        ui.type("day", text);
        assertThat(held.steps()).isEmpty();
        assertThat(ui.textOf("day")).isEqualTo(text);
        assertThat(ui.textOf("day-message")).isEqualTo("“" + text + "” does not fit here. Enter a date as year-month-day, for example 2026-11-30.");
    }

    @Test
    void a_month_lies_in_this_century() {
        var held = show(ParsedField.<YearMonth>month("start", "Start", value -> value, (_, typed) -> typed), YearMonth.of(2027, 1));
        ui.type("start", "2099-12");
        assertThat(held.value()).isEqualTo(YearMonth.of(2099, 12));
        ui.type("start", "2100-01");
        assertThat(held.value()).isEqualTo(YearMonth.of(2099, 12));
        assertThat(marked("start")).isTrue();
    }

    @Test
    void a_currency_is_one_of_the_worlds_in_any_case() {
        var held = show(ParsedField.<String>currency("money", "Currency", value -> value, (_, typed) -> typed), "USD");
        ui.type("money", "chf");
        assertThat(held.value()).isEqualTo("CHF");
        assertThat(ui.textOf("money")).isEqualTo("CHF");
        ui.type("money", "XYZ");
        assertThat(held.value()).isEqualTo("CHF");
        assertThat(ui.textOf("money-message")).contains("ISO 4217");
    }

    @Test
    void whole_numbers_are_sorted_without_repeats_and_may_be_left_out() {
        var held = show(ParsedField.<List<Integer>>wholeNumbers("fills", "Fills", Limit.FILL, value -> value, (_, typed) -> typed), List.of());
        ui.type("fills", "8; 2 4, 8");
        assertThat(held.value()).containsExactly(2, 4, 8);
        assertThat(ui.textOf("fills")).isEqualTo("2, 4, 8");
        ui.type("fills", "2, 170");
        assertThat(held.value()).containsExactly(2, 4, 8);
        assertThat(ui.textOf("fills-message")).contains("1 to 128");
        ui.click("fills").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(held.value()).isEmpty();
    }
}
