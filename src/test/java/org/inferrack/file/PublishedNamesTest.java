package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PublishedNamesTest {

    @Test
    void entries_that_shipped_say_under_which_names_their_results_are_published() {
        var plan = (ObjectNode) PlanMapper.JSON.readTree("""
                {"library": {"servers": [{"id": "nvidia-dgx-h100"}, {"id": "own"}, {"id": "nvidia-dgx-a100-640", "publishedAs": ["Mine"]}]}}""");
        PublishedNames.toField(plan);
        assertThat(plan.at("/library/servers").valueStream().map(server -> server.path("publishedAs").toString()).toList())
                .containsExactly("[\"NVIDIA DGX H100\"]", "", "[\"Mine\"]");
    }
}
