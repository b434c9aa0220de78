package org.inferrack.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.advice.Bottleneck;
import org.inferrack.engine.advice.Conflict;
import org.inferrack.engine.advice.Effect;
import org.inferrack.engine.advice.Standing;
import org.inferrack.file.PlanFormat;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Advice as JSON in the form of {@code assets/schema/inferrack-advice-1.schema.json}. */
final class AdviceJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private AdviceJson() {
    }

    static String text(Planned planned, List<Advice> all, Deadline.EndedBy endedBy) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "inferrack-advice").put("version", 1).put("app", PlanFormat.APP_VERSION)
                .put("knowledgeVersion", planned.outcome().knowledgeVersion())
                .put("plan", planned.plan().cover().title()).put("currency", planned.plan().currency())
                .put("endedBy", OutcomeJson.lower(endedBy));
        ArrayNode scenarios = root.putArray("scenarios");
        all.forEach(advice -> scenarios.add(scenario(planned, advice)));
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode scenario(Planned planned, Advice advice) {
        var keys = AdviceKeys.of(advice);
        ObjectNode node = JSON.createObjectNode();
        node.put("id", advice.scenarioId()).put("name", planned.plan().scenario(advice.scenarioId()).map(each -> each.name()).orElse(""))
                .put("feasible", advice.now().feasible()).put("tried", advice.tried()).put("complete", advice.complete());
        node.set("now", standing(advice.now()));
        ArrayNode bottlenecks = node.putArray("bottlenecks");
        advice.bottlenecks().forEach(each -> bottlenecks.add(bottleneck(each)));
        ArrayNode changes = node.putArray("changes");
        advice.changes().forEach(each -> changes.add(effect(each, keys)));
        node.set("conflicts", conflicts(advice.conflicts(), keys));
        ArrayNode remedies = node.putArray("remedies");
        advice.remedies().forEach(each -> {
            ObjectNode remedy = effect(each.effect(), keys);
            remedy.put("severity", OutcomeJson.lower(each.finding().severity())).put("rule", each.finding().rule()).put("subject", each.finding().subject())
                    .put("message", each.finding().message());
            remedies.add(remedy);
        });
        return node;
    }

    private static ObjectNode bottleneck(Bottleneck bottleneck) {
        ObjectNode node = JSON.createObjectNode();
        node.put("level", OutcomeJson.lower(bottleneck.level())).put("site", bottleneck.siteId()).put("subject", bottleneck.subject())
                .put("place", bottleneck.place())
                .put("limit", bottleneck.limit()).put("load", FigureJson.rounded(bottleneck.load())).put("binds", bottleneck.binds())
                .put("detail", bottleneck.detail());
        ArrayNode stranded = node.putArray("stranded");
        bottleneck.stranded()
                .forEach(each -> stranded.addObject().put("resource", each.resource()).put("amount", FigureJson.rounded(each.amount())).put("unit", each.unit())
                        .put("share", FigureJson.rounded(each.share())));
        return node;
    }

    static ArrayNode conflicts(List<Conflict> conflicts, Map<String, Effect> keys) {
        ArrayNode array = JSON.createArrayNode();
        for (Conflict conflict : conflicts) {
            ObjectNode node = array.addObject().put("words", conflict.words());
            ArrayNode limits = node.putArray("limits");
            conflict.limits().forEach(limits::add);
            ArrayNode relaxations = node.putArray("relaxations");
            conflict.relaxations().forEach(each -> relaxations.add(effect(each, keys)));
        }
        return array;
    }

    private static ObjectNode effect(Effect effect, Map<String, Effect> keys) {
        ObjectNode node = JSON.createObjectNode();
        String key = AdviceKeys.key(keys, effect);
        if (!key.isEmpty()) {
            node.put("key", key);
        }
        node.put("change", effect.change().label()).put("kind", OutcomeJson.lower(effect.change().kind())).put("assumes", effect.change().assumes())
                .put("effect", effect.words()).put("tcoShare", effect.tcoShare().isPresent() ? FigureJson.rounded(effect.tcoShare().getAsDouble()) : null);
        node.set("after", standing(effect.after()));
        return node;
    }

    private static ObjectNode standing(Standing standing) {
        return JSON.createObjectNode().put("feasible", standing.feasible()).put("unplacedServers", standing.unplaced()).put("racks", amount(standing.racks()))
                .put("servers", standing.servers()).put("accelerators", standing.accelerators()).put("itPowerKw", amount(standing.itKw()))
                .put("capex", amount(standing.capex())).put("tco", amount(standing.tco()))
                .put("tcoLow", standing.tcoRange().map(range -> FigureJson.rounded(range.low())).orElse(null))
                .put("tcoHigh", standing.tcoRange().map(range -> FigureJson.rounded(range.high())).orElse(null));
    }

    private static java.math.BigDecimal amount(OptionalDouble value) {
        return value.isPresent() ? FigureJson.rounded(value.getAsDouble()) : null;
    }
}
