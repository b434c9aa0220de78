package org.inferrack.accuracy.fit;

import java.util.List;

import org.inferrack.catalog.fitted.Term;

/** What is predicted of one row by a formula that is not linear in its constants; each constant is a plain value plus coefficients. */
public interface Curve {

    /** The coefficients that make the constants, each with a basis of 1. */
    List<Term> constants();

    /** Which constant the term at that place of {@link #constants()} adds to. */
    int constant(int term);

    /** The constants without coefficients. */
    double[] plain();

    /** Natural logarithm of what the formula says. */
    double log(double[] constants);

    /** How that changes with each constant. */
    double[] changes(double[] constants);
}
