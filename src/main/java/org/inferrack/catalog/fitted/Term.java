package org.inferrack.catalog.fitted;

/** One level of a block ("accelerator" nvidia-l4) with the numbers that its coefficients multiply. */
public record Term(Block block, String level, double... basis) {

    /** Key of the coefficients in a model. */
    public String key() {
        return block.name() + "|" + level;
    }
}
