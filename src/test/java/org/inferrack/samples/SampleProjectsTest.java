package org.inferrack.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;

import org.inferrack.file.PlanFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleProjectsTest {

    @ParameterizedTest
    @EnumSource
    void theCommittedFileIsWhatTheCodeWrites(SampleProjects sample) throws Exception {
        String text = PlanFiles.text(sample.plan());
        if (Boolean.getBoolean("samples.update")) {
            Files.createDirectories(sample.file().getParent());
            Files.writeString(sample.file(), text);
        }
        assertThat(Files.readString(sample.file())).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void theFileReadsWithoutWarnings(SampleProjects sample) throws Exception {
        var read = PlanFiles.read(sample.file());
        assertThat(read.warnings()).isEmpty();
        assertThat(read.plan()).isEqualTo(sample.plan());
    }
}
