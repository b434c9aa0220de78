package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** {@link StrictNumber} and {@link StrictText}: what JSON libraries accept for a number or a date and people do not mean. */
class StrictValuesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new SimpleModule()
            .addDeserializer(Double.class, new StrictNumber<>(Double.class, Double::valueOf, null))
            .addDeserializer(OptionalDouble.class, new StrictNumber<>(OptionalDouble.class, OptionalDouble::of, OptionalDouble.empty()))
            .addDeserializer(LocalDate.class, new StrictText<>(LocalDate.class, LocalDate::parse))).build();

    @Test
    void a_number_is_the_double_next_to_what_is_written() {
        assertThat(MAPPER.readValue("0.1", Double.class)).isEqualTo(0.1);
        assertThat(MAPPER.readValue("12345678901234567890", Double.class)).isEqualTo(1.2345678901234567e19);
        assertThat(MAPPER.readValue("4.9e-324", Double.class)).isEqualTo(Double.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"NaN\"", "\"Infinity\"", "1e999", "-1e999", "true", "[]", "\"\"", "null"})
    void what_is_no_finite_number_is_refused(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, Double.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void null_is_absence_where_a_value_may_be_absent() {
        assertThat(MAPPER.readValue("null", OptionalDouble.class)).isEmpty();
        assertThat(MAPPER.readValue("3", OptionalDouble.class)).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20414", "[2026,11,30]", "\"2026-02-30\"", "\"30.11.2026\"", "\"\"", "true"})
    void a_date_is_written_as_text_and_exists(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, LocalDate.class)).isInstanceOf(JacksonException.class);
        assertThat(MAPPER.readValue("\"2026-11-30\"", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
