package org.inferrack.optimise.decomposition;

/** Sorts places by numbers without boxing them. */
final class IndexSort {

    private IndexSort() {
    }

    /** Sorts {@code places[0..count)} by their keys, equal ones in the order in which they stood. */
    static void sort(int[] places, int count, double[] keys) {
        int[] from = places;
        int[] to = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                merge(from, to, keys, start, Math.min(start + width, count), Math.min(start + 2 * width, count));
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        if (from != places) {
            System.arraycopy(from, 0, places, 0, count);
        }
    }

    private static void merge(int[] from, int[] to, double[] keys, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            to[at] = left < middle && (right >= end || keys[from[left]] <= keys[from[right]]) ? from[left++] : from[right++];
        }
    }

    /** The {@code wanted} least of some numbers are at most this; all of them if there are fewer. */
    static double threshold(double[] keys, int count, int wanted) {
        if (count <= wanted) {
            return Double.POSITIVE_INFINITY;
        }
        double[] copy = java.util.Arrays.copyOf(keys, count);
        int low = 0;
        int high = count - 1;
        while (low < high) {
            double pivot = copy[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (copy[i] < pivot) {
                    i++;
                }
                while (copy[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = copy[i];
                    copy[i++] = copy[j];
                    copy[j--] = swapped;
                }
            }
            if (wanted - 1 <= j) {
                high = j;
            } else if (wanted - 1 >= i) {
                low = i;
            } else {
                break;
            }
        }
        return copy[wanted - 1];
    }
}
