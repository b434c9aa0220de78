package org.inferrack.engine.capability.llm;

/** The numbers that coefficients multiply, each about 1 in size: batch, tokens, accelerators and size in powers of two. */
final class LlmBasis {

    private static final double LN2 = Math.log(2);

    final double batch;
    final double answer;
    final double prompt;
    final double count;
    final double size;
    /** How many times more requests are asked for than fit. */
    final double over;
    /** How long a step takes by physics alone: what an engine adds to every step weighs more where steps are short. */
    final double pace;
    /** What a tenth of a millisecond for every running sequence would add to a step, in log. */
    final double drag;
    private final double log2Batch;

    LlmBasis(LlmQuery query, LlmPhysics physics) {
        double asked = query.asked();
        this.log2Batch = log2(asked);
        this.batch = (log2Batch - 4) / 4;
        this.answer = log2(query.outputTokens() / 256) / 2;
        this.prompt = log2(query.inputTokens() / 512) / 2;
        this.count = log2(query.parallel()) / 2;
        this.size = log2(query.shape().parameters() / 8e9) / 3;
        double seconds = physics.plainStepSeconds();
        this.pace = log2(seconds / 0.02) / 3;
        this.drag = Math.log1p(1e-4 * physics.running() / seconds);
        this.over = Math.max(0, log2(asked / query.room())) / 2;
    }

    /** How far the batch is above a power of two: lets a curve bend there. */
    private double above(int power) {
        return Math.max(0, log2Batch - power) / 3;
    }

    double[] full() {
        return new double[] {1, batch, batch * batch, count, count * count, answer, prompt, size, over, batch * count, prompt * batch, answer * batch,
                size * count, size * batch, above(2), above(4), above(6), above(8), pace, pace * pace, drag};
    }

    double[] chip() {
        return new double[] {1, batch, count, size, prompt, answer};
    }

    double[] setup() {
        return new double[] {1, batch, batch * batch, count, prompt, answer, above(2), above(4), above(6)};
    }

    double[] count() {
        return new double[] {1, batch, batch * batch, size, prompt};
    }

    double[] line() {
        return new double[] {1, batch};
    }

    static double log2(double value) {
        return Math.log(value) / LN2;
    }
}
