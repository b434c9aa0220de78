package org.inferrack.exchange;

/** A file cannot be imported as a whole; the message says where and what to do. */
public final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    ImportException(String message) {
        super(message);
    }

    ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
