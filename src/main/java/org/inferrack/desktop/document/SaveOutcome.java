package org.inferrack.desktop.document;

import java.util.List;

import org.inferrack.file.ContentHash;
import org.inferrack.file.FieldDifference;

/** How saving went. */
sealed interface SaveOutcome {

    /** @param hash of what the file holds now */
    record Saved(ContentHash hash) implements SaveOutcome {
    }

    /**
     * Nothing was written, for somebody else has changed the file.
     *
     * @param theirs      what it holds now
     * @param differences of the plan here from the plan there; empty if there is none or it cannot be read
     */
    record ChangedMeanwhile(ContentHash theirs, List<FieldDifference> differences) implements SaveOutcome {
    }
}
