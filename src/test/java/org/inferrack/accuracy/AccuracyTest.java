package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.catalog.Knowledge;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTest {

    private static final String HEADER = "row_id,round,submitter,system_name,server_model,gpu,benchmark,scenario,metric_name,metric_value,metric_unit,total_accels,"
            + "software,power_mode,inferred,comment\n";
    private static Accuracy accuracy;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readShippedKnowledge() {
        Knowledge knowledge = ShippedKnowledge.read();
        accuracy = new Accuracy(knowledge);
    }

    private static String row(String gpu, String benchmark, String value, String unit, String accelerators) {
        return "r,v3.0,Somebody,A box,Box 1," + gpu + "," + benchmark + ",Offline,throughput," + value + "," + unit + "," + accelerators
                + ",TensorRT 9,,0,more columns are ignored\n";
    }

    private AccuracyComparison compare(String text, Axis by) throws IOException {
        Path file = folder.resolve("measured.csv");
        Files.writeString(file, text);
        return accuracy.compare(file, Optional.empty(), by);
    }

    @Test
    void aMeasuredRowIsComparedWithThePredictionForIt() throws IOException {
        AccuracyComparison found = compare(HEADER + row("L4", "resnet50", "12900", "samples/s", "1"), Axis.ACCELERATOR);
        assertThat(found.kind()).isEqualTo("mlperf");
        Group group = found.groups().getFirst();
        assertThat(group.label()).isEqualTo("nvidia-l4");
        assertThat(group.predicted()).isEqualTo(1);
        assertThat(group.medianError()).as("L4 on ResNet-50 is published as 12,400 to 13,200").isLessThan(0.08);
        assertThat(group.inside()).isEqualTo(1);
    }

    @Test
    void aServersResultIsDividedByItsAccelerators() throws IOException {
        AccuracyComparison eight = compare(HEADER + row("L4", "resnet50", String.valueOf(8 * 12900), "samples/s", "8"), Axis.TIER);
        assertThat(eight.total().medianError()).isLessThan(0.08);
        assertThat(eight.groups()).extracting(Group::label).contains("same-pair", "all-main");
    }

    @Test
    void theErrorIsRelativeToTheMeasurementAndTheBiasHasASign() throws IOException {
        Group right = compare(HEADER + row("L4", "resnet50", "12900", "samples/s", "1"), Axis.ALL).total();
        double predicted = 12900 * (1 + right.bias());
        Group half = compare(HEADER + row("L4", "resnet50", String.valueOf(predicted / 2), "samples/s", "1"), Axis.ALL).total();
        assertThat(half.medianError()).isCloseTo(1, within(1e-9));
        assertThat(half.bias()).isCloseTo(1, within(1e-9));
        assertThat(half.inside()).isZero();
    }

    @Test
    void whatCannotBePredictedCountsWithItsReason() throws IOException {
        AccuracyComparison found = compare(
                HEADER + row("Wonder 9000", "resnet50", "1", "samples/s", "1") + row("Wonder 9000 MIG 1x1g.10gb", "resnet50", "1", "samples/s", "1")
                        + row("L4", "never-benchmarked", "1", "samples/s", "1"),
                Axis.ACCELERATOR);
        assertThat(found.total().n()).isEqualTo(3);
        assertThat(found.total().predicted()).isZero();
        assertThat(found.notPredicted()).hasSize(3).containsKey("accelerator \"Wonder 9000\" is not in the catalogue");
        assertThat(found.notPredicted().get("accelerator \"Wonder 9000\" is not in the catalogue").first()).containsExactly(2L);
    }

    @Test
    void wrongRowsAreSetAsideWithLineNumbersAndTheRestIsUsed() throws IOException {
        AccuracyComparison found = compare(HEADER + row("L4", "resnet50", "12900", "tokens/s", "1") + row("L4", "resnet50", "0", "samples/s", "1")
                + row("L4", "resnet50", "-5", "samples/s", "1") + row("L4", "resnet50", "NaN", "samples/s", "1")
                + row("L4", "resnet50", "12900", "samples/s", "0")
                + row("L4", "resnet50", "12900", "samples/s", "1") + row("L4", "resnet50", "12900", "samples/s", "1"), Axis.ALL);
        assertThat(found.lines()).isEqualTo(7);
        assertThat(found.total().n()).isEqualTo(1);
        assertThat(found.setAside().values().stream().mapToLong(Lines::count).sum()).isEqualTo(6);
        assertThat(found.setAside().keySet()).anyMatch(reason -> reason.contains("tokens/s")).anyMatch(reason -> reason.contains("\"-5\""))
                .anyMatch(reason -> reason.contains("repeats an earlier line"));
        assertThat(found.setAside().get("repeats an earlier line with the same configuration and value").first()).containsExactly(8L);
    }

    @Test
    void aFileWithoutNeededColumnsIsRefusedWithTheirNames() throws IOException {
        Path file = folder.resolve("short.csv");
        Files.writeString(file, "gpu,benchmark\nL4,resnet50\n");
        assertThatThrownBy(() -> accuracy.compare(file, Optional.of("mlperf"), Axis.ALL)).isInstanceOf(MeasurementFileException.class)
                .hasMessageContaining("line 1").hasMessageContaining("metric_value");
        assertThatThrownBy(() -> accuracy.compare(file, Optional.empty(), Axis.ALL)).isInstanceOf(MeasurementFileException.class)
                .hasMessageContaining("--kind");
        assertThatThrownBy(() -> accuracy.compare(folder.resolve("absent.csv"), Optional.empty(), Axis.ALL)).isInstanceOf(MeasurementFileException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> accuracy.compare(file, Optional.of("vibes"), Axis.ALL)).hasMessageContaining("mlperf");
    }

    @Test
    void manyRowsWithManyDifferentMistakesStayReadable() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 50_000; i++) {
            text.append(row("Wonder " + i, "resnet50", "1", "samples/s", "1")).append(row("L4", "resnet50", String.valueOf(12900 + i / 1e3), "samples/s", "1"));
        }
        AccuracyComparison found = compare(text.toString(), Axis.ACCELERATOR);
        assertThat(found.total().n()).isEqualTo(100_000);
        assertThat(found.total().predicted()).isEqualTo(50_000);
        assertThat(found.groups()).hasSizeLessThan(2_100);
        assertThat(found.notPredicted()).hasSizeLessThan(250);
        assertThat(found.notPredicted().values().stream().mapToLong(Lines::count).sum()).isEqualTo(50_000);
    }

    @Test
    void whatComesBeforeAnUnreadableLineIsUsed() throws IOException {
        AccuracyComparison found = compare(HEADER + row("L4", "resnet50", "12900", "samples/s", "1") + "\"never closed,1,2\n", Axis.ALL);
        assertThat(found.total().predicted()).isEqualTo(1);
        assertThat(found.setAside().keySet()).singleElement().asString().contains("unreadable from here on");
        assertThat(found.setAside().values().iterator().next().first()).containsExactly(3L);
    }

    @Test
    void nothingIsLearnedFromTheFile() throws IOException {
        Group before = compare(HEADER + row("L4", "resnet50", "12900", "samples/s", "1"), Axis.ALL).total();
        compare(HEADER + row("L4", "resnet50", "99", "samples/s", "1"), Axis.ALL);
        assertThat(compare(HEADER + row("L4", "resnet50", "12900", "samples/s", "1"), Axis.ALL).total()).isEqualTo(before);
    }

    @Test
    void videoRatesAreComparedWithTheEnginesOwnArithmetic() throws IOException {
        AccuracyComparison found = compare(
                "kind,gpu,model,precision,metric,value,batch_size\npipeline,T4,yolov8s,fp16,total_fps,790,16\nmodel-only,T4,YOLOv11s,fp16,total_fps,1600,16\n"
                        + "pipeline,T4,Never Seen,fp16,total_fps,1,16\nmodel-only,T4,yolov8s,fp16,latency,3,16\npipeline,T4,yolov8s,fp16,total_fps,-1,16\n"
                        + "pipeline,T4,yolov8s,fp16,total_fps,60,1\n",
                Axis.EVIDENCE);
        assertThat(found.kind()).isEqualTo("video");
        assertThat(found.total().n()).isEqualTo(3);
        assertThat(found.total().predicted()).isEqualTo(2);
        assertThat(found.total().medianError()).isLessThan(0.06);
        assertThat(found.setAside()).hasSize(3);
    }

    @Test
    void whatIsOnlyComparedCannotBeFitted() {
        assertThatThrownBy(() -> FitProgram.write(ShippedKnowledge.read(), folder, Optional.of("video"), Optional.empty()))
                .isInstanceOf(MeasurementFileException.class)
                .hasMessageContaining("Nothing is fitted to measurements of video").hasMessageContaining("mlperf, llm, power");
    }

    @Test
    void aVideoResultThatTheEngineKnowsIsPredictedWithoutIt() {
        AccuracyComparison found = accuracy.crossValidate(Optional.of("video"), Axis.EVIDENCE, 2).getFirst();
        assertThat(found.total().predicted()).isGreaterThan(20);
        assertThat(found.groups()).as("nothing may be called measured that was left out").noneMatch(group -> group.label().equals("MEASURED"));
        assertThat(found.total().inside()).isBetween(0.8, 1.0);
    }
}
