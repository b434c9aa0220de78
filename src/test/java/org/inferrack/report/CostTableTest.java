package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.inferrack.engine.cost.Costs.Month;
import org.inferrack.fixture.OutcomeFixtures;
import org.junit.jupiter.api.Test;

class CostTableTest {

    @Property(tries = 200)
    void rowsAndColumnsSumToWhatIsShown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int months, @ForAll boolean byYear) {
        List<Month> cash = cash(new Random(seed), months);
        CostTable table = CostTable.of(cash, byYear ? 12 : 1);
        for (CostTable.Line line : table.lines()) {
            assertThat(line.cells().stream().mapToLong(Long::longValue).sum()).isEqualTo(line.total());
        }
        assertThat(table.sums().stream().mapToLong(Long::longValue).sum()).isEqualTo(table.total());
        assertThat(table.total()).isEqualTo(Math.round(cash.stream().mapToDouble(Month::total).sum()));
    }

    @Property(tries = 200)
    void capexAgreesWithTheBillOfMaterials(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int months) {
        List<Month> cash = cash(new Random(seed), months);
        assertThat(CostTable.of(cash, 12).sums().getFirst()).isEqualTo(Math.round(cash.stream().mapToDouble(Month::capex).sum()));
    }

    @Test
    void whatCostsNothingShowsNothing() {
        var months = OutcomeFixtures.outcome().scenarios().getFirst().costs().months();
        assertThat(CostTable.of(months, 12).lines().get(1).cells().getFirst()).isZero();
    }

    @Test
    void aShortLastYearIsALineOfItsOwn() {
        assertThat(CostTable.of(cash(new Random(1), 30), 12).lines()).extracting(CostTable.Line::period)
                .containsExactly("Year 1, from Jan 2027", "Year 2, from Jan 2028", "Year 3, from Jan 2029");
    }

    private static List<Month> cash(Random random, int months) {
        var cash = new ArrayList<Month>();
        for (int month = 0; month < months; month++) {
            boolean buys = month == 0 || random.nextInt(10) == 0;
            cash.add(new Month(YearMonth.of(2027, 1).plusMonths(month), buys ? random.nextDouble() * 1e6 : 0, 1 + random.nextDouble() * 1e4,
                    random.nextDouble() * 900,
                    random.nextDouble() * 500, random.nextDouble(), month == months - 1 ? random.nextDouble() * 1e5 : 0));
        }
        return cash;
    }
}
