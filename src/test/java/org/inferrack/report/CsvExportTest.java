package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.inferrack.engine.metric.Recommendation;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.Gate;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @TempDir
    private Path folder;

    @Test
    void writesFourTablesAsUtf8WithMarkAndCrlf() throws IOException {
        List<Path> files = CsvExport.write(Gate.checked(PlanFixtures.plan()), OutcomeFixtures.outcome(), folder.resolve("new/folder"));
        assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("bom.csv", "racks.csv", "cashflow.csv", "metrics.csv");
        for (Path file : files) {
            String text = Files.readString(file);
            assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
            assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "＝1"})
    void aCellThatASpreadsheetWouldRunIsMadeText(String cell) {
        assertThat(CsvTable.safe(cell)).startsWith("'").matches(safe -> safe.replaceAll("['\\s]", "").equals(cell.replaceAll("['\\s]", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "-3", "12.5", "L4", "a=b", ""})
    void plainNumbersAndPlainTextStayAsTheyAre(String cell) {
        assertThat(CsvTable.safe(cell)).isEqualTo(cell);
    }

    @Test
    void aScenarioNamedAsAFormulaIsNotOne() throws IOException {
        Outcome whole = OutcomeFixtures.outcome();
        var named = OutcomeFixtures.renamed(whole.scenarios().getLast(), "=HYPERLINK(\"http://x\",\"quote, and comma\")");
        var outcome = new Outcome("", List.of(named), List.of(), List.of(), Recommendation.of(List.of(named), List.of()));
        assertThat(rows("bom.csv", outcome).getFirst().get("scenario")).isEqualTo("'=HYPERLINK(\"http://x\",\"quote, and comma\")");
    }

    @Test
    void anUnknownPriceIsAnEmptyCell() throws IOException {
        var row = rows("bom.csv", OutcomeFixtures.withUnknowns()).getLast();
        assertThat(row.get("item")).isEqualTo("NVIDIA L4");
        assertThat(row.get("unit_price")).isEmpty();
        assertThat(row.get("total")).isEmpty();
    }

    @Test
    void anUnknownFigureHasItsReasonAndNoNumber() throws IOException {
        var row = rows("metrics.csv", OutcomeFixtures.withUnknowns()).stream()
                .filter(candidate -> candidate.get("metric").equals("TCO") && candidate.get("role").equals("PROPOSAL")).findFirst().orElseThrow();
        assertThat(row.get("value")).isEmpty();
        assertThat(row.get("reason")).isEqualTo("no price for NVIDIA L4");
    }

    @Test
    void theCashFlowAddsUpToTheTco() throws IOException {
        Outcome outcome = OutcomeFixtures.outcome();
        var last = rows("cashflow.csv", outcome).getLast();
        assertThat(new BigDecimal(last.get("cumulative")).doubleValue())
                .isCloseTo(outcome.scenarios().getLast().costs().total().amount().orElseThrow(), org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void racksTellEveryResourceWithItsLimit() throws IOException {
        var row = rows("racks.csv", OutcomeFixtures.outcome()).getFirst();
        assertThat(row.get("servers")).isEqualTo("6");
        assertThat(row.get("cooling used")).isEqualTo("8.7");
        assertThat(row.get("cooling limit")).isEqualTo("10");
        assertThat(row.get("cooling unit")).isEqualTo("kW");
    }

    @Test
    void numbersHaveNoExponent() {
        assertThat(CsvTable.number(12345678.5)).isEqualTo("12345678.5");
        assertThat(CsvTable.number(1e-7)).isEqualTo("0.0000001");
        assertThat(CsvTable.number(30)).isEqualTo("30");
    }

    @Test
    void aFailureNamesTheFileAndWhatToDo() throws IOException {
        Path blocked = Files.createFile(folder.resolve("blocked"));
        assertThatThrownBy(() -> CsvExport.write(Gate.checked(PlanFixtures.plan()), OutcomeFixtures.outcome(), blocked))
                .isInstanceOf(IOException.class).hasMessageContaining("bom.csv").hasMessageContaining("export again");
    }

    private List<CSVRecord> rows(String file, Outcome outcome) throws IOException {
        CsvExport.write(Gate.checked(PlanFixtures.plan()), outcome, folder);
        String text = Files.readString(folder.resolve(file)).substring(1);
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text)).getRecords();
    }
}
