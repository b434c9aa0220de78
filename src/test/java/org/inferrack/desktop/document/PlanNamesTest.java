package org.inferrack.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Planning;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanNamesTest {

    private static PlanSession session(Plan plan) {
        return new PlanSession(plan, Runnable::run, Runnable::run, Planning.PLANNER);
    }

    private static Plan titled(String title) {
        return PlanFixtures.plan().withCover(PlanFixtures.plan().cover().withTitle(title));
    }

    @Test
    void a_plan_is_called_by_its_title_then_by_its_file() {
        assertThat(PlanNames.title(session(titled("Cameras")))).isEqualTo("Cameras");
        var session = session(titled(""));
        assertThat(PlanNames.title(session)).isEqualTo("Untitled plan");
        session.open(titled(""), Optional.of(Path.of("x.inferrack")));
        assertThat(PlanNames.title(session)).isEqualTo("x.inferrack");
    }

    @Test
    void a_suggested_file_name_is_one_that_every_system_takes() {
        assertThat(PlanNames.suggestedFile(session(titled("Rack: 4 / \"Zürich\"?")))).isEqualTo("rack-4-zürich.inferrack");
        assertThat(PlanNames.suggestedFile(session(titled("...")))).isEqualTo("plan.inferrack");
        assertThat(PlanNames.plain("a".repeat(500))).hasSize(60);
    }

    @Test
    void samples_are_listed_by_name(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("video-analytics.inferrack"));
        Files.createFile(folder.resolve("notes.txt"));
        assertThat(Samples.list(folder)).extracting(Samples::name).containsExactly("Video analytics");
        assertThat(Samples.list(folder.resolve("gone"))).isEmpty();
    }
}
