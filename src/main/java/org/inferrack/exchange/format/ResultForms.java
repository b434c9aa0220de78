package org.inferrack.exchange.format;

import java.util.List;
import java.util.Optional;

/** Every form that is read, in the order in which a file is asked whether it is of it. */
public final class ResultForms {

    private static final List<ResultForm> ALL = List.of(new GuideLlmReport(), new LlmLoadTest(), new ServeBenchmark(), new AiPerfProfile(), new AiPerfRecords(),
            new MlperfSummary(), new MlperfLog(), new TrtexecLog(), new DeepStreamLog(), new AiPerfTable(), new GuideLlmTable(), new PerfAnalyzerTable(),
            new OwnTable());

    /** What is read, for a message. */
    public static final String NAMES = "vLLM, SGLang, GuideLLM, AIPerf, GenAI-Perf, llm-load-test, Triton (perf_analyzer, Model Analyzer), trtexec, DeepStream, MLPerf, and CSV "
            + "with the columns accelerator, model, metric, value";

    private ResultForms() {
    }

    public static Optional<ResultForm> of(Content content) {
        return ALL.stream().filter(form -> form.recognises(content)).findFirst();
    }
}
