package org.inferrack.accuracy;

/** A measurement file cannot be used as a whole; the message says where and what to do. */
public final class MeasurementFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MeasurementFileException(String message) {
        super(message);
    }

    MeasurementFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
