package org.inferrack.cli;

import java.util.List;
import java.util.Map;

import org.inferrack.accuracy.AccuracyComparison;
import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.accuracy.Lines;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Comparisons as JSON: {@code {"format":"inferrack-accuracy","version":1,"by":...,"comparisons":[...]}}. Shares are fractions; what could
 * not be computed is null.
 */
final class AccuracyJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private AccuracyJson() {
    }

    static String text(List<AccuracyComparison> comparisons, String by) {
        ObjectNode root = JSON.createObjectNode().put("format", "inferrack-accuracy").put("version", 1).put("by", by);
        ArrayNode all = root.putArray("comparisons");
        comparisons.forEach(comparison -> {
            ObjectNode node = all.addObject().put("kind", comparison.kind()).put("what", comparison.what()).put("lines", comparison.lines());
            ArrayNode groups = node.putArray("groups");
            comparison.groups().forEach(group -> groups.add(group(group)));
            node.set("total", group(comparison.total()));
            node.set("notPredicted", reasons(comparison.notPredicted()));
            node.set("setAside", reasons(comparison.setAside()));
        });
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode group(Group group) {
        boolean known = group.predicted() > 0;
        return JSON.createObjectNode().put("group", group.label()).put("n", group.n()).put("predicted", group.predicted())
                .put("medianAbsoluteError", known ? group.medianError() : null).put("p90AbsoluteError", known ? group.p90Error() : null)
                .put("bias", known ? group.bias() : null).put("insideInterval", group.intervals() > 0 ? group.inside() : null);
    }

    private static ArrayNode reasons(Map<String, Lines> byReason) {
        ArrayNode all = JSON.createArrayNode();
        byReason.forEach((reason, lines) -> {
            ObjectNode node = all.addObject().put("reason", reason).put("count", lines.count());
            lines.first().forEach(node.putArray("firstLines")::add);
        });
        return all;
    }
}
