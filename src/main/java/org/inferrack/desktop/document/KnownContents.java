package org.inferrack.desktop.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inferrack.file.ContentHash;

/** What this window last read from or wrote to each file, to notice that somebody else has written it since. Used on the toolkit's thread. */
final class KnownContents {

    private final Map<Path, ContentHash> hashes = new HashMap<>();

    void put(Path file, ContentHash hash) {
        hashes.put(key(file), hash);
    }

    Optional<ContentHash> of(Path file) {
        return Optional.ofNullable(hashes.get(key(file)));
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
