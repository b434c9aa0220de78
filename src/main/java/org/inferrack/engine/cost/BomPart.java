package org.inferrack.engine.cost;

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
        SERVER("Server"), CPU("CPU"), MEMORY("Memory"), POWER_SUPPLY("Power supply"), ACCELERATOR("Accelerator"),
        ADAPTER("Network adapter"), DPU("DPU");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    BomPart times(int newQuantity) {
        return new BomPart(itemId, name, vendor, category, newQuantity, boughtMonth, servedUntil, owned, quote);
    }
}
