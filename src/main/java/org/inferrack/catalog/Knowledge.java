package org.inferrack.catalog;

import org.inferrack.catalog.fitted.Fitted;

/** What ships with the application. The same plan and the same version give the same numbers on every machine. */
public record Knowledge(String version, Catalog catalog, Fitted fitted) {

    /** Without fitted models: measurements and specifications alone. */
    public Knowledge(String version, Catalog catalog) {
        this(version, catalog, Fitted.NONE);
    }
}
