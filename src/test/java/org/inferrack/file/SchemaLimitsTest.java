package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.inferrack.plan.StatedNumbers;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published schema refuses the numbers that the check refuses: what it says of a place is what the field there declares. */
class SchemaLimitsTest {

    private static final JsonNode SCHEMA = read();

    @Test
    void every_number_has_the_least_and_the_most_of_its_field() {
        var wrong = new TreeMap<String, String>();
        var seen = new ArrayList<StatedNumbers.Place>();
        for (SampleProjects sample : SampleProjects.values()) {
            JsonNode plan = PlanMapper.JSON.readTree(PlanFiles.text(sample.plan()));
            for (StatedNumbers.Place place : StatedNumbers.of(sample.plan())) {
                JsonNode rule = rule(SCHEMA, plan, place.steps());
                if (rule.path("minimum").asDouble(Double.NaN) != place.least() || rule.path("maximum").asDouble(Double.NaN) != place.most()) {
                    wrong.put(place.steps().stream().filter(String.class::isInstance).toList().toString(), rule.toString());
                }
                seen.add(place);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(1_000);
    }

    /** What the schema says of the place to which these steps lead in this plan. */
    private static JsonNode rule(JsonNode schema, JsonNode value, List<Object> steps) {
        JsonNode rule = resolved(schema, value);
        if (steps.isEmpty()) {
            return rule;
        }
        List<Object> rest = steps.subList(1, steps.size());
        if (steps.getFirst() instanceof Integer index) {
            return rule(rule.path("items"), value.path(index), rest);
        }
        String name = (String) steps.getFirst();
        JsonNode next = rule.path("properties").path(name);
        return rule(next.isMissingNode() ? rule.path("additionalProperties") : next, value.path(name), rest);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode value) {
        if (schema.has("$ref") && !schema.has("properties")) {
            return resolved(SCHEMA.at(schema.get("$ref").stringValue().substring(1)), value);
        }
        if (schema.has("anyOf")) {
            return resolved(schema.get("anyOf").get(0), value);
        }
        for (JsonNode choice : schema.path("oneOf")) {
            JsonNode kind = resolved(choice, value);
            if (kind.path("properties").path("kind").path("const").equals(value.path("kind"))) {
                return kind;
            }
        }
        return schema;
    }

    private static JsonNode read() {
        try {
            return PlanMapper.JSON.readTree(Files.readString(Path.of("assets/schema/inferrack-plan-2.schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
