package org.inferrack.engine.cost;

import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;

/**
 * Equal pieces of hardware of a scenario.
 *
 * @param boughtMonth   month in which they are paid, 1 is the plan's first
 * @param servedUntil   last month in which they are in service
 * @param owned         already bought before the plan starts
 */
record BomPart(String itemId, String name, String vendor, Category category, int quantity, int boughtMonth, int servedUntil,
               boolean owned, Quote quote) {

    /** In the order of a bill of materials. */
    enum Category {
        SERVER("Server", PriceContent.CHASSIS), CPU("CPU", PriceContent.CPUS), MEMORY("Memory", PriceContent.MEMORY),
        POWER_SUPPLY("Power supply", PriceContent.POWER_SUPPLIES), ACCELERATOR("Accelerator", PriceContent.ACCELERATORS),
        ADAPTER("Network adapter", PriceContent.NETWORK), DPU("DPU", PriceContent.DPUS);

        private final String label;
        private final PriceContent content;

        Category(String label, PriceContent content) {
            this.label = label;
            this.content = content;
        }

        /** Whether one price already pays for parts of this category. */
        boolean paidBy(Price price) {
            return price.contents().contains(content);
        }

        String label() {
            return label;
        }
    }

    BomPart times(int newQuantity) {
        return new BomPart(itemId, name, vendor, category, newQuantity, boughtMonth, servedUntil, owned, quote);
    }
}
