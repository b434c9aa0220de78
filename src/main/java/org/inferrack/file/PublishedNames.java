package org.inferrack.file;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From version 1 to 2. In version 1 a server was taken for the chassis of a published result where one name began or ended with the other. Of
 * the entries that shipped then, these have results under another name than their own; what a plan carries of them says so from now on.
 */
final class PublishedNames {

    private static final Map<String, List<String>> OTHERS = Map.of(
            "nvidia-dgx-h100", List.of("NVIDIA DGX H100"),
            "nvidia-dgx-a100-640", List.of("NVIDIA DGX A100"),
            "jetson-agx-orin-devkit", List.of("NVIDIA Jetson AGX Orin Developer Kit", "NVIDIA Jetson AGX Orin Developer Kit 64G", "NVIDIA Jetson AGX Orin"));

    private PublishedNames() {
    }

    static ObjectNode toField(ObjectNode plan) {
        for (JsonNode server : plan.path("library").path("servers")) {
            List<String> names = OTHERS.get(server.path("id").asString(""));
            if (names != null && server instanceof ObjectNode object && !object.has("publishedAs")) {
                var list = object.putArray("publishedAs");
                names.forEach(list::add);
            }
        }
        return plan;
    }
}
