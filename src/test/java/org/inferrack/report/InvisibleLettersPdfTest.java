package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.metric.Recommendation;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link ProposalPdf} with letters that nobody sees wherever a chart has words. The font has no glyph of theirs, and the PDF writer gives up at some. */
class InvisibleLettersPdfTest {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> complaints = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(line.getLoggerName() + ": " + line.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        ROOT.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        ROOT.removeHandler(listener);
    }

    @ParameterizedTest
    @CsvSource({"0x09, u0009", "0x0A, u000a", "0x0D, u000d", "0x07, u0007", "0x85, u0085", "0xAD, u00ad", "0x034F, u034f", "0x115F, u115f", "0x17B4, u17b4",
            "0x180E, u180e", "0x200D, u200d", "0x202E, u202e", "0x2060, u2060", "0x2064, u2064", "0x206A, u206a", "0xFE0F, ufe0f", "0xE0041, udb40\\udc41",
            "0xE0100, udb40\\udd00"})
    void a_letter_that_nobody_sees_is_spelt_in_every_chart(String point, String spelt) throws IOException {
        String name = "A" + Character.toString(Integer.decode(point)) + "B";
        var named = named(OutcomeFixtures.outcome().scenarios().getLast(), name);
        var outcome = new Outcome("", List.of(named), List.of(), List.of(), Recommendation.of(List.of(named), List.of()));
        String words = PdfText.words(PlanFixtures.plan(), outcome);
        assertThat(words).contains("What moves the TCO of A\\" + spelt + "B", "Price of A\\" + spelt + "B", "n/a (no rate of A\\" + spelt + "B)");
        assertThat(complaints).isEmpty();
    }

    /** Its name, the input of its tornado and the reason of what is unknown of it are what strangers may have typed. */
    private static ScenarioOutcome named(ScenarioOutcome known, String name) {
        var s = OutcomeFixtures.renamed(known, name);
        var metrics = new EnumMap<>(s.metrics());
        metrics.put(Metric.STREAMS_PER_RACK, Figure.unknown("streams/rack", "no rate of " + name));
        metrics.put(Metric.STREAMS_PER_SERVER, Figure.unknown("streams/server", "no rate of " + name));
        double base = s.tornado().base();
        var tornado = new Tornado("USD", base, List.of(new Tornado.Bar("price of " + name, "", base * 0.9, base * 1.1)));
        return new ScenarioOutcome(s.scenario(), s.sizing(), s.power(), s.placement(), s.costs(), tornado, metrics, s.workloads(), s.findings());
    }
}
