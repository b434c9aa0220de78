package org.inferrack.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Region;
import org.inferrack.engine.cost.Exchange;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.plan.Economics.ExchangeRate;

/** The best known price of an entry, in one currency where there is a rate. */
public final class ListedPrice {

    private ListedPrice() {
    }

    /** A price without a rate stays in its own currency, and is compared with none. */
    public static ListedValue of(Item item, Catalog catalog, String currency, List<ExchangeRate> rates) {
        if (item instanceof AiModel || item instanceof Region) {
            return ListedValue.inapplicable("Price");
        }
        return catalog.price(item.id()).map(price -> of(price, currency, rates)).orElseGet(() -> none(item));
    }

    private static ListedValue of(Price price, String currency, List<ExchangeRate> rates) {
        boolean estimated = price.kind() == Price.Kind.ESTIMATE || price.kind() == Price.Kind.CLASS;
        String words = words(price);
        return Exchange.convert(price, currency, rates).map(amount -> ListedValue.amount(amount, estimated, words))
                .orElseGet(() -> new ListedValue((estimated ? "≈ " : "") + FigureFormat.money(price.amount(), price.currency()),
                        words + "; no exchange rate to " + currency, OptionalDouble.empty(), true));
    }

    private static ListedValue none(Item item) {
        boolean rented = item instanceof Accelerator accelerator && accelerator.form() == Accelerator.Form.CLOUD;
        return rented ? new ListedValue("–", "Price: does not apply, it is only rented in its maker's cloud", OptionalDouble.empty(), false)
                : new ListedValue("n/p", "Price: no offer is known; state one of your own", OptionalDouble.empty(), false);
    }

    /** "USD 9,560 (7,000 to 12,000), estimated from its class, for chassis, power supplies · source, date". */
    public static String words(Price price) {
        return FigureFormat.money(price.amount(), price.currency()) + price.range().map(ListedValue::range).orElse("") + ", " + price.kind().label()
                + paysFor(price) + " · " + ListedValue.words(price.source());
    }

    /** ", for chassis, power supplies"; empty for an item alone. */
    public static String paysFor(Price price) {
        return price.contents().isEmpty() ? ""
                : ", for " + price.contents().stream().sorted(Comparator.naturalOrder()).map(PriceContent::label)
                        .map(ListedPrice::inSentence).collect(Collectors.joining(", "));
    }

    private static String inSentence(String label) {
        return label.startsWith("CPU") || label.startsWith("DPU") ? label : label.toLowerCase(Locale.ENGLISH);
    }

    /** Whether a price has no rate into the currency. */
    public static boolean foreign(Item item, Catalog catalog, String currency, List<ExchangeRate> rates) {
        Optional<Price> price = catalog.price(item.id());
        return price.isPresent() && Exchange.convert(price.get(), currency, rates).isEmpty();
    }
}
