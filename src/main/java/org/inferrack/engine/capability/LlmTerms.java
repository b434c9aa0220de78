package org.inferrack.engine.capability;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * What is added to the physics of a deployment: common curvature, specifications, and what architectures, accelerators, engines,
 * models and their combinations add. The prior variances were chosen by leaving out curves and accelerators.
 */
final class LlmTerms {

    static final Block TARGET = new Block("target", 4);
    static final Block ALL = new Block("all", 1);
    static final Block SPECS = new Block("specs", 0.02);
    static final Block SETTING = new Block("setting", 0.1);
    static final Block MODE = new Block("mode", 0.1);
    static final Block ENGINE = new Block("engine", 0.2);
    static final Block ENGINE_VENDOR = new Block("engine-vendor", 0.2);
    static final Block ARCHITECTURE = new Block("architecture", 0.05);
    static final Block ENGINE_ARCHITECTURE = new Block("engine-architecture", 0.05);
    static final Block CHIP = new Block("accelerator", 0.02);
    static final Block FORMAT = new Block("format", 0.1);
    static final Block CHIP_FORMAT = new Block("accelerator-format", 0.05);
    static final Block ENGINE_CHIP = new Block("engine-accelerator", 0.02);
    static final Block MODEL = new Block("engine-model", 0.05);
    static final Block SETUP = new Block("engine-accelerator-model", 0.03);
    static final Block COUNT = new Block("engine-accelerator-count", 0.03);
    static final Block SETUP_COUNT = new Block("engine-accelerator-model-count", 0.02);
    static final Block LAYOUT = new Block("layout", 0.05);
    static final Block SETUP_LAYOUT = new Block("layout-accelerator-model", 0.03);

    private final List<Term> terms = new ArrayList<>(20);
    private final double sign;
    private final String prefix;

    private LlmTerms(LlmQuery query) {
        // A faster step is a shorter time per token: throughput and TPOT share their coefficients. The first token has its own.
        this.sign = query.target() == LlmQuery.Target.TPOT ? -1 : 1;
        this.prefix = query.target() == LlmQuery.Target.TTFT ? "ttft:" : "";
    }

    static List<Term> of(LlmQuery query) {
        var basis = new LlmBasis(query, new LlmPhysics(query));
        var terms = new LlmTerms(query);
        String chip = query.accelerator().id();
        String family = query.accelerator().architecture();
        String model = model(query.shape());
        String engine = query.engine();
        String setup = engine + "/" + chip + "/" + model;
        if (query.target() != LlmQuery.Target.THROUGHPUT) {
            terms.add(TARGET, query.target().name(), basis.setting());
        }
        terms.add(ALL, "", basis.full());
        terms.add(SPECS, "", basis.specs(Math.log(query.spec(Spec.MEMORY_BANDWIDTH) / 2000), Math.log(query.spec(Spec.FP16_RATE) / 400),
                basis.count * Math.log(LlmPhysics.link(query) / 400)));
        terms.add(ENGINE, engine, basis.full());
        terms.add(ENGINE_VENDOR, engine + "/" + query.accelerator().vendor(), basis.full());
        terms.add(ARCHITECTURE, family, basis.chip());
        terms.add(ENGINE_ARCHITECTURE, engine + "/" + family, basis.chip());
        terms.add(CHIP, chip, basis.chip());
        terms.add(FORMAT, query.format().level(), basis.line());
        terms.add(CHIP_FORMAT, chip + "/" + query.format().level(), basis.line());
        terms.add(ENGINE_CHIP, engine + "/" + chip, basis.full());
        terms.add(MODEL, engine + "/" + model, basis.model());
        terms.add(SETUP, setup, basis.setup());
        terms.add(COUNT, engine + "/" + chip + "/" + query.parallel(), basis.count());
        terms.add(SETUP_COUNT, setup + "/" + query.parallel(), basis.line());
        if (!query.setting().isEmpty()) {
            terms.add(MODE, mode(query.setting()), basis.setting());
            terms.add(SETTING, query.setting(), basis.setting());
        }
        if (!query.layout().isEmpty()) {
            terms.add(LAYOUT, query.layout(), basis.setting());
            terms.add(SETUP_LAYOUT, query.layout() + "/" + chip + "/" + model, basis.line());
        }
        return terms.terms;
    }

    /** Which figure a term of the block {@link #TARGET} belongs to. */
    static LlmQuery.Target target(Term term) {
        return term.level().endsWith(LlmQuery.Target.TPOT.name()) ? LlmQuery.Target.TPOT : LlmQuery.Target.TTFT;
    }

    private void add(Block block, String level, double... basis) {
        if (sign < 0) {
            for (int i = 0; i < basis.length; i++) {
                basis[i] = -basis[i];
            }
        }
        terms.add(new Term(block, prefix + level, basis));
    }

    /** Publishers who measure in the same way are alike: "online saturated". */
    private static String mode(String setting) {
        String way = setting.substring(setting.indexOf('/') + 1);
        int more = way.indexOf(" (");
        return more < 0 ? way : way.substring(0, more);
    }

    /** Fine-tuned copies of a network have its shape and its speed. */
    private static String model(LlmShape shape) {
        return Math.round(shape.parameters() / 1e8) + "-" + Math.round(shape.layers()) + "-" + Math.round(shape.hiddenSize());
    }
}
