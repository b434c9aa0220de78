package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Component;
import org.inferrack.catalog.Facts;
import org.junit.jupiter.api.Test;

class HostCpuTest {

    private static final Component EPYC = new Component("amd-epyc-7763", Component.Kind.CPU, "AMD EPYC 7763", "AMD", Facts.NONE);
    private static final Component XEON = new Component("xeon", Component.Kind.CPU, "Intel Xeon Gold 6430", "Intel", Facts.NONE);

    @Test
    void the_name_is_compared_as_published_and_the_line_is_of_the_vendor() {
        assertThat(HostCpu.of(EPYC)).isEqualTo(new HostCpu("amd epyc 7763", HostCpu.Line.EPYC));
        assertThat(HostCpu.of(XEON)).isEqualTo(new HostCpu("intel xeon gold 6430", HostCpu.Line.OTHER));
    }

    @Test
    void what_a_copy_is_called_changes_nothing() {
        assertThat(HostCpu.of(EPYC.named("own", "Our part"))).isEqualTo(HostCpu.of(EPYC));
        assertThat(HostCpu.of(XEON.named("own", "Like an EPYC").named("own", "amd epyc 7763"))).isEqualTo(HostCpu.of(XEON));
    }

    @Test
    void of_no_part_nothing_is_known() {
        assertThat(HostCpu.UNKNOWN.known()).isFalse();
        assertThat(HostCpu.of(EPYC).known()).isTrue();
    }
}
