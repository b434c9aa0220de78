package org.inferrack.store;

/** Reads short decimal numbers. Written for start-up: a virtual machine that has just begun reads them ten times faster than by the library. */
final class PlainNumber {

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    private PlainNumber() {
    }

    /**
     * The same double as {@link Double#parseDouble}: a whole number below 2^53 over a power of ten up to 10^22 is rounded once.
     *
     * @throws NumberFormatException if it is no number
     */
    static double parse(String text) {
        long digits = 0;
        int decimals = -1;
        int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int length = text.length();
        if (length - start > 16 || length == start) {
            return Double.parseDouble(text);
        }
        for (int i = start; i < length; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits = 10 * digits + (character - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else if (character == '.' && decimals < 0 && length - start > 1) {
                decimals = 0;
            } else {
                return Double.parseDouble(text);
            }
        }
        if (digits >= 1L << 53) {
            return Double.parseDouble(text);
        }
        double size = decimals <= 0 ? digits : digits / TENS[decimals];
        return start == 1 ? -size : size;
    }
}
