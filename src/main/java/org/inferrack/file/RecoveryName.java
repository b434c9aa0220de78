package org.inferrack.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a recovery copy: whose plan, of which run, the how manieth, and when, for people to read.
 *
 * @param document the same for the same file, whatever its name
 * @param session  empty for a copy of an Inferrack that did not name it
 */
record RecoveryName(String document, String session, long number, Instant saved) {

    private static final Pattern NAME = Pattern.compile("([0-9a-z-]+)@(?:([0-9a-z]+)@(\\d{1,18})@)?(\\d{1,18})" + Pattern.quote(PlanFormat.EXTENSION));

    static String document(Path file) {
        return "plan-" + UUID.nameUUIDFromBytes(file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    }

    static Optional<RecoveryName> of(Path location) {
        Matcher name = NAME.matcher(location.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        long time = Long.parseLong(name.group(4));
        return Optional
                .of(new RecoveryName(name.group(1), name.group(2) == null ? "" : name.group(2), name.group(3) == null ? time : Long.parseLong(name.group(3)),
                        Instant.ofEpochMilli(time)));
    }

    String fileName() {
        return document + "@" + session + "@" + number + "@" + Math.max(0, saved.toEpochMilli()) + PlanFormat.EXTENSION;
    }

    /** Whether both are versions of one plan in one run. */
    boolean sameLine(RecoveryName other) {
        return document.equals(other.document) && session.equals(other.session);
    }
}
