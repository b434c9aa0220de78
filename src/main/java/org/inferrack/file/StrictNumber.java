package org.inferrack.file;

import java.util.function.DoubleFunction;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes finite JSON numbers only: no quoted "NaN", nothing that overflows to infinity. */
final class StrictNumber<T> extends StdDeserializer<T> {

    private final DoubleFunction<T> wrap;
    private final transient T absent;

    /** @param absent stands for null; null refuses it */
    StrictNumber(Class<?> type, DoubleFunction<T> wrap, T absent) {
        super(type);
        this.wrap = wrap;
        this.absent = absent;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isNumeric()) {
            return context.reportInputMismatch(handledType(), "not a number");
        }
        double value = parser.getDecimalValue().doubleValue();
        if (!Double.isFinite(value)) {
            return context.reportInputMismatch(handledType(), "larger than any number can be");
        }
        return wrap.apply(value);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return absent == null ? context.reportInputMismatch(handledType(), "null") : absent;
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return absent;
    }
}
