package org.inferrack.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The published JSON Schemas, for tests. */
public final class PlanSchema {

    private PlanSchema() {
    }

    public static Schema plan() {
        return schema("inferrack-plan-2.schema.json");
    }

    public static Schema outcome() {
        return schema("inferrack-outcome-1.schema.json");
    }

    public static Schema choice() {
        return schema("inferrack-choice-1.schema.json");
    }

    public static Schema advice() {
        return schema("inferrack-advice-1.schema.json");
    }

    public static List<Error> errors(Schema schema, String text) {
        return schema.validate(text, InputFormat.JSON);
    }

    private static Schema schema(String name) {
        try {
            String text = Files.readString(Path.of("assets", "schema", name));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
