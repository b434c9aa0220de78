package org.inferrack.exchange;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.SourceText;
import org.inferrack.store.ShippedKnowledge;

/** Reads what people bring, for tests: files of the folder imports, and text. */
public final class Imports {

    public static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    /** One L40S, weights in 16 bits. */
    public static final Given ON_AN_L40S = Given.NOTHING.withAcceleratorId(Optional.of("nvidia-l40s")).withAccelerators(OptionalInt.of(1))
            .withPrecision(Optional.of(Precision.FP16));
    public static final Given LLAMA = ON_AN_L40S.withModelId(Optional.of("llama-3.1-8b"));

    private Imports() {
    }

    public static Path file(String name) {
        try {
            return Path.of(Imports.class.getResource("/imports/" + name).toURI());
        } catch (URISyntaxException never) {
            throw new IllegalArgumentException(never);
        }
    }

    public static Imported of(String name, Given given) throws ImportException {
        return BenchmarkResults.read(file(name), given, CATALOG);
    }

    public static Imported text(String text, Given given) throws ImportException {
        return BenchmarkResults.read(new SourceText("own.txt", text, StandardCharsets.UTF_8), given, CATALOG);
    }

    /** Of the only run of a file. */
    public static Measurement only(Imported found, Metric metric) {
        return found.measurements().stream().filter(row -> row.metric() == metric).reduce((_, _) -> {
            throw new AssertionError("more than one " + metric);
        }).orElseThrow(() -> new AssertionError("no " + metric + ": " + found.problems()));
    }

    /** Everything that is said of a file, as one text. */
    public static String said(Imported found) {
        return String.join("\n", found.lines(found.remarks())) + "\n" + String.join("\n", found.lines(found.problems()));
    }
}
