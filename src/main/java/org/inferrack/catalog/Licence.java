package org.inferrack.catalog;

/** Why a row of the shipped knowledge may be passed on. A row without one of these does not ship. */
public enum Licence {
    /** Written or computed for Inferrack. */
    OWN,
    /** A single fact that a maker, an office or a standard states; the row names the page. */
    FACT,
    PUBLIC_DOMAIN, CC0, CC_BY_4, MIT, BSD_3, APACHE_2,
    /** A few figures out of a source whose table may not be passed on. */
    QUOTATION
}
