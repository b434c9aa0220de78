package org.inferrack.engine.capability.inference;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.inferrack.engine.capability.inference.InferenceModel.Prediction;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;

/**
 * What CPUs that do the work themselves reach of what accelerators of the same data sheet do. None is in the fit: 114 published results of three
 * two-socket servers lie beside it, and the range is set so that nine of ten of them are in it. 82 are of Xeon 8480+ and 8592+, which have a matrix
 * unit: 0.35 to 1.0 of the prediction, median 0.59. 32 are of Xeon 8380, which has none: 0.23 to 0.46, median 0.40, and 0.05 to 0.65 for BERT, which
 * some of its frameworks were not tuned for. No result of an AMD CPU is among them, so the range is that of both kinds.
 */
public final class CpuShare {

    static final double SHARE = 0.55;
    static final double LEAST = 0.17;
    static final double MOST = 0.98;
    /** Of its peak a CPU without a matrix unit reaches up to 0.7, one with it 0.2 to 0.4 (the same results): over the share assumed of accelerators. */
    private static final double OF_PEAK_MOST = 2.5;
    private static final double OF_PEAK_LEAST = 0.3;
    private static final Source SOURCE = new Source("MLPerf Inference v1.1 to v4.0, closed division: 114 results of two-socket Xeon 8380, 8480+ and 8592+",
            "2024");

    private CpuShare() {
    }

    /** The same accelerator's prediction as it stands, a CPU's with its share. */
    static Prediction of(InferenceQuery query, Prediction asAccelerator) {
        if (!query.accelerator().cpuItself()) {
            return asAccelerator;
        }
        double below = Math.log(LEAST / SHARE);
        double above = Math.log(MOST / SHARE);
        return query.scenario().latency()
                ? new Prediction(asAccelerator.log() - Math.log(SHARE), Math.min(asAccelerator.low(), -above), Math.max(asAccelerator.high(), -below),
                        Evidence.SPECIFIED)
                : new Prediction(asAccelerator.log() + Math.log(SHARE), Math.min(asAccelerator.low(), below), above, Evidence.SPECIFIED);
    }

    /** What was scaled from accelerators, with the share of a CPU. */
    public static Figure scaled(Accelerator accelerator, Figure asAccelerator, Driver driver) {
        return accelerator.cpuItself() && asAccelerator instanceof Figure.Known known
                ? changed(driver, known, SHARE, LEAST / SHARE, MOST / SHARE, "scaled from accelerators x share that CPUs reach of it") : asAccelerator;
    }

    /** What the specification promises: of its peak a CPU reaches less or more than an accelerator. */
    public static Figure specified(Accelerator accelerator, Figure asAccelerator, Driver driver) {
        return accelerator.cpuItself() && asAccelerator instanceof Figure.Known known
                ? changed(driver, known, 1, OF_PEAK_LEAST, OF_PEAK_MOST, "assumed of accelerators; CPUs reach less or more of their peak") : asAccelerator;
    }

    private static Figure changed(Driver driver, Figure.Known known, double share, double least, double most, String formula) {
        double value = known.value() * share;
        return Figure.caused(driver, value, Math.min(value * least, known.low() * share), Math.max(value * most, known.high() * share), known.unit(),
                Evidence.SPECIFIED, new Basis(formula, List.of(new Input("as an accelerator", known)), List.of(SOURCE)));
    }
}
