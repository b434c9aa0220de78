package org.inferrack.engine.figure;

/** What a range says, in the same words on screen, paper and terminal. */
public final class RangeWords {

    /** Which 90 % a range holds. */
    public static final String MEANING = "A 90 % range holds what nine of ten such plans would come to: prices, tariffs, watts and throughput may turn out otherwise, and"
            + " the fleet is then sized anew; demand, growth and policies are as stated. What two figures have in common moves both, and cancels in their"
            + " comparison.";

    private RangeWords() {
    }
}
