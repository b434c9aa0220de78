package org.inferrack.engine.power;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * Power of accelerators alone while they serve a generative model; hosts and supplies are not in it.
 *
 * @param boards     how many work together
 * @param work       kind of work, "llm" or as published
 * @param model      as published
 * @param parameters of the model in thousand millions, if its name tells
 * @param batch      requests at a time
 * @param mode       how it is asked, as published
 * @param limitWatts power limit of one board
 */
public record BoardLoad(Accelerator accelerator, int boards, String work, String model, OptionalDouble parameters, double batch, String mode,
                        double limitWatts) implements PowerQuery {

    static final Block LEVEL = new Block("board", 0.3);
    static final Block WORK = new Block("board-work", 0.05);
    static final Block ACCELERATOR = new Block("board-accelerator", 0.05);
    static final Block MODE = new Block("board-mode", 0.05);
    static final Block COUNT = new Block("board-count", 0.02);
    static final Block MODEL = new Block("board-model", 0.02);
    static final Block MODEL_BATCH = new Block("board-model-batch", 0.01);
    static final Block ACCELERATOR_BATCH = new Block("board-accelerator-batch", 0.01);
    static final Block PAIR = new Block("board-accelerator-model", 0.01);

    /** Empty where the board's limit is not known. */
    public static java.util.Optional<BoardLoad> of(Accelerator accelerator, int boards, String work, String model, OptionalDouble parameters, double batch,
                                                   String mode) {
        OptionalDouble limit = accelerator.facts().value(Spec.TDP);
        return limit.isEmpty() ? java.util.Optional.empty()
                : java.util.Optional.of(new BoardLoad(accelerator, boards, work, model, parameters, batch, mode, limit.getAsDouble()));
    }

    @Override
    public double baseWatts() {
        return boards * limitWatts * Allowances.LLM_DRAW.value();
    }

    @Override
    public List<Term> terms() {
        double size = Math.log(boards) / Math.log(2) / 3;
        double many = Math.log(Math.max(1, batch)) / Math.log(2) / 8;
        double heavy = parameters.isPresent() ? Math.log(parameters.getAsDouble() / boards / 8) / Math.log(2) / 3 : 0;
        String chip = accelerator.id();
        var terms = new ArrayList<Term>(10);
        terms.add(new Term(LEVEL, parameters.isPresent() ? "sized" : "", 1, size, many, many * many, heavy, heavy * many));
        terms.add(new Term(WORK, work, 1, many));
        terms.add(new Term(ACCELERATOR, chip, 1));
        terms.add(new Term(MODE, mode, 1, many));
        terms.add(new Term(COUNT, String.valueOf(boards), 1));
        terms.add(new Term(MODEL, model, 1));
        terms.add(new Term(MODEL_BATCH, model, many));
        terms.add(new Term(ACCELERATOR_BATCH, chip, many, size));
        terms.add(new Term(PAIR, chip + "/" + model, 1));
        return terms;
    }
}
