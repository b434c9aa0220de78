package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;

import org.inferrack.catalog.PriceContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What the words of version 1 meant, with the chassis always among it. */
class PriceWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Quote 17                                                             | ''",
            "Quote 17, includes CPUs, memory and power supplies                   | CPUS MEMORY POWER_SUPPLIES",
            "Quote 17, including one processor and 8 DIMMs                        | CPUS MEMORY",
            "Kit price, included: module and PSU                                  | ACCELERATORS POWER_SUPPLIES",
            "Includes 2 GPUs; memory is sold apart                                | ACCELERATORS",
            "Includes RAM. CPU sold apart                                         | MEMORY",
            "Includes a NIC and a DPU                                             | NETWORK DPUS",
            "Price does not include CPUs                                          | ''",
            "Barebone, not including CPUs and memory                              | ''",
            "Barebone, not including CPUs; includes one power supply              | POWER_SUPPLIES",
            "Quote, including 3 years of support but without CPUs, memory and GPUs | ''",
            "Including memory, excluding GPUs and processors                      | MEMORY",
            "Less 8 accelerators at 30,000 USD; processors and memory included    | CPUS MEMORY",
            "Processors and memory included, without GPUs                         | CPUS MEMORY",
            "Power supplies are included                                          | POWER_SUPPLIES",
            "CPUs are not included                                                | ''",
            "The ram-air duct is included                                         | ''",
            "Includes memory modules                                              | MEMORY",
            "Complete system                                                      | CPUS MEMORY POWER_SUPPLIES ACCELERATORS NETWORK DPUS",
            "Angebot ohne CPU und Speicher                                        | ''",
            "Angebot 17, inkl. 8x H100                                            | ACCELERATORS",
            "Angebot inkl. 2 Prozessoren und Netzteilen, exkl. Grafikkarten       | CPUS POWER_SUPPLIES",
            "Prozessoren und Arbeitsspeicher enthalten, kein Netzteil             | CPUS MEMORY",
            "Netzteile nicht enthalten                                            | ''",
            "incl. 2x Xeon 8480+, excl. GPUs                                      | CPUS",
            "Barebone                                                             | ''",
            "barebone w/o CPU, no GPUs                                            | ''",
            "Includes GPU risers and memory slots                                 | ''",
            "Chassis with room for 8 GPUs                                         | ''",
            "Komplettsystem, GPUs not included                                    | CPUS MEMORY POWER_SUPPLIES NETWORK DPUS",
            "Fully configured, excl. network                                      | CPUS MEMORY POWER_SUPPLIES ACCELERATORS DPUS",
            "Complete system, GPUs excluded; CPUs sold separately                 | MEMORY POWER_SUPPLIES NETWORK DPUS",
            "CPUs included, GPUs not included                                     | CPUS",
            "Complete system without GPUs                                         | CPUS MEMORY POWER_SUPPLIES NETWORK DPUS"})
    void words_are_read_once(String citation, String parts) {
        var expected = EnumSet.of(PriceContent.CHASSIS);
        Arrays.stream(parts.split(" ")).filter(part -> !part.isBlank()).map(PriceContent::valueOf).forEach(expected::add);
        assertThat(PriceWords.contents(citation, false)).isEqualTo(expected);
    }

    @Test
    void what_is_read_is_written_down_for_servers_alone_and_told() {
        var plan = (ObjectNode) PlanMapper.JSON.readTree(
                """
                        {"scenarios": [{"groups": [{"configuration": {"serverId": "used"}}]}],
                         "library": {"servers": [{"id": "own"}], "prices": [
                           {"itemId": "own", "source": {"citation": "includes CPUs"}}, {"itemId": "used", "source": {"citation": "offer"}},
                           {"itemId": "card", "source": {"citation": "includes CPUs"}}, {"itemId": "own", "contents": ["chassis"], "source": {"citation": "all"}}]}}""");
        var told = new ArrayList<String>();
        PriceWords.toContents(plan, told::add);
        assertThat(plan.at("/library/prices").valueStream().map(price -> price.path("contents").toString()).toList())
                .containsExactly("[\"chassis\",\"cpus\",\"power-supplies\"]", "[\"chassis\",\"power-supplies\"]", "", "[\"chassis\"]");
        assertThat(told).singleElement().asString().contains("own for chassis, cpus, power supplies", "used for chassis, power supplies", "page Hardware");
    }

    /** The rule before: a supply with a price of its own was paid for beside the chassis. */
    @Test
    void supplies_that_have_a_price_are_not_in_that_of_the_chassis() {
        var plan = (ObjectNode) PlanMapper.JSON.readTree("""
                {"library": {"servers": [{"id": "own"}], "prices": [{"itemId": "own", "source": {"citation": "offer"}}, {"itemId": "psu-800w-platinum"}]}}""");
        PriceWords.toContents(plan, _ -> {});
        assertThat(plan.at("/library/prices/0/contents").toString()).isEqualTo("[\"chassis\"]");
    }
}
