package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is in a file: a plan, or a message that says where, what and what to do. */
class HostileFileTest {

    private static final Path FILE = Path.of("hostile.inferrack");
    private static final String GOOD = PlanFiles.text(TinyPlan.PLAN);

    @TempDir
    private Path folder;

    @Test
    void namesFilePlaceProblemAndRemedyOfAWrongType() {
        var failure = failure(GOOD.replace("\"pue\": 1.3", "\"pue\": \"low\""));
        assertThat(failure).hasMessage("hostile.inferrack, line 15, column 14, $.sites[0].pue: found the text \"low\", where a finite number is needed\n"
                + "Correct the value here.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"horizonMonths\": 36           | \"horizonMonths\": 36.5          | $.horizonMonths            | a whole number",
            "\"horizonMonths\": 36           | \"horizonMonths\": \"36\"        | $.horizonMonths            | a whole number",
            "\"horizonMonths\": 36           | \"horizonMonths\": 99999999999   | $.horizonMonths            | whole number",
            "\"horizonMonths\": 36           | \"horizonMonths\": true          | $.horizonMonths            | a whole number",
            "\"startMonth\": \"2026-12\"     | \"startMonth\": \"December\"     | $.startMonth               | a month such as",
            "\"startMonth\": \"2026-12\"     | \"startMonth\": \"999999-12\"    | $.startMonth               | a month such as",
            "\"startMonth\": \"2026-12\"     | \"startMonth\": [2026, 12]       | $.startMonth               | a month such as",
            "\"date\": \"2026-11-20\"        | \"date\": 20414                  | $.cover.date               | a date such as",
            "\"currency\": \"USD\"           | \"currency\": 5                  | $.currency                 | a text in quotes",
            "\"currency\": \"USD\"           | \"currency\": null               | $.currency                 | null where a value is needed",
            "\"pue\": 1.3                    | \"pue\": null                    | $.sites[0].pue             | null",
            "\"pue\": 1.3                    | \"pue\": \"NaN\"                 | $.sites[0].pue             | a finite number",
            "\"pue\": 1.3                    | \"pue\": 1e999                   | $.sites[0].pue             | a finite number",
            "\"fanless\": false              | \"fanless\": \"no\"              | $.sites[0].housing.fanless | true or false",
            "\"role\": \"proposal\"          | \"role\": \"winner\"             | $.scenarios[0].role        | one of baseline, proposal",
            "\"role\": \"proposal\"          | \"role\": 1                      | $.scenarios[0].role        | one of baseline, proposal",
            "\"role\": \"proposal\"          | \"role\": \"\"                   | $.scenarios[0].role        | one of baseline, proposal",
            "\"workloadIds\": []             | \"workloadIds\": {}              | $.scenarios[0].groups[0].workloadIds | a list",
            "\"workloadIds\": []             | \"workloadIds\": [null]          | $.scenarios[0].groups[0].workloadIds[0] | null where",
            "\"version\": 2                  | \"version\": 7                   | $.version                  | has version 7",
            "\"version\": 2                  | \"version\": \"2\"               | $.version                  | a whole number from 1",
            "\"version\": 2                  | \"version\": 0                   | $.version                  | a whole number from 1",
            "\"inferrack-plan\"              | \"another-plan\"                 | $.format                   | not an Inferrack plan",
            "\"kind\": \"edge\"              | \"kind\": \"boat\"               | $.sites[0].housing.kind    | Known are racks, edge",
            "\"kind\": \"edge\"              | \"kind\": \"java.lang.Runtime\"  | $.sites[0].housing.kind    | is no kind",
            "\"kind\": \"edge\"              | \"@class\": \"javax.script.ScriptEngineManager\" | $.sites[0].housing | \"kind\" is missing",
            "\"tdp\"                         | \"tpd\"                          | $.library.accelerators[0].facts | ",
            "\"ratedWatts\": 90              | \"ratedWatts\": -1               | $.library.servers[0].powerSupplies[0] | needs a rating above 0 W"})
    void saysWhatIsWrongWithAValue(String good, String bad, String path, String words) {
        assertThat(GOOD).contains(good);
        var failure = failure(GOOD.replace(good, bad));
        assertThat(failure.where()).as(failure.getMessage()).endsWith(path).startsWith("line ");
        assertThat(failure.getMessage()).contains(words == null ? "" : words);
        assertThat(failure.advice()).isNotBlank();
    }

    @Test
    void saysWhichFieldIsMissing() {
        var failure = failure(GOOD.replace("\"pue\": 1.3,", ""));
        assertThat(failure.where()).endsWith("$.sites[0]");
        assertThat(failure.problem()).isEqualTo("the field \"pue\" is missing");
    }

    @Test
    void opensAPlanWithUnknownFieldsAndNamesThem() throws PlanFileException {
        var result = PlanText.parse(FILE, GOOD.replace("\"pue\": 1.3", "\"pue\": 1.3, \"colour\": {\"deep\": [1]}"));
        assertThat(result.plan()).isEqualTo(TinyPlan.PLAN.withCarried(java.util.Map.of("/sites/id=clinic#0/colour", "{\"deep\":[1]}")));
        assertThat(result.warnings()).singleElement().asString().startsWith("line 15, column 29, $.sites[0].colour: this field is unknown");
    }

    @Test
    void refusesANewerVersionAndNamesBoth() {
        var failure = failure(GOOD.replace("\"version\": 2", "\"version\": 7").replace("\"app\": \"0.1.0\"", "\"app\": \"9.4.2\""));
        assertThat(failure.getMessage()).contains("version 7", "Inferrack 9.4.2", "Inferrack 0.1.0", "up to 2", "Install a newer Inferrack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null", "[]", "42", "\"inferrack-plan\"", "{}", "{\"format\": 1}", "{\"format\": \"other\"}",
            "{\"format\": \"inferrack-plan\"}", "{\"format\": \"inferrack-plan\", \"version\": 0}", "{\"format\": \"inferrack-plan\", \"version\": \"1\"}",
            "{\"format\": \"inferrack-plan\", \"version\": 1e400}", "{\"format\": \"inferrack-plan\", \"version\": 1}", "not json", "{\"a\": NaN}",
            "{\"a\": 1, \"a\": 2}", "{'a': 1}", "{\"a\": 01}", "<plan/>", "{\"a\": \"\\uD800", "\u0000"})
    void refusesWhatIsNoPlan(String text) {
        assertThat(failure(text).advice()).isNotBlank();
    }

    @Test
    void refusesDuplicateKeysAndTrailingContent() {
        assertThat(failure(GOOD.replace("\"pue\": 1.3", "\"pue\": 1.3, \"pue\": 1.1")).where()).startsWith("line 15");
        assertThat(failure(GOOD + "{}").problem()).contains("not valid JSON");
        assertThat(failure(GOOD + "x").problem()).contains("not valid JSON");
    }

    @Test
    void refusesWhatWouldExhaustMemory() {
        assertThat(failure("[".repeat(100_000)).problem()).contains("too large");
        assertThat(failure("{\"a\":".repeat(100_000)).problem()).contains("too large");
        assertThat(failure(GOOD.replace("\"pue\": 1.3", "\"pue\": " + "9".repeat(100_000))).problem()).contains("too large");
        assertThat(failure(GOOD.replace("\"currency\": \"USD\"", "\"currency\": \"" + "x".repeat(2_000_000) + "\"")).problem()).contains("too large");
        assertThat(failure("[" + "[],".repeat(3_000_000) + "[]]").problem()).contains("too large");
    }

    @Test
    void refusesAnEnormousFileBeforeParsingIt() throws IOException {
        Path file = folder.resolve("enormous.inferrack");
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'{'}), 100L * 1024 * 1024);
        }
        assertThatThrownBy(() -> PlanFiles.read(file)).isInstanceOf(PlanFileException.class).hasMessageContaining("larger than 32 MB");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThatThrownBy(() -> PlanFiles.read(folder.resolve("none.inferrack"))).isInstanceOf(PlanFileException.class).hasMessageContaining("no such file");
        assertThatThrownBy(() -> PlanFiles.read(folder)).isInstanceOf(PlanFileException.class).hasMessageContaining("this is a folder");
    }

    @Test
    void readsAFileWithAByteOrderMarkAndRefusesOtherEncodings() throws Exception {
        Path file = folder.resolve("encoded.inferrack");
        Files.writeString(file, "\uFEFF" + GOOD);
        assertThat(PlanFiles.read(file).plan()).isEqualTo(TinyPlan.PLAN);
        Files.write(file, GOOD.getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> PlanFiles.read(file)).isInstanceOf(PlanFileException.class);
        Files.write(file, GOOD.replace("Zürich", "Z\u00fcrich").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PlanFiles.read(file)).isInstanceOf(PlanFileException.class).hasMessageContaining("not UTF-8");
    }

    @Test
    void everyTruncationIsRefused() {
        String trimmed = GOOD.strip();
        for (int length = 0; length < trimmed.length(); length += 7) {
            assertThat(failure(trimmed.substring(0, length)).problem()).isNotBlank();
        }
    }

    /** Puts each of some wrong values at each place of a plan. */
    @Test
    void aWrongValueAnywhereGivesAMessageOrAPlan() {
        var wrong = List.of("null", "\"x\"", "-1", "1e308", "true", "[]", "{}", "[[]]", "{\"kind\":\"edge\"}");
        int refused = 0;
        for (var place : places(PlanMapper.JSON.readTree(GOOD), "")) {
            for (String value : wrong) {
                ObjectNode tree = (ObjectNode) PlanMapper.JSON.readTree(GOOD);
                JsonNode parent = tree.at(place.substring(0, place.lastIndexOf('/')));
                String name = place.substring(place.lastIndexOf('/') + 1);
                JsonNode replacement = PlanMapper.JSON.readTree(value);
                switch (parent) {
                    case ObjectNode object -> object.set(name, replacement);
                    case ArrayNode array -> array.set(Integer.parseInt(name), replacement);
                    default -> throw new AssertionError(place);
                }
                refused += outcome(tree.toString()) == null ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void flippedBytesGiveAMessageOrAPlan() throws IOException {
        flip(GOOD.getBytes(StandardCharsets.UTF_8), 1_200);
        flip(Files.readAllBytes(Path.of("sample-projects", "clinic-edge.inferrack")), 150);
    }

    private void flip(byte[] good, int rounds) throws IOException {
        var random = new Random(42);
        Path file = folder.resolve("flipped.inferrack");
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = good.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                assertThat(PlanFiles.read(file).plan()).isNotNull();
            } catch (PlanFileException e) {
                assertThat(e.advice()).isNotBlank();
            }
        }
    }

    private static List<String> places(JsonNode node, String at) {
        var places = new ArrayList<String>();
        if (!at.isEmpty()) {
            places.add(at);
        }
        node.properties().forEach(property -> places.addAll(places(property.getValue(), at + "/" + property.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.addAll(places(node.get(i), at + "/" + i));
        }
        return places;
    }

    private static PlanFileException failure(String text) {
        var failure = outcome(text);
        assertThat(failure).as("refused: " + text.substring(0, Math.min(200, text.length()))).isNotNull();
        return failure;
    }

    private static PlanFileException outcome(String text) {
        return catchThrowableOfType(PlanFileException.class, () -> PlanText.parse(FILE, text));
    }
}
