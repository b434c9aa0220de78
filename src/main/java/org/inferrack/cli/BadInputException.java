package org.inferrack.cli;

/** Something on the command line is not there or not right; the message says what, and what to do. */
final class BadInputException extends Exception {

    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
