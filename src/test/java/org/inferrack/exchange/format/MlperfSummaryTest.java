package org.inferrack.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.exchange.Imports.ON_AN_L40S;
import static org.inferrack.exchange.Imports.only;
import static org.inferrack.exchange.Imports.said;
import static org.inferrack.exchange.Imports.text;

import java.util.Optional;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link MlperfSummary}, {@link MlperfRow} and {@link MlperfLog}: what MLPerf publishes and what its load generator leaves. */
class MlperfSummaryTest {

    private static final String HEADER = "Organization,SystemName,Model,MlperfModel,Scenario,Result,accelerator_model_name,accelerators_per_node,number_of_nodes,Units,version,inferred,weight_data_types\n";

    private static Imported rows(String... rows) throws ImportException {
        return text(HEADER + String.join("\n", rows) + "\n", Given.NOTHING);
    }

    /** 4 accelerators in each of 2 nodes: the result is of 8. */
    @Test
    void a_result_of_several_nodes_is_of_all_their_accelerators() throws ImportException {
        Measurement row = rows("Us,Box,resnet50,resnet,Offline,80000,NVIDIA L4,4,2,Samples/s,v5.0,0,").measurements().getFirst();
        assertThat(row.accelerators()).isEqualTo(8);
        assertThat(row.perAccelerator()).isEqualTo(10_000);
    }

    /** MLPerf changed the recommendation model with round 3.0; BERT's higher accuracy is not met in INT8. */
    @ParameterizedTest
    @CsvSource({"dlrm-99,v2.1,,dlrm-v1,", "dlrm-v2-99,v3.1,,dlrm-v2,", "bert-99.9,v3.1,,bert-large,FP16", "bert-99,v3.1,,bert-large,",
            "bert-99,v3.1,int8,bert-large,INT8",
            "bert-99.9,v3.1,fp8,bert-large,FP8"})
    void names_of_a_benchmark_mean_the_network_of_their_round(String name, String round, String weights, String model, Precision precision)
            throws ImportException {
        Measurement row = rows(String.join(",", "Us,Box", name, name, "Server,100,NVIDIA L4,1,1,Queries/s", round, "0", weights == null ? "" : weights))
                .measurements().getFirst();
        assertThat(row.modelId()).isEqualTo(model);
        assertThat(row.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({"Watts,there is power without the result", "millijoules,there is power without the result", "Tokens/s,tokens/s", "furlongs,not known",
            "Latency (ms),is a time"})
    void a_row_counts_by_its_unit(String unit, String reason) throws ImportException {
        Imported found = rows("Us,Box,resnet50,resnet,Offline,80000,NVIDIA L4,4,2," + unit + ",v5.0,0,");
        assertThat(found.measurements()).isEmpty();
        assertThat(said(found)).contains(reason);
    }

    @Test
    void latencies_are_converted_and_need_a_unit() throws ImportException {
        assertThat(only(rows("Us,Box,resnet50,resnet,SingleStream,900000,NVIDIA L4,1,1,Latency (ns),v5.0,0,"), Metric.SINGLE_STREAM_LATENCY).value()).isCloseTo(
                0.9,
                org.assertj.core.api.Assertions.within(1e-12));
        assertThat(said(rows("Us,Box,resnet50,resnet,SingleStream,0.9,NVIDIA L4,1,1,,v5.0,0,"))).contains("unit");
    }

    @ParameterizedTest
    @CsvSource({"MultiStream,Latency (ms),0,eight queries", "Offline,Samples/s,1,derived from another", "Sometimes,Samples/s,0,Sometimes"})
    void what_a_plan_cannot_use_is_said(String scenario, String unit, int inferred, String reason) throws ImportException {
        assertThat(said(rows("Us,Box,resnet50,resnet," + scenario + ",5,NVIDIA L4,1,1," + unit + ",v5.0," + inferred + ","))).contains(reason);
    }

    /** The watts of one network are not those of another on the same machine. */
    @Test
    void power_goes_to_the_result_of_its_own_run() throws ImportException {
        Imported found = rows("Us,Box,resnet50,resnet,Offline,12000,NVIDIA L4,1,1,Samples/s,v5.0,0,int8",
                "Us,Box,bert-99,bert-99,Offline,900,NVIDIA L4,1,1,Samples/s,v5.0,0,int8",
                "Us,Box,bert-99,bert-99,Offline,240,NVIDIA L4,1,1,Watts,v5.0,0,int8", "Us,Other,resnet50,resnet,Offline,260,NVIDIA L4,1,1,Watts,v5.0,0,int8");
        assertThat(found.measurements()).extracting(Measurement::wallWatts).containsExactly(java.util.OptionalDouble.empty(), java.util.OptionalDouble.of(240));
        assertThat(found.problems()).singleElement().satisfies(problem -> assertThat(problem.place()).isEqualTo("line 5"));
    }

    @Test
    void the_published_json_has_power_beside_the_result() throws ImportException {
        Imported found = text(
                "[{\"Organization\":\"Us\",\"SystemName\":\"Box\",\"Accelerator\":\"NVIDIA L4\",\"a#\":4,\"Nodes\":1,\"Model\":\"resnet\",\"Scenario\":\"Offline\","
                        + "\"Performance_Result\":48000.0,\"Performance_Units\":\"Samples/s\",\"Power_Result\":700.5,\"Power_Units\":\"Watts\"}]",
                Given.NOTHING);
        assertThat(only(found, Metric.OFFLINE_THROUGHPUT)).satisfies(row -> {
            assertThat(row.perAccelerator()).isEqualTo(12_000);
            assertThat(row.wallWatts()).hasValue(700.5);
        });
    }

    private static Imported log(String scenario, String validity, String... lines) throws ImportException {
        return text(
                "================================================\nMLPerf Results Summary\n================================================\nSUT name : PySUT\nScenario : "
                        + scenario
                        + "\nMode     : PerformanceOnly\n" + String.join("\n", lines) + "\nResult is : " + validity + "\n",
                ON_AN_L40S.withModelId(Optional.of("resnet50")));
    }

    @Test
    void a_log_says_one_result() throws ImportException {
        assertThat(only(log("Offline", "VALID", "Samples per second: 12000.4"), Metric.OFFLINE_THROUGHPUT).value()).isEqualTo(12_000.4);
        assertThat(only(log("Server", "VALID", "Completed samples per second    : 9000.5", "99.00 percentile latency (ns)   : 12000000"),
                Metric.SERVER_THROUGHPUT)).satisfies(row -> {
                    assertThat(row.value()).isEqualTo(9000.5);
                    assertThat(row.p99Ms()).hasValue(12);
                });
        assertThat(only(log("Server", "VALID", "Scheduled samples per second : 8000"), Metric.SERVER_THROUGHPUT).value()).isEqualTo(8000);
        for (String line : new String[] {"90th percentile latency (ns) : 900000", "90.0th percentile latency (ns) : 900000"}) {
            assertThat(only(log("SingleStream", "VALID", line), Metric.SINGLE_STREAM_LATENCY).value()).isEqualTo(0.9);
        }
        assertThat(said(log("Offline", "INVALID", "Samples per second: 12000.4"))).contains("INVALID");
        assertThat(said(log("Offline", "VALID", "Samples per second: 40", "Tokens per second: 12000"))).contains("LLM");
    }
}
