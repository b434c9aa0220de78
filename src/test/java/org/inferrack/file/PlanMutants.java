package org.inferrack.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.inferrack.samples.SampleProjects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plan files with one to four things wrong, or odd, in them: numbers at and beyond their ends, ids that lead elsewhere, lists that are empty or long. */
final class PlanMutants {

    private static final double[] NUMBERS = {0, -1, 1, 2, 0.5, 1e-9, -0.0, 60, 100, 1000, 1e6, 1e9, 1e12, 1e15, 1e300, Integer.MAX_VALUE, Integer.MIN_VALUE,
            Long.MAX_VALUE, 0.01, 0.95, 120, 10_000, 100_000};
    private static final List<String> TEXTS = List.of("", " ", "a.b[0]", "none", "\u001B[2J", "=1+1", "日本語", "x".repeat(1_000), "2026-11", "USD", "🙂");
    private static final List<String> SEEDS = seeds();

    private final Random random;

    private PlanMutants(Random random) {
        this.random = random;
    }

    /** The text of a mutant; the same for the same seed. */
    static String draw(long seed) {
        return new PlanMutants(new Random(seed * 0x9E3779B97F4A7C15L)).mutant();
    }

    private static List<String> seeds() {
        var texts = new ArrayList<>(Stream.of(SampleProjects.values()).map(sample -> PlanFiles.text(sample.plan())).toList());
        try {
            texts.add(Files.readString(Path.of("src/test/resources/org/inferrack/file/kitchen-sink.inferrack")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private String mutant() {
        JsonNode root = PlanMapper.JSON.readTree(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var all = new ArrayList<JsonNode>();
            // the library is as large as all the rest, and its sources are of no interest
            root.properties().forEach(entry -> containers(entry.getValue(), all));
            JsonNode chosen = all.get(random.nextInt(all.size()));
            if (chosen instanceof ObjectNode object) {
                change(object, all);
            } else if (chosen instanceof ArrayNode array) {
                change(array, all);
            }
        }
        return root.toString();
    }

    private static void containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainer() && !node.isEmpty()) {
            found.add(node);
            node.forEach(child -> containers(child, found));
        }
    }

    private void change(ObjectNode object, List<JsonNode> all) {
        var names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(40)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2, 3, 4, 5, 6, 7 -> object.set(name, stolen(name, all, object.get(name)));
            default -> object.set(name, other(object.get(name), all));
        }
    }

    private void change(ArrayNode array, List<JsonNode> all) {
        int index = random.nextInt(array.size());
        switch (random.nextInt(6)) {
            case 0 -> array.remove(index);
            case 1 -> array.removeAll();
            case 2 -> array.add(array.get(index).deepCopy());
            case 3 -> {
                for (int i = random.nextInt(40); i > 0; i--) {
                    array.add(array.get(index).deepCopy());
                }
            }
            default -> array.set(index, other(array.get(index), all));
        }
    }

    /** What another object has under the same name: an id of something else, the limits of another rack. */
    private JsonNode stolen(String name, List<JsonNode> all, JsonNode otherwise) {
        var owners = all.stream().filter(node -> node.isObject() && node.has(name)).toList();
        return owners.isEmpty() ? otherwise : owners.get(random.nextInt(owners.size())).get(name).deepCopy();
    }

    private JsonNode other(JsonNode value, List<JsonNode> all) {
        var nodes = PlanMapper.JSON.getNodeFactory();
        if (value.isNumber()) {
            double number = random.nextInt(4) == 0 ? value.asDouble() * Math.pow(10, random.nextInt(9) - 4) : NUMBERS[random.nextInt(NUMBERS.length)];
            return Math.rint(number) == number && Math.abs(number) < 1e18 ? nodes.numberNode((long) number) : nodes.numberNode(number);
        } else if (value.isBoolean()) {
            return nodes.booleanNode(!value.asBoolean());
        } else if (value.isString()) {
            return random.nextBoolean() ? nodes.stringNode(TEXTS.get(random.nextInt(TEXTS.size()))) : text(all, value);
        }
        return value;
    }

    /** A text from elsewhere in the file: an id, a kind, a name. */
    private JsonNode text(List<JsonNode> all, JsonNode otherwise) {
        for (int attempt = 0; attempt < 20; attempt++) {
            JsonNode node = all.get(random.nextInt(all.size()));
            var texts = node.valueStream().filter(JsonNode::isString).toList();
            if (!texts.isEmpty()) {
                return texts.get(random.nextInt(texts.size()));
            }
        }
        return otherwise;
    }
}
