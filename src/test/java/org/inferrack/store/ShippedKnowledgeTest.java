package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedKnowledgeTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Catalog CATALOG = KNOWLEDGE.catalog();

    @Test
    void everyRowBecomesAnEntry() {
        assertThat(KNOWLEDGE.version()).isEqualTo(ShippedKnowledge.version()).isNotBlank();
        assertThat(CATALOG.accelerators()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(CATALOG.servers()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(CATALOG.models()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(CATALOG.regions()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(CATALOG.measurements()).hasSizeGreaterThanOrEqualTo(3000);
        assertThat(CATALOG.prices()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void idsAreUniqueAcrossAllKinds() {
        assertThat(CATALOG.items()).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(CATALOG.measurements()).extracting(Measurement::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dell-r760xa", "dell-r760", "dell-r750xa", "dell-xe9680", "dell-xr12", "dell-xr4520c", "dell-xr5610",
            "hpe-dl380-gen11", "hpe-dl380a-gen11", "nvidia-dgx-a100-640", "nvidia-dgx-h100", "jetson-agx-orin-devkit"})
    void holdsTheServersOfTheField(String id) {
        assertThat(CATALOG.server(id)).isPresent();
    }

    /** Dense peaks as published; the number of the marketing page is twice as high. */
    @ParameterizedTest
    @CsvSource({"nvidia-l4,FP16_RATE,121", "nvidia-l4,FP8_RATE,242", "nvidia-l4,INT8_RATE,242", "nvidia-l40s,FP16_RATE,362",
            "nvidia-l40s,FP8_RATE,733", "nvidia-l40s,INT8_RATE,733", "nvidia-h100-sxm,FP16_RATE,989", "nvidia-h100-sxm,FP8_RATE,1979",
            "nvidia-a100-sxm-80,FP16_RATE,312", "nvidia-a100-sxm-80,INT8_RATE,624", "nvidia-a100-pcie-80,FP16_RATE,312",
            "nvidia-a30,INT8_RATE,330", "nvidia-t4,INT8_RATE,130", "nvidia-l40s,TDP,350", "nvidia-l4,TDP,72"})
    void peaksAreDense(String accelerator, Spec spec, double expected) {
        assertThat(CATALOG.accelerator(accelerator).orElseThrow().facts().value(spec).orElseThrow())
                .isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(0.5));
    }

    @Test
    void noPeakIsMoreThanTwiceThePeakOfTheNextWiderFormat() {
        for (var accelerator : CATALOG.accelerators()) {
            var facts = accelerator.facts();
            var fp16 = facts.value(Spec.FP16_RATE);
            var int8 = facts.value(Spec.INT8_RATE);
            var fp8 = facts.value(Spec.FP8_RATE);
            if (fp16.isPresent() && int8.isPresent() && !accelerator.vendor().equals("Qualcomm")) {
                assertThat(int8.getAsDouble()).as(accelerator.id() + " INT8").isLessThanOrEqualTo(2.1 * fp16.getAsDouble());
            }
            if (fp16.isPresent() && fp8.isPresent()) {
                assertThat(fp8.getAsDouble()).as(accelerator.id() + " FP8").isLessThanOrEqualTo(2.1 * fp16.getAsDouble());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TDP,4,2500", "MEMORY,4,600", "MEMORY_BANDWIDTH,30,20000", "FP16_RATE,1,3000", "INT8_RATE,5,6000", "FP8_RATE,50,6000",
            "SLOT_WIDTH,1,4", "NVDEC_ENGINES,1,16", "H264_DECODE,300,2000", "H265_DECODE,300,2000", "RACK_UNITS,1,12", "DEPTH,100,1200",
            "MASS,1,200", "MAX_SINGLE_WIDTH,1,20", "MAX_DOUBLE_WIDTH,1,16", "MAX_POWER,20,20000", "HOST_IDLE_POWER,20,600",
            "HOST_LOAD_POWER,100,2500", "INLET_LIMIT,20,60", "CORES,4,256", "PARAMETERS,0.001,2000", "ELECTRICITY_PRICE,0.02,0.6",
            "GRID_CARBON,1,1200", "CARD_LENGTH,100,400", "PORT_SPEED,1,800", "CAPACITY,8,512"})
    void figuresAreInTheUnitOfTheirSpec(Spec spec, double least, double most) {
        int seen = 0;
        for (var item : CATALOG.items()) {
            var value = item.facts().value(spec);
            if (value.isPresent()) {
                seen++;
                assertThat(value.getAsDouble()).as(item.id() + " " + spec).isBetween(least, most);
            }
        }
        assertThat(seen).as("entries with " + spec).isPositive();
    }

    @Test
    void measuredSpeedsStayBelowThePeak() {
        for (var measurement : CATALOG.measurements()) {
            var work = CATALOG.model(measurement.modelId()).orElseThrow().facts().value(Spec.WORK);
            var rate = CATALOG.accelerator(measurement.acceleratorId()).orElseThrow().facts().value(Spec.INT8_RATE);
            if (measurement.metric() == Measurement.Metric.OFFLINE_THROUGHPUT && work.isPresent() && rate.isPresent()) {
                double teraOperations = measurement.perAccelerator() * work.getAsDouble() / 1000;
                assertThat(teraOperations).as(measurement.id()).isLessThan(rate.getAsDouble());
            }
        }
    }

    @Test
    void pricesArePlausibleAndTheL40sIsNotTheResellersTypingError() {
        for (var price : CATALOG.prices()) {
            assertThat(price.amount().doubleValue()).as(price.itemId()).isBetween(50.0, 300_000.0);
            assertThat(price.currency()).matches("[A-Z]{3}");
        }
        assertThat(CATALOG.price("nvidia-l40s").orElseThrow().amount().doubleValue()).isLessThan(15_000);
    }

    @Test
    void noSourceMayBeAPlaceThatMustNotBeRedistributed() {
        for (var item : CATALOG.items()) {
            item.facts().bySpec().forEach((spec, fact) -> {
                assertThat(fact.source().citation()).as(item.id() + " " + spec).doesNotContainIgnoringCase("techpowerup")
                        .doesNotContainPattern("(^|\\s)/\\w+/");
                assertThat(fact.evidence()).isNotEqualTo(Evidence.USER);
            });
        }
    }

    @Test
    void llmShapesFitTogether() {
        var seen = new HashSet<String>();
        for (var model : CATALOG.models()) {
            var facts = model.facts();
            if (facts.fact(Spec.KV_HEADS).isPresent()) {
                seen.add(model.id());
                facts.value(Spec.ATTENTION_HEADS).ifPresent(heads -> assertThat(heads % facts.value(Spec.KV_HEADS).orElseThrow()).as(model.id()).isZero());
                assertThat(facts.value(Spec.ACTIVE_PARAMETERS).orElseThrow()).isLessThanOrEqualTo(facts.value(Spec.PARAMETERS).orElseThrow());
            }
        }
        assertThat(seen).contains("llama-3.1-8b", "llama-3.1-70b", "llama-3-70b", "mistral-7b", "mixtral-8x7b");
    }

    @Test
    void errorsNameFileAndLineAndWhatToDo() {
        assertThatThrownBy(
                () -> with("facts.csv", "item,spec,value,low,high,evidence,source,source_date,licence\r\nnvidia-l4,TDP,72 W,,,SPECIFIED,brief,2023,FACT\r\n"))
                .isInstanceOf(KnowledgeException.class).hasMessageContaining("facts.csv line 2").hasMessageContaining("'72 W'")
                .hasMessageContaining("without a unit");
        assertThatThrownBy(
                () -> with("facts.csv", "item,spec,value,low,high,evidence,source,source_date,licence\r\nnvidia-l5,TDP,72,,,SPECIFIED,brief,2023,FACT\r\n"))
                .hasMessageContaining("'nvidia-l5' is in no table");
        assertThatThrownBy(
                () -> with("facts.csv", "item,spec,value,low,high,evidence,source,source_date,licence\r\nnvidia-l4,WATTS,72,,,SPECIFIED,brief,2023,FACT\r\n"))
                .hasMessageContaining("spec is 'WATTS'").hasMessageContaining("TDP");
        assertThatThrownBy(() -> with("regions.csv", "id,name\r\nDE,Germany\r\nDE,Deutschland\r\n")).hasMessageContaining("regions.csv line 3");
        assertThatThrownBy(() -> with("regions.csv", "name,id\r\n")).hasMessageContaining("header must be id,name");
        assertThatThrownBy(() -> with("regions.csv", "id,name\r\nDE,\"Germany\r\n")).hasMessageContaining("regions.csv line 2")
                .hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> with("regions.csv", "id,name\r\nUS-TX,United States, Texas\r\n")).hasMessageContaining("3 cells instead of 2");
        assertThatThrownBy(() -> with("prices.csv", null)).hasMessageContaining("prices.csv").hasMessageContaining("missing");
    }

    private static void with(String file, String content) {
        Map<String, String> replaced = new java.util.HashMap<>();
        replaced.put(file, content);
        ShippedKnowledge
                .read(name -> replaced.containsKey(name) ? stream(replaced.get(name)) : ShippedKnowledge.class.getResourceAsStream("/assets/catalog/" + name));
    }

    private static InputStream stream(String content) {
        return content == null ? null : new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
