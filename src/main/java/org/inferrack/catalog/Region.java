package org.inferrack.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** A country or state, with its electricity price and grid carbon where known. */
public record Region(String id, String name, Facts facts) implements Item {

    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})(-.*)?");

    /** ISO 3166 alpha-2, the first part of the id of a state ("US-TX"); empty for a region under an id of one's own. */
    public Optional<String> country() {
        var matched = COUNTRY.matcher(id);
        return matched.matches() ? Optional.of(matched.group(1)) : Optional.empty();
    }
}
