package org.inferrack.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Little's law over the figures of a run. */
class LittlesLawTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }

    /** What a server shows that answers {@code perSecond} requests and takes {@code ttft} + (tokens - 1) x {@code tpot} ms for each. */
    private static Speeds true_to_the_law(double perSecond, double tokens, double ttft, double tpot) {
        return new Speeds(of(512), of(tokens), of(perSecond * tokens), of(perSecond), of(ttft), NONE, of(tpot), NONE, of(ttft + (tokens - 1) * tpot));
    }

    private static double inFlight(double perSecond, double tokens, double ttft, double tpot) {
        return perSecond * (ttft + (tokens - 1) * tpot) / 1000;
    }

    @Property
    void an_open_loop_has_rate_times_latency_in_flight(@ForAll @DoubleRange(min = 0.01, max = 1000) double perSecond,
                                                       @ForAll @DoubleRange(min = 1, max = 4096) double tokens,
                                                       @ForAll @DoubleRange(min = 1, max = 1e5) double ttft,
                                                       @ForAll @DoubleRange(min = 0.1, max = 1e3) double tpot)
            throws UnusableRun {
        double expected = inFlight(perSecond, tokens, ttft, tpot);
        Speeds whole = true_to_the_law(perSecond, tokens, ttft, tpot);
        for (Speeds speeds : new Speeds[] {whole, whole.withAnswerMs(NONE), whole.withTtftMs(NONE), whole.withTpotMs(NONE), whole.withRequestsPerSecond(NONE),
                whole.withTokensPerSecond(NONE)}) {
            assertThat(LittlesLaw.of(new Load.Open(of(perSecond)), speeds).concurrency()).isCloseTo(expected, within(1e-6 * expected));
            assertThat(LittlesLaw.of(new Load.Burst(), speeds).concurrency()).isCloseTo(expected, within(1e-6 * expected));
        }
        assertThat(LittlesLaw.of(new Load.Closed(expected), whole).concurrency()).isEqualTo(expected);
        assertThat(LittlesLaw.of(new Load.Counted(expected), whole).concurrency()).isEqualTo(expected);
        assertThat(LittlesLaw.of(new Load.Closed(expected), whole).remarks()).isEmpty();
    }

    /** A figure in the wrong unit is off by a thousand; none that enters can be. */
    @Property
    void seconds_for_milliseconds_are_noticed(@ForAll @DoubleRange(min = 0.1, max = 100) double perSecond,
                                              @ForAll @DoubleRange(min = 100, max = 2000) double tokens,
                                              @ForAll @DoubleRange(min = 5, max = 200) double tpot) {
        Speeds speeds = true_to_the_law(perSecond, tokens, 10 * tpot, tpot);
        double clients = inFlight(perSecond, tokens, 10 * tpot, tpot);
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Closed(clients), speeds.withTpotMs(of(tpot / 1000)).withAnswerMs(NONE))).isInstanceOf(UnusableRun.class)
                .hasMessageContaining("contradicts");
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Closed(clients), speeds.withTokensPerSecond(of(1000 * perSecond * tokens))))
                .isInstanceOf(UnusableRun.class);
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Counted(1000 * clients), speeds)).isInstanceOf(UnusableRun.class);
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Closed(1000 * clients), speeds)).isInstanceOf(UnusableRun.class);
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Open(of(perSecond / 1000)), speeds)).isInstanceOf(UnusableRun.class);
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Open(NONE), speeds.withAnswerMs(of(speeds.answerMs().orElseThrow() / 1000))))
                .isInstanceOf(UnusableRun.class)
                .hasMessageContaining("end-to-end");
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Open(NONE), speeds.withRequestsPerSecond(of(1000 * perSecond)))).isInstanceOf(UnusableRun.class)
                .hasMessageContaining("requests/s");
    }

    @Test
    void the_refusal_has_the_figures() {
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Closed(256), true_to_the_law(2, 256, 120, 17))).hasMessageContaining("256")
                .hasMessageContaining("2 requests/s x 4.455 s = 8.91");
    }

    /** With a fixed concurrency, tokens/s, TTFT and TPOT are three witnesses against a stated rate of requests. */
    @Test
    void a_rate_that_three_others_contradict_is_told_and_not_taken() throws UnusableRun {
        var law = LittlesLaw.of(new Load.Closed(8), true_to_the_law(1.719, 256, 90, 17.8).withRequestsPerSecond(of(9)));
        assertThat(law.concurrency()).isEqualTo(8);
        assertThat(law.remarks()).singleElement().asString().contains("9 requests/s are stated");
    }

    @Test
    void clients_that_were_not_all_busy_are_counted_as_they_were() throws UnusableRun {
        var law = LittlesLaw.of(new Load.Closed(32), true_to_the_law(4, 256, 100, 20));
        assertThat(law.concurrency()).isCloseTo(20.8, within(0.01));
        assertThat(law.remarks()).singleElement().asString().contains("concurrency 21 derived");
    }

    @Test
    void without_latency_a_stated_concurrency_stands_and_another_is_asked_for() throws UnusableRun {
        Speeds rate = Speeds.UNKNOWN.withTokensPerSecond(of(500)).withOutputTokens(of(100));
        assertThat(LittlesLaw.of(new Load.Closed(4), rate).concurrency()).isEqualTo(4);
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Open(NONE), rate)).hasMessageContaining("lacks the latency").hasMessageContaining("--concurrency");
        assertThatThrownBy(() -> LittlesLaw.of(new Load.Open(NONE), Speeds.UNKNOWN.withAnswerMs(of(100)))).hasMessageContaining("lacks the rate");
    }
}
