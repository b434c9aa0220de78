package org.inferrack.catalog.fitted;

/**
 * A group of coefficients that share a prior: zero mean, {@code variance} in squared natural log units per squared unit of basis.
 * A small variance lets a level of the block differ from the rest only where many measurements say so.
 */
public record Block(String name, double variance) {

    public Block {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("Block " + name + " needs a variance above 0, not " + variance + ".");
        }
    }
}
