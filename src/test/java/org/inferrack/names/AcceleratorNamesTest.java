package org.inferrack.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
