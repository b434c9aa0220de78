package org.inferrack.catalog;

/** A country or state, with its electricity price and grid carbon where known. */
public record Region(String id, String name, Facts facts) implements Item {
}
