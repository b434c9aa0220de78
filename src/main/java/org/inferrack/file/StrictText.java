package org.inferrack.file;

import java.time.DateTimeException;
import java.util.function.Function;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes dates written as text only: no numbers of days, no lists of year, month and day. */
final class StrictText<T> extends StdDeserializer<T> {

    private final transient Function<String, T> parse;

    StrictText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(this, "not text");
        }
        try {
            return parse.apply(parser.getString());
        } catch (DateTimeException e) {
            return context.reportInputMismatch(this, e.getMessage());
        }
    }
}
