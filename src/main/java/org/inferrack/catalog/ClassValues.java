package org.inferrack.catalog;

import java.util.Optional;

/**
 * Values of a class where an entry has none: what machines that state it lead to expect of one of the same height, sockets and accelerators,
 * with a range. They are facts and prices of evidence {@link Evidence#ESTIMATED}.
 */
public interface ClassValues {

    /** None: what is absent stays absent. */
    ClassValues NONE = catalog -> catalog;

    /** The catalogue with a value for every blank that a class fills; what is stated stays. */
    Catalog complete(Catalog catalog);

    /** What a kWh costs a region's business of a consumption of which no source states it, from another band or from other countries. */
    default Optional<ElectricityPrice> electricity(Catalog catalog, String regionId, ElectricityPrice.Band band) {
        return Optional.empty();
    }
}
