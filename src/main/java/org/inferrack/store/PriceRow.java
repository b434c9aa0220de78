package org.inferrack.store;

import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;

/** A price as a row. */
final class PriceRow {

    private PriceRow() {
    }

    static Price price(Row row) {
        return new Price(row.required("item"), row.choice("kind", Price.Kind.class), row.amount("amount"),
                row.range(), row.required("currency"), row.choices("contents", PriceContent.class), CatalogAssembly.source(row));
    }
}
