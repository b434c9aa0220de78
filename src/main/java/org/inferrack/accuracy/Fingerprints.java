package org.inferrack.accuracy;

import java.util.Arrays;

/**
 * A set of texts by their 64-bit fingerprint: eight to sixteen bytes each, so that a million lines need 16 MB. Two different
 * texts of a million have the same fingerprint with a probability of 3e-8.
 */
final class Fingerprints {

    private long[] table = new long[1 << 10];
    private int size;

    /** False if the text was added before. */
    boolean add(String text) {
        long print = fingerprint(text);
        if (2 * size >= table.length) {
            grow();
        }
        return insert(print);
    }

    private boolean insert(long print) {
        int at = (int) (print >>> 20) & (table.length - 1);
        while (table[at] != 0) {
            if (table[at] == print) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = print;
        size++;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        size = 0;
        Arrays.stream(old).filter(print -> print != 0).forEach(this::insert);
    }

    /** FNV-1a over UTF-16 units, finished with the mixer of SplitMix64; never 0. */
    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
