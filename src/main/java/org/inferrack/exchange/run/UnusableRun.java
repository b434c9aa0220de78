package org.inferrack.exchange.run;

/** Why a run gives no measurement, and what to do. */
public final class UnusableRun extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableRun(String message) {
        super(message);
    }
}
