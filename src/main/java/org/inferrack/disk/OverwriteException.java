package org.inferrack.disk;

import java.io.IOException;

/** An output would destroy a file that is not its own; the message says which, and what to do. */
public final class OverwriteException extends IOException {

    private static final long serialVersionUID = 1L;

    OverwriteException(String message) {
        super(message);
    }
}
