package org.inferrack.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.inferrack.exchange.run.UnusableRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link JsonValues} and {@link JsonFields}: JSON as tools append it and as shells fill it. */
class JsonValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":1},{\"a\":2}]", "{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}{\"a\":2}", " {\n\"a\":1}\r\n\r\n{\"a\":\n2}"})
    void an_array_and_values_one_after_another_are_the_same(String text) throws ImportException {
        assertThat(JsonValues.of("own.json", text, Wanted.RESULTS)).extracting(value -> new JsonFields(value).text("a")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"{\"n\":4}|4", "{\"n\":\"4\"}|4", "{\"n\":\" 4.5 \"}|4.5", "{\"n\":null}|", "{\"n\":NaN}|", "{\"n\":Infinity}|", "{\"n\":\"inf\"}|",
                    "{\"n\":[1]}|",
                    "{\"n\":1e999}|", "{}|", "{\"n\":\"\"}|", "{\"n\":\"None\"}|", "{\"n\":\"N/A\"}|"})
    void a_number_is_finite_and_may_be_text(String text, Double value) throws ImportException, UnusableRun {
        var number = new JsonFields(JsonValues.of("own.json", text, Wanted.RESULTS).getFirst()).number("absent", "n");
        assertThat(number.isPresent() ? Double.valueOf(number.getAsDouble()) : null).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4x", "1.234,5", "1,234.5", "120 ms", "12_000", "fast"})
    void text_that_is_no_number_is_refused_with_its_field(String text) throws ImportException {
        var fields = new JsonFields(JsonValues.of("own.json", "{\"a\":{\"n\":\"" + text + "\"}}", Wanted.RESULTS).getFirst());
        assertThatThrownBy(() -> fields.number("absent", "a.n")).isInstanceOf(UnusableRun.class).hasMessageContaining("a.n is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\n\"b\":{\"c\":1,\"c\":2}}", "{\"a\":1,\n\"a\":1}"})
    void a_field_that_stands_twice_has_no_value(String text) {
        assertThatThrownBy(() -> JsonValues.of("own.json", text, Wanted.RESULTS)).isInstanceOf(ImportException.class).hasMessageContaining("own.json line 2")
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> JsonValues.yaml("own.yaml", "a: 1\na: 2\n")).isInstanceOf(ImportException.class).hasMessageContaining("Duplicate");
    }

    @Test
    void fields_are_found_by_path_and_by_any_spelling() throws ImportException {
        var fields = new JsonFields(JsonValues.of("own.json", "{\"a\":{\"list\":[{\"name\":\"x\"}]},\"Tensor-Parallel Size\":4}", Wanted.RESULTS).getFirst());
        assertThat(fields.text("b.c", "a.list.0.name")).isEqualTo("x");
        assertThat(fields.text("a.list.1.name", "a.list.name")).isEmpty();
        assertThat(fields.spelled("tp", "tensor_parallel_size")).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "{\"a\":1}}", "[1,2", "nonsense", "{\"a\":1}\n{\"a\""})
    void what_is_no_json_is_refused_with_its_line(String text) {
        assertThatThrownBy(() -> JsonValues.of("own.json", text, Wanted.RESULTS)).isInstanceOf(ImportException.class).hasMessageContaining("own.json line");
    }

    @Test
    void yaml_is_the_same_tree() throws ImportException, UnusableRun {
        assertThat(new JsonFields(JsonValues.yaml("own.yaml", "benchmarks:\n- metrics:\n    rate: 1.5\n")).number("benchmarks.0.metrics.rate")).hasValue(1.5);
        assertThatThrownBy(() -> JsonValues.yaml("own.yaml", "a: [b\nc: }")).isInstanceOf(ImportException.class).hasMessageContaining("YAML");
    }
}
