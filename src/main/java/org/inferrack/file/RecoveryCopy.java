package org.inferrack.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.inferrack.plan.Plan;

/**
 * A plan that was kept while it was edited.
 *
 * @param location where the copy lies
 * @param file     the file that the plan belongs to, empty if it was never saved
 * @param base     what the file held when the plan was opened or last saved, empty if it was never saved
 * @param saved    when the copy was made, by the clock of then: to be shown, not to be compared
 */
public record RecoveryCopy(Path location, Optional<Path> file, Optional<ContentHash> base, Instant saved, Plan plan) {
}
