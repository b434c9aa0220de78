package org.inferrack.file;

import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From version 1 to 2. In version 1 a run counted as one of capped boards where its publication names MLPerf's MaxQ. */
final class PublishedPowerModes {

    private PublishedPowerModes() {
    }

    static ObjectNode toField(ObjectNode plan) {
        for (JsonNode measurement : plan.path("library").path("measurements")) {
            if (measurement instanceof ObjectNode object && !object.has("powerMode")) {
                String published = object.path("systemName").asString("") + object.path("software").asString("")
                        + object.path("source").path("citation").asString("");
                if (published.toLowerCase(Locale.ROOT).contains("maxq")) {
                    object.put("powerMode", "capped");
                }
            }
        }
        return plan;
    }
}
