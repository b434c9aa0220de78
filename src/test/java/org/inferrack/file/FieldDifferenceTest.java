package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldDifferenceTest {

    @Test
    void fields_are_compared_and_elements_by_what_they_are() {
        var plan = TinyPlan.PLAN;
        var site = plan.sites().getFirst();
        var other = plan.withHorizonMonths(48).withSites(List.of(site.withId("annex"), site.withPue(1.5)));
        assertThat(FieldDifference.between(plan, other)).extracting(FieldDifference::place, FieldDifference::one)
                .contains(org.assertj.core.api.Assertions.tuple("$.horizonMonths", "36"),
                        org.assertj.core.api.Assertions.tuple("$.sites['id=clinic#0'].pue", "1.3"),
                        org.assertj.core.api.Assertions.tuple("$.sites['id=annex#0']", ""))
                .hasSize(3);
        assertThat(FieldDifference.between(plan, plan)).isEmpty();
    }

    @Test
    void a_file_is_known_by_its_content_not_by_its_time(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("plan.inferrack");
        ContentHash hash = PlanFiles.write(TinyPlan.PLAN, file);
        assertThat(PlanFiles.read(file).hash()).isEqualTo(hash);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(PlanFiles.changedSince(file, hash)).isFalse();
        var then = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("1.3", "1.4"));
        Files.setLastModifiedTime(file, then);
        assertThat(PlanFiles.changedSince(file, hash)).isTrue();
        Files.delete(file);
        assertThat(PlanFiles.changedSince(file, hash)).isFalse();
    }
}
