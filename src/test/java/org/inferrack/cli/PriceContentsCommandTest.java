package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two plans of format version 1 whose prices say in words what they pay for: CPUs and accelerators are paid once, and not never. */
class PriceContentsCommandTest {

    private static final Path CASES = Path.of("src/test/resources/org/inferrack/cases");

    /** 2 servers at 45,000 and what stands beside them on the bill; the words said "without CPUs, memory and GPUs" after "including". */
    @Test
    void what_a_quotation_leaves_out_is_paid() {
        Run run = run("plan", CASES.resolve("quote-without-cpus.inferrack").toString());
        assertThat(run.out()).contains("686,232  USD");
        assertThat(run.err()).contains("prices say only in words what they pay for", "dell-xe9680 for chassis, power supplies");
    }

    /** Two DGX at 325,000 USD include processors, memory and accelerators: with 3 % installation and 5 % contingency 702,000, and nothing beside. */
    @Test
    void what_a_shipped_price_includes_is_not_paid_twice() {
        assertThat(run("plan", CASES.resolve("dgx-included.inferrack").toString()).out()).contains("702,000  USD");
    }

    @Test
    void a_plan_that_is_saved_says_it_in_a_field_and_is_not_read_again(@TempDir Path folder) throws Exception {
        Path saved = folder.resolve("saved.inferrack");
        assertThat(run("optimize", CASES.resolve("quote-without-cpus.inferrack").toString(), "--time-limit", "20s", "--out", saved.toString()).err())
                .contains("in words");
        assertThat(Files.readString(saved)).contains("\"contents\": [\"chassis\", \"power-supplies\"]");
        Files.writeString(saved,
                Files.readString(saved).replace("including 3 years of support but without CPUs", "including CPUs and GPUs, a complete system"));
        Run again = run("plan", saved.toString());
        assertThat(again.err()).doesNotContain("in words");
        assertThat(again.out()).contains("686,232  USD");
    }
}
