package org.inferrack.catalog;

import java.util.Objects;

/**
 * Where a figure comes from.
 *
 * @param citation page, file or document, precise enough to find the figure again
 * @param date     date of the source as it gives it ("2026-02-07", "2024"), empty where the source has none
 */
public record Source(String citation, String date) {

    public Source {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(date, "date");
        if (citation.isBlank()) {
            throw new IllegalArgumentException("A source needs a citation.");
        }
    }
}
