package org.inferrack.catalog;

import java.util.Set;

/**
 * Where an accelerator may not be delivered to without more.
 *
 * @param countries ISO 3166 alpha-2
 */
public record ExportControl(String acceleratorId, Set<String> countries, State state, Source source) {

    public enum State { PROHIBITED, LICENCE }

    public ExportControl {
        countries = Set.copyOf(countries);
    }
}
