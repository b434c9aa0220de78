package org.inferrack.store;

/** Knowledge that cannot be read; the message names file, line and value, and says what to do. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KnowledgeException(String message) {
        super(message);
    }

    KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
