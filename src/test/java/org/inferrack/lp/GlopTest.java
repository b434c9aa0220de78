package org.inferrack.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Random;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An unrelated solver comes to the same verdicts and values. Only the natives for Linux on x86-64 are fetched. */
@EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "x86_64"})
class GlopTest {

    private static final int PROGRAMMES = 4_000;

    @Test
    void columns_come_to_the_same_verdict_in_any_units_and_by_either_rule() {
        var met = new EnumMap<Termination, Integer>(Termination.class);
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            var programme = Programme.of(seed, false);
            var glop = Glop.equal(programme);
            met.merge(glop.termination(), 1, Integer::sum);
            agrees("seed " + seed, programme, programme.plain(), programme.revised(), glop);
            agrees("first column, seed " + seed, programme, programme.plain(), programme.revised().patience(0), glop);
            var scaled = programme.badlyScaled(new Random(seed));
            agrees("badly scaled, seed " + seed, programme, scaled, scaled.programme().revised(), glop);
        }
        assertThat(met).containsOnlyKeys(Termination.OPTIMAL, Termination.INFEASIBLE, Termination.UNBOUNDED);
        assertThat(met.values()).allMatch(times -> times > PROGRAMMES / 50);
    }

    private static void agrees(String what, Programme programme, Programme.Scaled scaled, RevisedSimplex simplex, Glop.Answer glop) {
        assertThat(simplex.solve(unlimited())).as(what).isEqualTo(glop.termination());
        if (glop.termination() == Termination.OPTIMAL) {
            double[] solution = Programme.product(LpCheck.perVariable(scaled.programme(), simplex), scaled.units());
            assertThat(simplex.objective()).as(what).isCloseTo(glop.value(), within(1e-7 * (1 + Math.abs(glop.value()))));
            LpCheck.keepsEqual(what, programme, solution);
            assertThat(programme.cost(solution)).as(what).isCloseTo(simplex.objective(), within(1e-9 * (1 + Math.abs(glop.value()))));
            LpCheck.pricesProve(what, programme, Programme.product(simplex.duals(), scaled.factors()), simplex.objective());
        }
    }

    @Test
    void rows_come_to_the_same_verdict_in_any_units_and_by_either_rule() {
        var met = new EnumMap<Termination, Integer>(Termination.class);
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            var programme = Programme.of(seed, true);
            var glop = Glop.atLeast(programme);
            met.merge(glop.termination(), 1, Integer::sum);
            agrees("seed " + seed, programme, programme.plain(), programme.dual(), glop);
            agrees("first row, seed " + seed, programme, programme.plain(), programme.dual().patience(0), glop);
            var scaled = programme.badlyScaled(new Random(seed));
            agrees("badly scaled, seed " + seed, programme, scaled, scaled.programme().dual(), glop);
        }
        assertThat(met).containsOnlyKeys(Termination.OPTIMAL, Termination.INFEASIBLE);
        assertThat(met.values()).allMatch(times -> times > PROGRAMMES / 10);
    }

    private static void agrees(String what, Programme programme, Programme.Scaled scaled, DualSimplex simplex, Glop.Answer glop) {
        assertThat(simplex.solve(Double.POSITIVE_INFINITY, unlimited())).as(what).isEqualTo(glop.termination());
        if (glop.termination() == Termination.OPTIMAL) {
            assertThat(simplex.value()).as(what).isCloseTo(glop.value(), within(1e-7 * (1 + glop.value())));
            double[] solution = Programme.product(simplex.solution(), scaled.units());
            LpCheck.keepsAtLeast(what, programme, solution);
            assertThat(programme.cost(solution)).as(what).isCloseTo(simplex.value(), within(1e-9 * (1 + glop.value())));
            double[] prices = new double[programme.rows().length];
            Arrays.setAll(prices, simplex::price);
            assertThat(Arrays.stream(prices).min().orElse(0)).as(what).isGreaterThanOrEqualTo(0);
            LpCheck.pricesProve(what, programme, Programme.product(prices, scaled.factors()), simplex.value());
        }
    }

    @Test
    void columns_that_arrive_late_and_costs_that_change_lead_to_the_same() {
        for (int seed = 0; seed < PROGRAMMES / 4; seed++) {
            var programme = Programme.of(seed, false);
            var glop = Glop.equal(programme);
            var late = new RevisedSimplex(programme.right());
            for (int j = 0; j < programme.cost().length; j++) {
                int at = j;
                int column = late.add(SparseVector.of(Arrays.stream(programme.rows()).mapToDouble(row -> row[at]).toArray()), programme.cost()[j] + 1);
                late.solve(unlimited());
                late.cost(column, programme.cost()[j]);
                late.solve(unlimited());
            }
            assertThat(late.solve(unlimited())).as("seed " + seed).isEqualTo(glop.termination());
            if (glop.termination() == Termination.OPTIMAL) {
                assertThat(late.objective()).as("seed " + seed).isCloseTo(glop.value(), within(1e-7 * (1 + Math.abs(glop.value()))));
            }
        }
    }

    @Test
    void rows_that_arrive_late_and_copies_lead_to_the_same() {
        for (int seed = 0; seed < PROGRAMMES / 4; seed++) {
            var random = new Random(seed);
            var programme = Programme.of(seed, true);
            var whole = programme;
            DualSimplex late = programme.dual();
            double before = 0;
            for (int more = 0; more < 3; more++) {
                var end = late.solve(Double.POSITIVE_INFINITY, unlimited());
                var glop = Glop.atLeast(whole);
                assertThat(end).as("seed " + seed).isEqualTo(glop.termination());
                if (end == Termination.INFEASIBLE) {
                    break;
                }
                assertThat(late.value()).as("seed " + seed).isGreaterThanOrEqualTo(before).isCloseTo(glop.value(), within(1e-7 * (1 + glop.value())));
                before = late.value();
                int[] summed = random.ints(0, programme.cost().length).limit(3).distinct().toArray();
                int sign = random.nextBoolean() ? 1 : -1;
                int bound = random.nextInt(4);
                DualSimplex untouched = late;
                late = late.copy();
                late.bound(summed, sign, bound);
                assertThat(untouched.solve(Double.POSITIVE_INFINITY, unlimited())).isEqualTo(Termination.OPTIMAL);
                assertThat(untouched.value()).isEqualTo(before);
                whole = with(whole, summed, sign, bound);
            }
        }
    }

    private static Programme with(Programme programme, int[] summed, int sign, int bound) {
        double[][] rows = Arrays.copyOf(programme.rows(), programme.rows().length + 1);
        double[] right = Arrays.copyOf(programme.right(), rows.length);
        double[] row = new double[programme.cost().length];
        for (int j : summed) {
            row[j] = sign;
        }
        rows[rows.length - 1] = row;
        right[rows.length - 1] = sign * bound;
        return new Programme(programme.cost(), rows, right);
    }

    static WorkBudget unlimited() {
        return WorkBudget.unlimited(Cancellation.NEVER);
    }
}
