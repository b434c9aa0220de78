package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a newer Inferrack or another tool wrote into a plan is still there after this one saved it. */
class CarriedFieldsTest {

    private static final Path FILE = Path.of("any.inferrack");

    private static ObjectNode file() {
        return (ObjectNode) PlanMapper.JSON.readTree(PlanFiles.text(TinyPlan.PLAN));
    }

    private static ObjectNode at(ObjectNode file, String pointer) {
        return (ObjectNode) file.at(pointer);
    }

    private static JsonNode savedAgain(ObjectNode file) throws PlanFileException {
        return PlanMapper.JSON.readTree(PlanFiles.text(PlanText.parse(FILE, file.toString()).plan()));
    }

    @Test
    void fields_at_every_depth_are_written_back_where_they_were() throws PlanFileException {
        var file = file();
        file.putObject("newerPart").put("deep", 1).putArray("list").add(true);
        file.putNull("nothing");
        at(file, "/cover").put("logo", "x");
        at(file, "/sites/0").put("owner/of~it", 12.50);
        at(file, "/sites/0/tariff").put("green", true);
        at(file, "/sites/0/housing").putNull("floor");
        at(file, "/workloads/0/demand").put("peak", "noon");
        at(file, "/scenarios/0/groups/0/configuration/powerSupplies").put("hotSwap", true);
        at(file, "/library/prices/0").put("offer", "4711");
        at(file, "/library/prices/0/source").put("page", 3);
        at(file, "/library/accelerators/0/facts/tdp").put("lot", "B");
        at(file, "/candidates/hosts/0").put("vendor", "any");
        at(file, "/targets/0").put("weight", 2);
        assertThat(savedAgain(file)).isEqualTo(PlanMapper.JSON.readTree(file.toString()));
    }

    @Test
    void all_of_many_are_kept_and_the_warnings_count_them() throws PlanFileException {
        var file = file();
        IntStream.range(0, 700).forEach(i -> at(file, "/sites/0").put("x" + i, i));
        assertThat(savedAgain(file).at("/sites/0").size()).isEqualTo(file.at("/sites/0").size());
        var warnings = PlanText.parse(FILE, file.toString()).warnings();
        assertThat(warnings).hasSize(51).last().isEqualTo("and 650 more unknown fields, which are kept too.");
        assertThat(warnings.getFirst()).contains("line 1, column", "$.sites[0].x0", "saving the plan keeps it");
    }

    @Test
    void what_belongs_to_an_element_moves_with_it_and_goes_with_it() throws PlanFileException {
        var file = file();
        var sites = (ArrayNode) file.get("sites");
        var second = (ObjectNode) sites.get(0).deepCopy();
        sites.add(second.put("id", "annex"));
        at(file, "/sites/0").put("colour", "red");
        at(file, "/sites/1").put("colour", "blue");
        var plan = PlanText.parse(FILE, file.toString()).plan();
        assertThat(colours(plan.withSites(plan.sites().reversed()))).isEqualTo("annex blue, clinic red");
        assertThat(colours(plan.withSites(plan.sites().subList(1, 2)))).isEqualTo("annex blue");
    }

    private static String colours(org.inferrack.plan.Plan plan) {
        return PlanMapper.JSON.readTree(PlanFiles.text(plan)).get("sites").valueStream()
                .map(site -> site.get("id").stringValue() + " " + site.get("colour").stringValue()).collect(Collectors.joining(", "));
    }

    @Test
    void two_prices_of_one_item_keep_their_own() throws PlanFileException {
        var file = file();
        var prices = (ArrayNode) file.at("/library/prices");
        prices.add(((ObjectNode) prices.get(0).deepCopy()).put("kind", "user").put("offer", "second"));
        assertThat(savedAgain(file).at("/library/prices").valueStream().map(price -> price.path("offer").asString("none")).toList())
                .isEqualTo(List.of("none", "second"));
    }

    @Test
    void they_survive_a_file(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("plan.inferrack");
        Files.writeString(path, file().put("newer", 7).toString());
        var plan = PlanFiles.read(path).plan();
        PlanFiles.write(plan.withCurrency("EUR"), path);
        assertThat(PlanMapper.JSON.readTree(Files.readString(path)).get("newer").intValue()).isEqualTo(7);
        assertThat(PlanFiles.read(path).plan().withCurrency("USD")).isEqualTo(plan);
    }
}
