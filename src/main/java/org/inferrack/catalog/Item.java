package org.inferrack.catalog;

/** Anything the catalogue holds under an id. */
public interface Item {

    /** Stable key, lower case with hyphens: "nvidia-l4". */
    String id();

    /** The maker's name for it, as printed in a bill of materials. */
    String name();

    Facts facts();
}
