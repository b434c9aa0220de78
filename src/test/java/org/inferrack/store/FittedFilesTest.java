package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fitted models, {@link ClassesFile} and {@link ErrorFile}, the table of how far they were off, as they ship. */
class FittedFilesTest {

    private static final String MODEL = "what,key,values\nmeta,provenance,9 rows\nintercept,,-0.25\nspread,same,-0.1 0.2 40\ncoefficient,chip|l4,1.5\ncoefficient,slope|,0.1 -2\n";
    private static final String ERRORS = "kind,left_out,tier,rows,median_error,p90_error,bias,inside\nllm,pair,same-pair,120,0.1,0.3,-0.02,0.91\nllm,pair,far,3,0.1,0.3,-0.02,\n";

    private static final String CLASSES = "what,key,values\nmeta,mass,12 servers\ndate,mass,2026-09\nreach,mass,0.4 12\ncoefficient,mass|height,0.8 0.5 0.1\n"
            + "coefficient,mass|intercept,1.6 0.1 0.25\n";

    private static Fitted read(Map<String, String> files) {
        return FittedFiles.read(name -> files.containsKey(name) ? new ByteArrayInputStream(files.get(name).getBytes(StandardCharsets.UTF_8)) : null);
    }

    @Test
    void a_model_has_its_intercept_its_coefficients_and_its_spreads() {
        var model = read(Map.of("llm.csv", MODEL)).llm().orElseThrow();
        assertThat(model.intercept()).isEqualTo(-0.25);
        assertThat(model.provenance()).isEqualTo("9 rows");
        assertThat(model.coefficients().get("slope|")).containsExactly(0.1, -2);
        assertThat(model.residuals()).containsExactly(Map.entry("same", new Spread(-0.1, 0.2, 40)));
    }

    @Test
    void a_model_without_a_file_was_not_fitted() {
        var fitted = read(Map.of("wall.csv", MODEL));
        assertThat(fitted.llm()).isEmpty();
        assertThat(fitted.errors()).isEmpty();
    }

    @Test
    void a_class_has_its_terms_their_covariance_and_its_reach() {
        var mass = read(Map.of("classes.csv", CLASSES)).classes().get("mass");
        assertThat(mass.terms()).containsExactly("height", "intercept");
        assertThat(mass.covariance()).containsExactly(List.of(0.5, 0.1), List.of(0.1, 0.25));
        assertThat(mass.count()).isEqualTo(12);
        assertThat(mass.date()).isEqualTo("2026-09");
        var two = mass.predict(Map.of("intercept", 1.0, "height", 2.0));
        assertThat(two.value()).isEqualTo(3.2);
        assertThat(two.reach()).as("0.4 times the root of 1 + 2² 0.5 + 2 (2 x 0.1) + 0.25").isCloseTo(0.4 * Math.sqrt(3.65), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.4 12 | 0.4 | classes.csv line 4: there are too few numbers", "reach | range | line 4: \"range\" is not meta",
            "0.8 0.5 0.1 | 0.8 0.5 | class mass is not whole"})
    void a_damaged_class_names_the_line(String good, String bad, String words) {
        assertThatThrownBy(() -> read(Map.of("classes.csv", CLASSES.replace(good, bad)))).isInstanceOf(KnowledgeException.class).hasMessageContaining(words);
    }

    @Test
    void an_error_without_intervals_has_no_share_inside() {
        var errors = read(Map.of("accuracy.csv", ERRORS)).errors();
        assertThat(errors).hasSize(2);
        assertThat(errors.getFirst().inside()).hasValue(0.91);
        assertThat(errors.getLast().inside()).isEmpty();
        assertThat(errors.getLast().rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"what,key,values | what,key | llm.csv line 1: the header must be what,key,values",
            "1.5 | much | line 5: \"much\" is not made of numbers", "-0.1 0.2 40 | -0.1 | line 4: there are too few numbers",
            "meta, | mete, | line 2: \"mete\" is not meta",
            "intercept,,-0.25 | intercept,-0.25 | line 3: 2 cells instead of 3"})
    void a_damaged_file_names_the_line(String good, String bad, String words) {
        assertThatThrownBy(() -> read(Map.of("llm.csv", MODEL.replace(good, bad)))).isInstanceOf(KnowledgeException.class).hasMessageContaining(words);
    }

    @Test
    void a_damaged_table_of_errors_names_the_line_and_what_to_do() {
        assertThatThrownBy(() -> read(Map.of("accuracy.csv", ERRORS.replace("120", "many")))).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("accuracy.csv line 2").hasMessageContaining("many").hasMessageContaining("Run the fit again");
    }
}
