package org.inferrack.catalog;

/** What ships with the application. The same plan and the same version give the same numbers on every machine. */
public record Knowledge(String version, Catalog catalog) {
}
