package org.inferrack.accuracy;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.llm.LlmQuery;

/** One published deployment: what is not stated is taken as its publisher usually runs it. */
record LlmRow(Cells cells) {

    /** Where a publisher states no lengths: a mix of conversations (ShareGPT) has about so many tokens. */
    private static final double CHAT_INPUT = 300;
    private static final double CHAT_OUTPUT = 250;
    private static final Pattern DECODERS = Pattern.compile(".*D(\\d+)");
    /** A publisher's requests of one kind, as its files are named. */
    private static final Pattern SUITE = Pattern.compile("suite_[A-Z]");
    private static final Pattern WORKERS = Pattern.compile("P(\\d{1,4})/D(\\d{1,4})");

    /** Why the line is no measurement of a deployment. */
    Optional<String> wrong() {
        OptionalInt count = cells.whole("num_gpus");
        if (count.isEmpty() || count.getAsInt() < 1) {
            return Optional.of("num_gpus \"" + cells.text("num_gpus") + "\" is not a count");
        }
        for (String column : new String[] {"isl", "osl", "concurrency"}) {
            if (cells.given(column) && !(cells.number(column).orElse(0) > 0)) {
                return Optional.of(column + " \"" + cells.text(column) + "\" is not a number above 0");
            }
        }
        return Optional.empty();
    }

    Optional<LlmQuery> query(LlmQuery.Target target, Accelerator accelerator, AiModel model) {
        return LlmQuery.of(target, accelerator, model, weights(), wideArithmetic(), parallel(), input(), output(),
                sequences(), LlmQuery.engine(cells.text("framework")).replace(',', ';'), setting(), layout()).map(LlmQuery::holding);
    }

    /** Points that differ in concurrency alone are one curve. */
    String curve() {
        return String.join("|", cells.text("dataset"), cells.text("num_gpus"), cells.text("weight_precision"), cells.text("framework"), cells.text("mode"),
                cells.text("isl"), cells.text("osl"), cells.text("tp"), cells.text("ep"), cells.text("dp"));
    }

    /**
     * Accelerators that decode together. Those that only prefill have a queue of their own: "P4/D8" of 28 are a worker of 4 for prompts and three of 8
     * for answers.
     */
    private int parallel() {
        return decodes() ? Math.min(workers(1), Math.max(1, total() - 1)) : total();
    }

    /** Requests in flight on each of the workers that decode. */
    private double sequences() {
        double all = cells.number("concurrency").orElse(cells.text("mode").startsWith("single-stream") ? 1 : Double.POSITIVE_INFINITY);
        return decodes() ? Math.max(1, all / Math.max(1, (total() - workers(0)) / parallel())) : all;
    }

    private int total() {
        return cells.whole("num_gpus").orElseThrow();
    }

    private boolean decodes() {
        return cells.text("mode").equals("disagg");
    }

    /** Accelerators of one worker, 0 for prompts and 1 for answers: tensor times data parallel. */
    private int workers(int kind) {
        int accelerators = 1;
        for (String column : new String[] {"tp", "dp"}) {
            Matcher sizes = WORKERS.matcher(cells.text(column));
            accelerators *= sizes.matches() ? Math.max(1, Integer.parseInt(sizes.group(1 + kind))) : 1;
        }
        return accelerators;
    }

    private double output() {
        return cells.number("osl").orElse(CHAT_OUTPUT);
    }

    private double input() {
        double ratio = cells.number("total_tok_s").orElse(0) / cells.number("out_tok_s").orElse(1) - 1;
        return cells.number("isl").orElse(!cells.given("osl") && ratio > 0 ? ratio * CHAT_OUTPUT : CHAT_INPUT);
    }

    private Precision weights() {
        String stated = cells.text("weight_precision").toLowerCase(Locale.ROOT);
        if (stated.contains("fp8")) {
            return Precision.FP8;
        }
        if (stated.contains("fp4")) {
            return Precision.FP4;
        }
        if (stated.contains("int4") || stated.startsWith("w4") || stated.startsWith("q4")) {
            return Precision.INT4;
        }
        if (stated.contains("int8") || stated.startsWith("w8") || stated.startsWith("q8")) {
            return Precision.INT8;
        }
        // gpt-oss is published in MXFP4; a blank says nothing else.
        return stated.isEmpty() && cells.text("model").contains("gpt-oss") ? Precision.FP4 : Precision.FP16;
    }

    private boolean wideArithmetic() {
        String stated = cells.text("weight_precision").toLowerCase(Locale.ROOT);
        return stated.endsWith("a16") || stated.startsWith("q4") || stated.startsWith("q8") || stated.equals("int4");
    }

    private String setting() {
        Matcher suite = SUITE.matcher(cells.text("source"));
        return (cells.text("dataset") + "/" + cells.text("mode") + (suite.find() ? "/" + suite.group() : "")).replace(',', ';');
    }

    private String layout() {
        boolean experts = spread("ep");
        boolean requests = spread("dp");
        String layout = (cells.text("mode").equals("disagg") ? "split " : "") + (experts ? "experts " : "") + (requests ? "requests" : "");
        return layout.strip();
    }

    private boolean spread(String column) {
        String stated = cells.text(column);
        Matcher decoders = DECODERS.matcher(stated);
        String count = decoders.matches() ? decoders.group(1) : stated;
        return !count.isEmpty() && !count.equals("1") && !count.equals("0");
    }
}
