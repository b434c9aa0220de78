package org.inferrack.desktop.form.field;

import java.util.Locale;
import java.util.Map;

import org.inferrack.catalog.Precision;
import org.inferrack.plan.Metric;

/** Constants as people write them. */
public final class Words {

    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("PCIE_CARD", "PCIe card"), Map.entry("SXM", "SXM"), Map.entry("OAM", "OAM"), Map.entry("CPU", "CPU"), Map.entry("NIC", "NIC"),
            Map.entry("DPU", "DPU"), Map.entry("LLM", "LLM"), Map.entry("H264", "H.264"), Map.entry("H265", "H.265"), Map.entry("AV1", "AV1"),
            Map.entry("IOU", "IoU (on the CPU)"), Map.entry("NVDCF", "NvDCF (on the accelerator)"), Map.entry("TWO_N", "2N: any one feed carries all"),
            Map.entry("N_PLUS_ONE", "N+1: the largest feed may fail"), Map.entry("TTFT", "TTFT"), Map.entry("TPOT", "TPOT"));

    private Words() {
    }

    /** REAR_DOOR is "Rear door". */
    public static String of(Enum<?> constant) {
        if (constant instanceof Precision precision) {
            return precision.label();
        }
        if (constant instanceof Metric metric) {
            return metric.label();
        }
        String spelled = SPELLED.get(constant.name());
        if (spelled != null) {
            return spelled;
        }
        String text = constant.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
