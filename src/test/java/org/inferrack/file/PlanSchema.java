package org.inferrack.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The published JSON Schemas, for tests. */
public final class PlanSchema {

    /** With the comma after it, or before it at the end of an object, or alone in one. */
    private static final Pattern AMOUNT = Pattern
            .compile("\"(minimum|maximum|minItems|maxItems|maxLength|maxProperties)\": *[-\\d.eE]+(, *|(?=}))|, *\"(minimum|maximum)\": *[-\\d.eE]+(?=})");

    private PlanSchema() {
    }

    public static Schema plan() {
        return schema(text("inferrack-plan-2.schema.json"));
    }

    /** The form alone: which fields there are and of which kind, whatever their numbers and lengths. */
    public static Schema form() {
        return schema(AMOUNT.matcher(text("inferrack-plan-2.schema.json")).replaceAll("").replaceAll(", *}", "}"));
    }

    public static Schema outcome() {
        return schema(text("inferrack-outcome-1.schema.json"));
    }

    public static Schema choice() {
        return schema(text("inferrack-choice-1.schema.json"));
    }

    public static Schema advice() {
        return schema(text("inferrack-advice-1.schema.json"));
    }

    public static List<Error> errors(Schema schema, String text) {
        return schema.validate(text, InputFormat.JSON);
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("assets", "schema", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
