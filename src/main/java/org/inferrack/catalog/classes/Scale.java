package org.inferrack.catalog.classes;

/** On which scale the effects of a class add up. */
public enum Scale {
    LOGARITHM {
        @Override
        public double of(double value) {
            return Math.log(value);
        }

        @Override
        public double value(double scaled) {
            return Math.exp(scaled);
        }
    },
    PLAIN {
        @Override
        public double of(double value) {
            return value;
        }

        @Override
        public double value(double scaled) {
            return scaled;
        }
    };

    public abstract double of(double value);

    /** Back to the unit of the attribute. */
    public abstract double value(double scaled);
}
