package org.inferrack.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Why JSON does not make a plan, in words for the person who wrote the file.
 *
 * @param at where in the file
 */
record BindingProblem(JsonPointer at, String problem, String advice) {

    private static final Pattern MISSING = Pattern.compile("Missing required creator property '([^']+)'");
    private static final int LONGEST_QUOTE = 60;

    static BindingProblem of(JacksonException cause, JsonNode root) {
        JsonPointer at = FilePlace.pointer(cause.getPath());
        Matcher missing = MISSING.matcher(String.valueOf(cause.getOriginalMessage()));
        if (missing.lookingAt()) {
            return new BindingProblem(missing.group(1).equals(lastName(at)) ? at.head() : at, "the field \"" + missing.group(1) + "\" is missing",
                    "Add it; the format is described in the JSON Schema.");
        }
        return switch (cause) {
            case InvalidTypeIdException kind -> unknownKind(at, kind);
            case ValueInstantiationException value when value.getCause() instanceof IllegalArgumentException reason ->
                    new BindingProblem(at, reason.getMessage(), "Correct the values here.");
            case InvalidNullException nothing -> new BindingProblem(nullPlace(at, nothing), "null where a value is needed", "Write a value.");
            case InputCoercionException range ->
                    new BindingProblem(at, "the number " + shortened(root.at(at).toString()) + " is too large for a whole number here",
                            "Correct the value here.");
            case MismatchedInputException mismatch -> mismatch(at, mismatch.getTargetType(), root);
            default -> new BindingProblem(at, firstLine(cause), "Correct the value here.");
        };
    }

    private static JsonPointer nullPlace(JsonPointer at, InvalidNullException nothing) {
        boolean complete = nothing.getPropertyName() == null || lastName(at) == null || nothing.getPropertyName().getSimpleName().equals(lastName(at));
        return complete ? at : at.appendProperty(nothing.getPropertyName().getSimpleName());
    }

    /** The field that the pointer ends at, null if it ends at an element of a list. */
    private static String lastName(JsonPointer at) {
        return at.matches() ? "" : at.last().getMatchingIndex() >= 0 ? null : at.last().getMatchingProperty();
    }

    private static BindingProblem unknownKind(JsonPointer at, InvalidTypeIdException kind) {
        String known = MixIns.kinds(kind.getBaseType().getRawClass());
        return kind.getTypeId() == null
                ? new BindingProblem(at, "the field \"kind\" is missing", "Add it; known are " + known + ".")
                : new BindingProblem(at.appendProperty("kind"), quote(kind.getTypeId()) + " is no kind that is known here", "Known are " + known + ".");
    }

    private static BindingProblem mismatch(JsonPointer at, Class<?> target, JsonNode root) {
        return new BindingProblem(at, "found " + found(root.at(at)) + ", where " + expected(target) + " is needed", "Correct the value here.");
    }

    private static String found(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "the text " + quote(node.stringValue());
            case NUMBER -> "the number " + shortened(node.toString());
            case BOOLEAN -> node.toString();
            case NULL -> "null";
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            default -> "nothing";
        };
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "another value";
        } else if (type.isEnum()) {
            return "one of " + names(type);
        } else if (type == int.class || type == long.class || type == OptionalInt.class || type == Integer.class) {
            return "a whole number";
        } else if (type == double.class || type == Double.class || type == BigDecimal.class || type == OptionalDouble.class) {
            return "a finite number";
        } else if (type == boolean.class) {
            return "true or false";
        } else if (type == String.class) {
            return "a text in quotes";
        } else if (type == LocalDate.class) {
            return "a date such as \"2026-11-30\"";
        } else if (type == YearMonth.class) {
            return "a month such as \"2026-11\"";
        }
        return Collection.class.isAssignableFrom(type) ? "a list in [ ]" : "an object in { }";
    }

    private static String names(Class<?> type) {
        return String.join(", ", Arrays.stream(type.getEnumConstants()).map(each -> PlanMapper.JSON.valueToTree(each).asString()).toList());
    }

    private static String firstLine(JacksonException cause) {
        return cause.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    }

    private static String quote(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
