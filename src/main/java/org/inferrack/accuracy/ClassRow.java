package org.inferrack.accuracy;

import java.util.Map;

/**
 * An item that states what a class is learned from.
 *
 * @param key    of the class: "server-mass"
 * @param label  whose values are left out together: an item, or a region with all its bands
 * @param base   what arithmetic alone says, on the scale of the class
 * @param target what is stated, on that scale
 * @param date   of the source, empty if it has none
 */
record ClassRow(String key, String label, double base, Map<String, Double> basis, double target, String date) {

    org.inferrack.accuracy.fit.ClassFit.Item item() {
        return new org.inferrack.accuracy.fit.ClassFit.Item(basis, target - base);
    }
}
