package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.inferrack.catalog.Price;
import org.inferrack.engine.cost.BomPart.Category;
import org.inferrack.engine.cost.Costs.BomLine;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class BomTest {

    private static final Plan PLAN = TinyFleet.plan().withEconomics(TinyFleet.economics().withInstallationShare(0.045).withContingencyShare(0.1));

    private static BomPart part(int quantity, boolean owned, Quote quote) {
        return new BomPart("card", "Card", "Maker", Category.ACCELERATOR, quantity, 1, 36, owned, quote);
    }

    private static Quote priced(double amount) {
        return Quote.of(TinyFleet.price("card", Price.Kind.USER, amount, "USD", ""), "Card", PLAN);
    }

    private static Quote unpriced() {
        return Quote.of("card", "Card", PLAN, TinyFleet.catalog(List.of()));
    }

    /** 3 x 1,000 + 4.5 % + 10 %, both of the hardware and not of each other: 3,000 + 135 + 300. */
    @Test
    void installation_and_contingency_are_shares_of_the_hardware_alone() {
        var lines = Bom.of(PLAN, List.of(part(3, false, priced(1_000))));
        assertThat(lines).extracting(BomLine::itemId).containsExactly("card", "installation", "contingency");
        assertThat(lines.get(1).unitPrice()).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("135"));
        assertThat(lines.get(1).priceNote()).isEqualTo("4.5 % of the hardware");
        assertThat(lines.get(2).priceNote()).isEqualTo("10.0 % of the hardware");
        assertThat(Bom.sum(lines)).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("3435"));
    }

    @Test
    void shares_of_hardware_without_a_price_are_unknown_and_say_why() {
        var lines = Bom.of(PLAN, List.of(part(3, false, unpriced())));
        assertThat(lines.get(1).unitPrice()).isEmpty();
        assertThat(lines.get(1).priceNote()).isEqualTo("4.5 % of the hardware, of which a price is missing");
        assertThat(Bom.sum(lines)).isEmpty();
    }

    @Test
    void what_is_owned_is_listed_at_nothing_and_not_installed() {
        var lines = Bom.of(PLAN, List.of(part(3, true, priced(1_000))));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.total()).contains(BigDecimal.ZERO);
            assertThat(line.priceNote()).isEqualTo("already owned");
        });
    }

    @Test
    void no_share_is_no_line() {
        assertThat(Bom.of(TinyFleet.plan(), List.of(part(3, false, priced(1_000))))).hasSize(1);
    }
}
