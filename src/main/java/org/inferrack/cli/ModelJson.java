package org.inferrack.cli;

import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.exchange.model.ReadModel;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model that was read, as JSON; facts by the names that plan files use. */
final class ModelJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int VERSION = 1;

    private ModelJson() {
    }

    static String text(ReadModel read) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "inferrack-model").put("version", VERSION).put("id", read.model().id()).put("name", read.model().name()).put("kind", read.kind())
                .put("storedAs", read.format());
        read.stored().map(Precision::name).ifPresentOrElse(name -> root.put("precision", name), () -> root.putNull("precision"));
        ObjectNode facts = root.putObject("facts");
        read.model().facts().bySpec().forEach((Spec spec, Fact fact) -> facts.putObject(spec.key()).put("value", fact.value()).put("unit", spec.unit()));
        ArrayNode memory = root.putArray("memory");
        for (ModelMemory each : ModelMemory.of(LlmShape.of(read.model()).orElseThrow())) {
            ObjectNode in = memory.addObject();
            in.put("precision", each.precision().name()).put("weightsGb", each.weightsGb()).put("cacheBytesPerToken", each.cacheBytesPerToken())
                    .put("cacheBytesPerFurtherToken", each.cacheBytesPerFurtherToken());
            ArrayNode requests = in.putArray("requests");
            for (int i = 0; i < ModelMemory.TOKENS.size(); i++) {
                requests.addObject().put("tokens", ModelMemory.TOKENS.get(i)).put("gb", each.requestGb().get(i));
            }
        }
        ArrayNode remarks = root.putArray("remarks");
        read.remarks().forEach(remarks::add);
        return JSON.writeValueAsString(root);
    }
}
