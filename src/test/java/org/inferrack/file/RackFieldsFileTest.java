package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said of single racks, rows, pins and further resources, in a file. */
class RackFieldsFileTest {

    private static final Path FILE = Path.of("any.inferrack");

    @Test
    void whatIsNotStatedIsNotWritten() {
        assertThat(PlanFiles.text(PlanFixtures.plan())).doesNotContain("existing", "locked", "further", "rows", "pins", "takes", "outlets", "mostPerRack",
                "\"loss\"");
    }

    @Test
    void whatIsStatedIsWrittenReadAndKeepsToTheSchema() throws PlanFileException {
        String text = PlanFiles.text(full());
        assertThat(text).contains("\"existing\"", "\"locked\": [2]", "\"further\": {\"slots\": 12}", "\"rows\"", "\"rack\": 2", "\"mostPerRack\": 3",
                "\"outlets\": \"single-phase\"", "\"loss\": \"rack\"", "\"takes\": {\"slots\": 3}", "\"airflowM3PerHour\": 1500");
        assertThat(PlanText.parse(FILE, text).plan()).isEqualTo(full());
        assertThat(PlanSchema.errors(PlanSchema.plan(), text)).isEmpty();
    }

    @Test
    void nullMeansAbsent() throws PlanFileException {
        String text = PlanFiles.text(full()).replace("\"locked\": [2]", "\"locked\": null");
        assertThat(((Housing.Racks) PlanText.parse(FILE, text).plan().sites().getFirst().housing()).groups().getFirst().locked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"locked\": [2] | \"locked\": [2.5]", "\"locked\": [2] | \"locked\": [null]", "\"locked\": [2] | \"locked\": 2",
            "{\"slots\": 12} | {\"slots\": null}", "{\"slots\": 12} | {\"slots\": \"many\"}", "{\"slots\": 3} | {\"slots\": null}", "{\"slots\": 3} | [3]",
            "\"rack\": 2 | \"rack\": \"two\"", "\"loss\": \"rack\" | \"loss\": \"hall\"", "\"outlets\": \"single-phase\" | \"outlets\": 1"})
    void whatIsOfAnotherKindIsRefusedWithItsPlace(String good, String bad) {
        String text = PlanFiles.text(full());
        assertThat(text).contains(good);
        assertThatThrownBy(() -> PlanText.parse(FILE, text.replace(good, bad))).isInstanceOf(PlanFileException.class).hasMessageContaining("$.");
    }

    static Plan full() {
        var plan = PlanFixtures.plan();
        var site = plan.sites().getFirst();
        var group = ((Housing.Racks) site.housing()).groups().getFirst();
        var row = new RowFeed("Busbar A", List.of(group.id()), group.feeds().getFirst());
        var stated = group.withExisting(List.of(new ExistingLoad("Storage", List.of(1), 10, 2500, 210, 8))).withLocked(List.of(2))
                .withFurther(Map.of("slots", 12.0)).withOutlets(Optional.of(RackGroup.Outlets.SINGLE_PHASE)).withAirflowM3PerHour(OptionalDouble.of(1500));
        var scenario = plan.scenarios().getFirst();
        var servers = scenario.groups().getFirst()
                .withPins(List.of(new Pin(site.id(), group.id(), OptionalInt.of(2), 1), new Pin(site.id(), group.id(), OptionalInt.empty(), 1)))
                .withMostPerRack(OptionalInt.of(3));
        var library = plan.library();
        var model = library.servers().getFirst();
        var models = new java.util.ArrayList<>(library.servers());
        models.set(0,
                new org.inferrack.catalog.ServerModel(model.id(), model.name(), model.vendor(), model.kind(), model.cooling(), model.powerSupplies(),
                        model.facts(),
                        Map.of("slots", 3.0)));
        return plan.withSites(List.of(site.withHousing(new Housing.Racks(List.of(stated), List.of(row)))))
                .withScenarios(List.of(scenario.withGroups(List.of(servers)).withPolicies(scenario.policies().withLoss(Optional.of(Policies.Loss.RACK)))))
                .withLibrary(new org.inferrack.catalog.Catalog(models, library.accelerators(), library.components(), library.models(), library.regions(),
                        library.prices(),
                        library.measurements()));
    }
}
