package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of an accelerator as MLPerf's submitters name them. */
class PartitionsTest {

    private static final Accelerator A100 = TinyFleet.card("a100", Accelerator.Segment.TRAINING, List.of(), TinyFleet.facts(Spec.MIG_INSTANCES, 7));

    @ParameterizedTest
    @CsvSource({"A100-SXM-80GB MIG 1x1g.10gb,,A100-SXM-80GB", "A100-PCIe-40GB-MIG-7x1g.5gb,,A100-PCIe-40GB", "A10-vGPU-24Q,NVIDIA A10 PCIe,A10-PCIe", "L4,,L4"})
    void the_whole_is_named_without_the_part(String published, String inFull, String whole) {
        assertThat(Partitions.whole(published, inFull == null ? "" : inFull)).isEqualTo(whole);
    }

    /** A100 has seven slices of compute; 1x1g is one of them, 7x1g are all. */
    @ParameterizedTest
    @CsvSource({"A100 MIG 1x1g.10gb,mig,0.142857142857", "A100 MIG 1x3g.20gb,mig,0.428571428571", "A100 MIG 7x1g.10gb,mig-all,1", "A10-vGPU-24Q,vgpu,1"})
    void a_part_has_its_share_of_the_slices(String published, String kind, double share) {
        var part = Partitions.of(published, A100).orElseThrow();
        assertThat(part.kind()).isEqualTo(kind);
        assertThat(part.share()).isCloseTo(share, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void a_whole_accelerator_has_no_part_and_one_instance_is_one_however_many_boards_there_are() {
        assertThat(Partitions.of("A100-SXM-80GB", A100)).isEmpty();
        assertThat(Partitions.accelerators("A100 MIG 1x1g.10gb", 8)).isEqualTo(1);
        assertThat(Partitions.accelerators("A100 MIG 7x1g.10gb", 8)).isEqualTo(8);
        assertThat(Partitions.accelerators("A100", 8)).isEqualTo(8);
    }
}
