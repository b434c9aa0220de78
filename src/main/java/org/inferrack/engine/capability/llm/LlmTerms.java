package org.inferrack.engine.capability.llm;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * What is added to the physics of a deployment. Some of it travels to accelerators that were never measured: what figures, publishers, engines and
 * models have in common. The plain level of each setup is held beside it while it is learned, so that no setup speaks for all, and then forgotten. The
 * rest is local: how an accelerator that was measured differs by engine, model, number and batch; it is learned from what the travelling part
 * leaves over.
 * The prior variances were chosen by leaving out accelerators and curves.
 */
final class LlmTerms {

    static final Block TARGET = new Block("target", 0.3);
    static final Block PUBLISHER = new Block("publisher", 0.02);
    static final Block WAY = new Block("way", 0.1);
    static final Block SETTING = new Block("setting", 0.1);
    static final Block CHIP = new Block("accelerator", 0.005);
    static final Block ENGINE_MAKER = new Block("engine-maker", 0.005);
    static final Block ENGINE_CHIP = new Block("engine-accelerator", 0.02);
    static final Block ENGINE_MODEL = new Block("engine-model", 0.02);
    static final Block APART = new Block("apart", 0.005);
    static final Block CROWDED = new Block("engine-crowded", 0.1);
    static final Block SETUP_COUNT = new Block("local:engine-accelerator-model-count", 0.03);

    private static final String HELD = "held:";
    private static final Block HELD_SETUP = new Block(HELD + "engine-accelerator-model", 0.02);
    private static final Block HELD_SETUP_COUNT = new Block(HELD + "engine-accelerator-model-count", 0.03);

    private static final Block CHIP_FORMAT = new Block("local:accelerator-format", 0.05);
    private static final Block CHIP_SHAPE = new Block("local:engine-accelerator", 0.03);
    private static final Block SETUP_SHAPE = new Block("local:engine-accelerator-model", 0.05);
    private static final Block COUNT_SHAPE = new Block("local:engine-accelerator-count", 0.03);
    private static final Block LAYOUT = new Block("local:layout-accelerator-model", 0.03);

    private final List<Term> terms = new ArrayList<>(20);
    private final double sign;
    private final String prefix;

    private LlmTerms(LlmQuery query) {
        // A faster step is a shorter time per token: throughput and TPOT share their coefficients. The first token has its own.
        this.sign = query.target() == LlmQuery.Target.TPOT ? -1 : 1;
        this.prefix = query.target() == LlmQuery.Target.TTFT ? "ttft:" : "";
    }

    /** The travelling ones first. */
    static List<Term> of(LlmQuery query) {
        var basis = new LlmBasis(query, new LlmPhysics(query));
        var terms = new LlmTerms(query);
        String chip = query.accelerator().id();
        String model = query.shape().level();
        String engine = query.engine();
        String setup = engine + "/" + chip + "/" + model;
        if (query.target() != LlmQuery.Target.THROUGHPUT) {
            terms.terms.add(new Term(TARGET, query.target().name(), 1));
        }
        if (!query.setting().isEmpty()) {
            terms.add(PUBLISHER, query.publisher(), 1);
            terms.add(WAY, query.mode(), 1);
            terms.add(SETTING, query.setting(), 1);
        }
        if (query.apart()) {
            terms.add(APART, query.splitsPrefill() ? "prefill" : "boards", 1);
        }
        terms.add(CHIP, chip, 1);
        terms.add(ENGINE_MAKER, query.engineOfMaker(), 1);
        terms.add(ENGINE_CHIP, engine + "/" + chip, 1);
        terms.add(ENGINE_MODEL, engine + "/" + model, 1);
        terms.add(CROWDED, engine, basis.over);
        terms.add(HELD_SETUP, setup, 1);
        terms.add(HELD_SETUP_COUNT, setup + "/" + query.parallel(), 1);
        terms.add(CHIP_FORMAT, chip + "/" + query.format().level(), basis.line());
        terms.add(CHIP_SHAPE, engine + "/" + chip, query.target() == LlmQuery.Target.TTFT ? basis.chip() : basis.full());
        terms.add(SETUP_SHAPE, setup, basis.setup());
        terms.add(COUNT_SHAPE, engine + "/" + chip + "/" + query.parallel(), basis.count());
        terms.add(SETUP_COUNT, setup + "/" + query.parallel(), basis.line());
        if (!query.layout().isEmpty()) {
            terms.add(LAYOUT, query.layout() + "/" + chip + "/" + model, basis.line());
        }
        return terms.terms;
    }

    /** Learned from what the travelling part leaves over. */
    static boolean local(Term term) {
        return term.block().name().startsWith("local:");
    }

    /** Whether a key of coefficients is forgotten once the others are learned. */
    static boolean held(String key) {
        return key.startsWith(HELD);
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
}
