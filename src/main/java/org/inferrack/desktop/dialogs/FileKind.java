package org.inferrack.desktop.dialogs;

/**
 * What a file chooser offers.
 *
 * @param description "Inferrack plan"
 * @param extension   without the dot
 */
public record FileKind(String description, String extension) {

    public static final FileKind PLAN = new FileKind("Inferrack plan", "inferrack");
    public static final FileKind PDF = new FileKind("PDF document", "pdf");
    public static final FileKind CSV = new FileKind("CSV table", "csv");
    /** Tools write results under many endings. */
    public static final FileKind RESULTS = new FileKind("Benchmark results", "*");
    public static final FileKind JSON = new FileKind("JSON document", "json");
}
