package org.inferrack.store;

import org.inferrack.catalog.Price;

/** A price as a row. */
final class PriceRow {

    private PriceRow() {
    }

    static Price price(Row row) {
        return new Price(row.required("item"), row.choice("kind", Price.Kind.class), row.amount("amount"),
                row.required("currency"), CatalogAssembly.source(row));
    }
}
