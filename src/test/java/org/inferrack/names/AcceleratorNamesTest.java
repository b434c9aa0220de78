package org.inferrack.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceleratorNamesTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final AcceleratorNames NAMES = AcceleratorNames.of(CATALOG);

    @ParameterizedTest
    @CsvSource({"H100-SXM-80GB,nvidia-h100-sxm", "H100 SXM,nvidia-h100-sxm", "NVIDIA H100 80GB HBM3,nvidia-h100-sxm", "NVIDIA H100-SXM-80GB,nvidia-h100-sxm",
            "NVIDIA GH200 144GB HBM3e,nvidia-gh200-144", "NVIDIA GH200-GraceHopper-Superchip,nvidia-gh200-96", "NVIDIA H200-SXM-141GB,nvidia-h200-sxm",
            "AMD Instinct MI325X 256GB HBM3E,amd-mi325x", "NVIDIA GeForce RTX 4090,rtx-4090", "nvidia l40s,nvidia-l40s",
            "NVIDIA RTX PRO 6000 Blackwell Server Edition,rtx-pro-6000-server",
            "Intel Gaudi 3,intel-gaudi3", "8x NVIDIA B200-SXM-180GB,nvidia-b200", "Tesla V100S-PCIE-32GB,nvidia-v100s",
            "QUALCOMM Cloud AI 100 PCIe/HHHL Pro,qcom-ai100-pro",
            "NVIDIA Jetson AGX Orin 64G,jetson-agx-orin-64", "Google TPU v6e,google-tpu-v6e", "Intel Data Center GPU Max 1550,intel-max-1550"})
    void spellingsOfPublicationsFindTheirAccelerator(String published, String id) {
        assertThat(NAMES.accelerator(published)).map(Accelerator::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"H100,nvidia-h100-pcie", "A100-PCIe-40GB,nvidia-a100-pcie-80", "L40,nvidia-l40s", "MI300X,amd-mi300a", "GB200,nvidia-b200"})
    void neighboursAreKeptApart(String published, String other) {
        assertThat(NAMES.accelerator(published)).map(Accelerator::id).isPresent().get().isNotEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"8x H100 SXM5,8,nvidia-h100-sxm", "NVIDIA L40S x4,4,nvidia-l40s", "NVIDIA H200x8,8,nvidia-h200-sxm",
            "A single NVIDIA A100 SXM 80GB GPU.,1,nvidia-a100-sxm-80",
            "2 × NVIDIA H100 SXM GPUs on a single node.,2,nvidia-h100-sxm", "RTX 3090,,rtx-3090", "AMD MI300X,,amd-mi300x", "dual RTX 4090,2,rtx-4090"})
    void wordsSayHowMany(String published, Integer count, String id) {
        var meaning = NAMES.meaning(published);
        assertThat(meaning.accelerator().map(Accelerator::id)).contains(id);
        assertThat(meaning.count().isPresent() ? Integer.valueOf(meaning.count().getAsInt()) : null).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A100-SXM-80GB MIG 1x1g.10gb|part of a board", "L40S 24GB|it has 24 GB", "NVIDIA H200 @ 500 W|limited to 500 W",
            "H100 SXM, power limit 400 W|limited to 400 W"})
    void whatIsNoWholeBoardIsRefusedWithTheReason(String published, String reason) {
        assertThat(NAMES.meaning(published).accelerator()).isEmpty();
        assertThat(NAMES.meaning(published).reason()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NVIDIA GeForce RTX 4090 D", "RTX 3090 (laptop)", "NVIDIA RTX 5090 Laptop GPU", "Drive-A100-PCIe", "Ada",
            "Intel Cascade Lake (g2-standard-16)",
            "none (CPU)", "-", "Apple M3 Ultra", "RTX A6000 Ada", "L40S Pro"})
    void whatOnlyLooksLikeAPartIsNotTakenForIt(String published) {
        assertThat(NAMES.accelerator(published)).isEmpty();
    }

    @Test
    void whatIsNotCataloguedIsNotGuessed() {
        assertThat(NAMES.accelerator("NVIDIA")).isEmpty();
        assertThat(NAMES.accelerator("")).isEmpty();
        assertThat(NAMES.accelerator("H100 Turbo")).isEmpty();
    }

    @Test
    void everyAliasNamesACataloguedAccelerator() {
        var unknown = new HashSet<String>();
        ShippedNames.forEach("aliases.csv", (_, id) -> {
            if (CATALOG.accelerator(id).isEmpty()) {
                unknown.add(id);
            }
        });
        assertThat(unknown).isEmpty();
    }
}
