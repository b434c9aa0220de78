package org.inferrack.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of files in the encodings that are in use. */
class SourceTextTest {

    private static final String TEXT = "accelerator,system\nnvidia-l4,Prüfstand\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-16LE,''", "UTF-16BE,''", "windows-1252,''"})
    void text_is_the_same_in_every_encoding(String encoding, String mark) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        bytes.writeBytes(TEXT.getBytes(Charset.forName(encoding)));
        SourceText read = SourceText.of("own.csv", bytes.toByteArray(), Wanted.RESULTS);
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.encoding()).isEqualTo(Charset.forName(encoding));
    }

    @ParameterizedTest
    @CsvSource({"504B0304,Excel", "1F8B0800,gzip", "25504446,PDF", "D0CF11E0,old Excel", "00010203FF,no text"})
    void what_is_no_text_is_named(String start, String what) {
        assertThatThrownBy(() -> SourceText.of("own.bin", java.util.HexFormat.of().parseHex(start), Wanted.RESULTS)).isInstanceOf(ImportException.class)
                .hasMessageContaining(what);
    }

    @Test
    void what_is_not_there_is_said() {
        assertThatThrownBy(() -> SourceText.read(folder.resolve("absent"), Wanted.RESULTS)).isInstanceOf(ImportException.class).hasMessageContaining("no file");
        assertThatThrownBy(() -> SourceText.read(folder, Wanted.RESULTS)).isInstanceOf(ImportException.class).hasMessageContaining("folder");
    }

    @ParameterizedTest
    @CsvSource({"''", "EFBBBF", "FFFE", "0A0D0A", "2020"})
    void an_empty_file_is_said_to_be_empty(String bytes) {
        assertThatThrownBy(() -> SourceText.of("own.csv", java.util.HexFormat.of().parseHex(bytes), Wanted.RESULTS)).isInstanceOf(ImportException.class)
                .hasMessageContaining("own.csv is empty");
    }
}
