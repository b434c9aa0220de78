package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PublishedPowerModesTest {

    @Test
    void own_runs_of_capped_boards_say_so_in_a_field() {
        var plan = (ObjectNode) PlanMapper.JSON.readTree("""
                {"library": {"measurements": [{"systemName": "Box (1x A30, MaxQ)"}, {"systemName": "Box", "software": "TensorRT"},
                {"systemName": "Box MaxQ", "powerMode": "full"}]}}""");
        PublishedPowerModes.toField(plan);
        assertThat(plan.at("/library/measurements").valueStream().map(run -> run.path("powerMode").asString("")).toList())
                .containsExactly("capped", "", "full");
    }
}
