package org.inferrack.catalog.classes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.ClassModel;

/**
 * What a class leads to expect, in the unit of the attribute.
 *
 * @param low  the value is not below it, and not above {@code high}, in nine cases of ten
 */
public record ClassValue(double value, double low, double high, Source source) {

    /** Currency of what is learned of prices. */
    public static final String CURRENCY = "USD";

    private static final int DIGITS = 3;

    public static ClassValue of(ClassAttribute attribute, ClassModel model, ClassTerms described) {
        var predicted = model.predict(described.basis());
        double middle = described.base() + predicted.value();
        Scale scale = attribute.scale();
        double low = Math.max(attribute.least(), scale.value(middle - predicted.reach()));
        return new ClassValue(Math.max(low, scale.value(middle)), low, Math.max(low, scale.value(middle + predicted.reach())), source(model));
    }

    static Source source(ClassModel model) {
        return new Source("Class value with its 90 % range, from " + model.provenance(), model.date());
    }

    /** The same value, with a range that holds that of the other too. */
    ClassValue upTo(ClassValue other) {
        return new ClassValue(value, Math.min(low, other.low), Math.max(high, other.high), source);
    }

    /** Within what makes sense of the spec; whole where it counts. */
    Fact fact(Spec spec) {
        boolean whole = spec == Spec.RACK_UNITS;
        double middle = within(spec, whole ? Math.rint(value) : rounded(value, RoundingMode.HALF_EVEN));
        double lower = within(spec, whole ? Math.rint(low) : rounded(low, RoundingMode.FLOOR));
        double upper = within(spec, whole ? Math.rint(high) : rounded(high, RoundingMode.CEILING));
        return new Fact(middle, Evidence.ESTIMATED, source, Optional.of(new Range(Math.min(lower, middle), Math.max(upper, middle))));
    }

    Price price(Item item) {
        Set<PriceContent> contents = item instanceof ServerModel ? PriceContent.BARE_SERVER : Set.of();
        double middle = rounded(value, RoundingMode.HALF_EVEN);
        return new Price(item.id(), Price.Kind.CLASS, amount(middle),
                Optional.of(new Range(Math.min(middle, rounded(low, RoundingMode.FLOOR)), Math.max(middle, rounded(high, RoundingMode.CEILING)))), CURRENCY,
                contents, source);
    }

    /** Without an exponent: 12300, not 1.23E+4. */
    static BigDecimal amount(double value) {
        var amount = BigDecimal.valueOf(value).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    static double rounded(double value, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(DIGITS, mode)).doubleValue();
    }

    private static double within(Spec spec, double value) {
        return Math.clamp(value, spec.least(), spec.most());
    }
}
