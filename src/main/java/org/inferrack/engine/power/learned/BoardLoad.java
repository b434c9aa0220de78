package org.inferrack.engine.power.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * Power of accelerators alone while they serve a generative model; hosts and supplies are not in it.
 *
 * @param boards     how many work together
 * @param work       kind of work, "llm" or as published: "lm-arena-chat", "text-to-image"
 * @param model      as published, empty for any
 * @param parameters of the model in thousand millions, if known
 * @param active     of these, how many work on a token; absent if all do or if not known
 * @param batch      requests at a time
 * @param mode       how it is asked, as published
 * @param limitWatts power limit of one board
 */
public record BoardLoad(Accelerator accelerator, int boards, String work, String model, OptionalDouble parameters, OptionalDouble active, double batch,
                        String mode,
                        double limitWatts) implements PowerQuery {

    static final Block LEVEL = new Block("board", 0.3);
    static final Block WORK = new Block("board-work", 0.05);
    static final Block WORK_COUNT = new Block("board-work-count", 0.02);
    static final Block ANSWER = new Block("board-answer", 0.02);
    static final Block ACTIVE = new Block("board-active", 0.02);
    static final Block ACCELERATOR = new Block("board-accelerator", 0.05);
    static final Block MODE = new Block("board-mode", 0.05);
    static final Block COUNT = new Block("board-count", 0.02);
    static final Block MODEL = new Block("board-model", 0.02);
    static final Block MODEL_BATCH = new Block("board-model-batch", 0.01);
    static final Block MODEL_COUNT = new Block("board-model-count", 0.01);
    static final Block ACCELERATOR_BATCH = new Block("board-accelerator-batch", 0.01);
    static final Block PAIR = new Block("board-accelerator-model", 0.01);

    /** ML.ENERGY v3: boards that are kept busy. */
    public static final String SATURATED = "saturated";

    /** Middle of published runs as a share of the boards' limit: 0.43 where waiting is included, 0.66 in static batches, 0.75 where boards are kept busy. */
    private static final double DRAW = 0.60;
    /** ML.ENERGY v3, 172 runs on H100 SXM. */
    private static final double VIDEO_GENERATION = 0.90;
    /** Of the boards behind these, the geometric mean. */
    private static final double MEASURED_LIMIT_WATTS = 550;
    /** Of the smallest of them: smaller ones cannot be busier still. */
    private static final double LEAST_LIMIT_WATTS = 250;
    /** Boards that work together wait for each other: ML.ENERGY v3, power falls with this power of their number. */
    private static final double SHARING = 0.11;
    /**
     * The same tokens keep a larger board less busy: its share of the limit falls with this power of the limit. Pairs that ran the same models and batches:
     * V100 (300 W) over A100 (400 W) 1.27, H100 (700 W) over A100 0.78 (ML.ENERGY v1, v2) and 0.88 (LLM-Inference-Bench).
     */
    private static final double LARGER_BOARD = 0.35;
    /** Diffusion keeps any board busier, so that there is less to lose: H100 reaches 0.75 to 0.97 of its limit. */
    private static final double LARGER_BOARD_IMAGES = 0.15;
    private static final double LARGER_BOARD_VIDEO = 0.05;

    /** Empty where the board's limit is not known. */
    public static Optional<BoardLoad> of(Accelerator accelerator, int boards, String work, String model, OptionalDouble parameters, OptionalDouble active,
                                         double batch, String mode) {
        OptionalDouble limit = accelerator.facts().value(Spec.TDP);
        return limit.isEmpty() ? Optional.empty()
                : Optional.of(new BoardLoad(accelerator, boards, work, model, parameters, active, batch, mode, limit.getAsDouble()));
    }

    @Override
    public double baseWatts() {
        double draw = work.equals("text-to-video") ? VIDEO_GENERATION : DRAW;
        return boards * limitWatts * draw * Math.pow(boards, -SHARING) * Math.pow(Math.max(LEAST_LIMIT_WATTS, limitWatts) / MEASURED_LIMIT_WATTS, -larger());
    }

    private double larger() {
        return switch (work) {
            case "text-to-image" -> LARGER_BOARD_IMAGES;
            case "text-to-video" -> LARGER_BOARD_VIDEO;
            default -> LARGER_BOARD;
        };
    }

    @Override
    public List<Term> terms() {
        double size = Math.log(boards) / Math.log(2) / 3;
        double many = Math.log(Math.max(1, batch)) / Math.log(2) / 8;
        double heavy = parameters.isPresent() ? Math.log(parameters.getAsDouble() / boards / 8) / Math.log(2) / 3 : 0;
        String chip = accelerator.id();
        String answer = work.startsWith("text-to-") ? "diffusion" : "tokens";
        var terms = new ArrayList<Term>(14);
        terms.add(new Term(LEVEL, (parameters.isPresent() ? "sized " : "") + mode, 1, size, many, many * many, heavy, heavy * many));
        terms.add(new Term(WORK, work, 1, many));
        terms.add(new Term(WORK_COUNT, work, size, size * many));
        terms.add(new Term(ANSWER, answer, size, many, many * many, size * many));
        if (parameters.isPresent() && active.isPresent()) {
            terms.add(new Term(ACTIVE, answer, Math.log(active.getAsDouble() / parameters.getAsDouble()) / Math.log(2) / 3, 1));
        }
        terms.add(new Term(ACCELERATOR, chip, 1));
        terms.add(new Term(MODE, mode, 1, many));
        terms.add(new Term(COUNT, String.valueOf(boards), 1));
        terms.add(new Term(ACCELERATOR_BATCH, chip, many, size));
        if (!model.isEmpty()) {
            terms.add(new Term(MODEL, model, 1));
            terms.add(new Term(MODEL_BATCH, model, many));
            terms.add(new Term(MODEL_COUNT, model + "/" + boards, 1));
            terms.add(new Term(PAIR, chip + "/" + model, 1));
        }
        return terms;
    }
}
