package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class StartOptionsTest {

    @Test
    void a_file_and_an_export_are_taken_in_any_order() {
        assertThat(StartOptions.of(List.of("--export", "out.pdf", "a.inferrack")))
                .isEqualTo(StartOptions.of(List.of("a.inferrack", "--export", "out.pdf")));
        assertThat(StartOptions.of(List.of("a.inferrack")).file()).contains(Path.of("a.inferrack"));
        assertThat(StartOptions.of(List.of()).file()).isEmpty();
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThatThrownBy(() -> StartOptions.of(List.of("--exprt", "out.pdf"))).hasMessageContaining("--exprt").hasMessageContaining("--export");
        assertThatThrownBy(() -> StartOptions.of(List.of("a.inferrack", "b.inferrack"))).hasMessageContaining("b.inferrack");
        assertThatThrownBy(() -> StartOptions.of(List.of("--export"))).hasMessageContaining("--export");
    }
}
