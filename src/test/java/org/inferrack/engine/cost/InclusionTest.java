package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.inferrack.catalog.Price;
import org.inferrack.catalog.Source;
import org.inferrack.engine.cost.BomPart.Category;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Quote 17                                                          | ''",
            "Quote 17, includes CPUs, memory and power supplies                | CPU MEMORY POWER_SUPPLY",
            "Quote 17, including one processor and 8 DIMMs                     | CPU MEMORY",
            "Kit price, included: module and PSU                               | ACCELERATOR POWER_SUPPLY",
            "Includes 2 GPUs; memory is sold apart                             | ACCELERATOR",
            "Includes RAM. CPU sold apart                                      | MEMORY",
            "Includes a NIC and a DPU                                          | ADAPTER DPU",
            "Price does not include CPUs                                       | ''",
            "Barebone, not including CPUs and memory                           | ''",
            "Barebone, not including CPUs; includes one power supply           | POWER_SUPPLY",
            "The ram-air duct is included                                      | ''",
            "Complete system                                                   | CPU MEMORY POWER_SUPPLY ACCELERATOR ADAPTER DPU"})
    void what_a_chassis_price_pays_for_is_read_from_its_citation(String citation, String parts) {
        var price = new Price("srv", Price.Kind.LIST, BigDecimal.TEN, "USD", new Source(citation, "2026-11"));
        Set<Category> expected = EnumSet.noneOf(Category.class);
        Arrays.stream(parts.split(" ")).filter(part -> !part.isBlank()).map(Category::valueOf).forEach(expected::add);
        assertThat(Inclusion.of(price)).isEqualTo(expected);
    }
}
