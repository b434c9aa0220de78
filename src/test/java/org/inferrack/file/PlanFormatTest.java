package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanFormatTest {

    @Test
    void theVersionInFilesIsThatOfTheBuild() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<artifactId>inferrack</artifactId>\n  <version>" + PlanFormat.APP_VERSION + "</version>");
    }

    @Test
    void thereIsAMigrationFromEachOlderVersion() {
        assertThat(Migrations.STEPS).hasSize(PlanFormat.VERSION - 1);
    }

    @Test
    void anOldPlanPassesThroughEveryLaterVersionInOrder() {
        var plan = JsonMapper.shared().createObjectNode();
        var told = new ArrayList<String>();
        var migrated = Migrations.toCurrent(plan.put("seen", "2"), 2, List.of((node, _) -> node.put("seen", "wrong"),
                (node, assumed) -> {
                    assumed.accept("three");
                    return node.put("seen", node.get("seen").stringValue() + "3");
                }, (node, _) -> node.put("seen", node.get("seen").stringValue() + "4")), told::add);
        assertThat(told).containsExactly("three");
        assertThat(migrated.get("seen").stringValue()).isEqualTo("234");
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        var node = JsonMapper.shared().createObjectNode().put("whole", 12000.0).put("large", 123456789.5).put("tiny", 1.0E-9).put("third", 0.1);
        node.putArray("none");
        node.putObject("empty");
        assertThat(Layout.text(node)).isEqualTo("""
                {
                  "whole": 12000,
                  "large": 123456789.5,
                  "tiny": 1.0E-9,
                  "third": 0.1,
                  "none": [],
                  "empty": {}
                }
                """);
    }
}
