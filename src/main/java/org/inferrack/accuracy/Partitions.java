package org.inferrack.accuracy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.inference.InferenceQuery.Partition;

/** Reads which part of an accelerator a published name means: "A100-SXM-80GB MIG 1x1g.10gb", "A10-vGPU-24Q". */
final class Partitions {

    /** Compute slices of a GPU that can be cut, where the catalogue does not say. */
    private static final double SLICES = 7;
    private static final Pattern MIG = Pattern.compile("(.*?)[ -]MIG[ -](\\d+)x(\\d)g\\.\\d+gb", Pattern.CASE_INSENSITIVE);
    private static final Pattern VGPU = Pattern.compile("(.*?)-vGPU-\\d+[A-Z]", Pattern.CASE_INSENSITIVE);

    private Partitions() {
    }

    /**
     * The name of the whole accelerator; the name itself where it means no part.
     *
     * @param inFull as the submitter wrote it, from which the form of a shared board can be told
     */
    static String whole(String published, String inFull) {
        Matcher mig = MIG.matcher(published);
        Matcher vgpu = VGPU.matcher(published);
        return mig.matches() ? mig.group(1) : vgpu.matches() ? vgpu.group(1) + form(inFull) : published;
    }

    /** How many accelerators a result is of: a single MIG instance is one however many boards the server has. */
    static int accelerators(String published, int total) {
        Matcher mig = MIG.matcher(published);
        return mig.matches() && mig.group(2).equals("1") ? 1 : total;
    }

    private static String form(String inFull) {
        return inFull.contains("PCIe") ? "-PCIe" : inFull.contains("SXM") ? "-SXM" : "";
    }

    /** Empty for a whole accelerator. */
    static Optional<Partition> of(String published, Accelerator accelerator) {
        Matcher mig = MIG.matcher(published);
        if (mig.matches()) {
            double slices = Math.max(1, accelerator.facts().countOr(Spec.MIG_INSTANCES, SLICES));
            double share = Math.min(1, Integer.parseInt(mig.group(2)) * Integer.parseInt(mig.group(3)) / slices);
            return Optional.of(new Partition(share < 1 ? "mig" : "mig-all", share));
        }
        return VGPU.matcher(published).matches() ? Optional.of(new Partition("vgpu", 1)) : Optional.empty();
    }
}
