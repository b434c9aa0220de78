package org.inferrack.engine.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * The terms of log throughput per accelerator: a power law in peak rate, bandwidth and board power (a roofline in log space)
 * with exponents that may differ by network, and what accelerators, architectures, software rounds and systems add to it.
 * The prior variances were chosen by leaving out accelerators and pairs.
 */
final class InferenceTerms {

    static final Block ROOFLINE = new Block("roofline", 1);
    static final Block BENCHMARK = new Block("benchmark", 100);
    static final Block NETWORK_ROOFLINE = new Block("network-roofline", 0.01);
    static final Block BENCHMARK_ROOFLINE = new Block("benchmark-roofline", 0.003);
    static final Block SCENARIO = new Block("scenario", 0.01);
    static final Block ACCELERATOR = new Block("accelerator", 0.003);
    static final Block ARCHITECTURE = new Block("architecture", 0.04);
    static final Block ARCHITECTURE_NETWORK = new Block("architecture-network", 0.004);
    static final Block ARCHITECTURE_BENCHMARK = new Block("architecture-benchmark", 0.008);
    static final Block PAIR_NETWORK = new Block("accelerator-network", 0.008);
    static final Block PAIR = new Block("accelerator-benchmark", 0.006);
    static final Block ACCELERATOR_SCENARIO = new Block("accelerator-scenario", 0.003);
    static final Block ROUND = new Block("round", 0.002);
    static final Block NETWORK_ROUND = new Block("network-round", 0.004);
    static final Block NETWORK_TREND = new Block("network-trend", 0.02);
    static final Block ARCHITECTURE_ROUND = new Block("network-architecture-round", 0.003);
    static final Block ACCELERATOR_ROUND = new Block("accelerator-round", 0.001);
    static final Block PAIR_ROUND = new Block("accelerator-network-round", 0.002);
    static final Block SUBMITTER = new Block("submitter", 0.001);
    static final Block SUBMITTER_SCENARIO = new Block("submitter-scenario", 0.001);
    static final Block SYSTEM = new Block("system", 0.001);
    static final Block CAPPED = new Block("capped", 0.1);
    static final Block CAPPED_ACCELERATOR = new Block("capped-accelerator", 0.05);
    static final Block CAPPED_PAIR = new Block("capped-accelerator-network", 0.01);
    static final Block OTHER_STACK = new Block("other-stack", 4);
    static final Block OTHER_STACK_NETWORK = new Block("other-stack-network", 1);
    static final Block OTHER_STACK_ACCELERATOR = new Block("other-stack-accelerator", 1);

    private InferenceTerms() {
    }

    /** Specs relative to a middling accelerator, in log; empty where one of them is unknown. */
    static double[] roofline(Accelerator accelerator) {
        Facts facts = accelerator.facts();
        OptionalDouble rate = rate(facts);
        OptionalDouble bandwidth = facts.value(Spec.MEMORY_BANDWIDTH);
        OptionalDouble power = facts.value(Spec.TDP);
        if (rate.isEmpty() || bandwidth.isEmpty() || power.isEmpty()) {
            return new double[0];
        }
        return new double[] {Math.log(rate.getAsDouble() / 300), Math.log(bandwidth.getAsDouble() / 900), Math.log(power.getAsDouble() / 200)};
    }

    /** The INT8 peak, or twice the FP16 peak, which is the INT8 peak of every catalogued NVIDIA part up to Hopper. */
    private static OptionalDouble rate(Facts facts) {
        OptionalDouble int8 = facts.value(Spec.INT8_RATE);
        OptionalDouble fp16 = facts.value(Spec.FP16_RATE);
        return int8.isPresent() ? int8 : fp16.isPresent() ? OptionalDouble.of(2 * fp16.getAsDouble()) : OptionalDouble.empty();
    }

    /** @throws IllegalArgumentException if {@link #roofline} of the accelerator is unknown */
    static List<Term> of(InferenceQuery query) {
        double[] specs = roofline(query.accelerator());
        if (specs.length == 0) {
            throw new IllegalArgumentException("The specifications of " + query.accelerator().name() + " are not known.");
        }
        double count = Math.log(query.accelerators()) / Math.log(2) / 3;
        double time = (query.era().ordinal() - 3) / 3.0;
        String chip = query.accelerator().id();
        String family = architecture(query.accelerator());
        String benchmark = query.benchmark() + "/" + query.scenario();
        String network = query.network();
        String round = query.era().round();
        var terms = new ArrayList<Term>(32);
        terms.add(new Term(ROOFLINE, "", specs[0], specs[1], specs[2], count, time));
        terms.add(new Term(BENCHMARK, benchmark, 1));
        terms.add(new Term(NETWORK_ROOFLINE, network, specs));
        terms.add(new Term(BENCHMARK_ROOFLINE, benchmark, specs[0], specs[1], specs[2], count));
        terms.add(new Term(SCENARIO, query.scenario(), count, time));
        terms.add(new Term(ACCELERATOR, chip, 1));
        terms.add(new Term(ARCHITECTURE, family, 1));
        terms.add(new Term(ARCHITECTURE_NETWORK, family + "/" + network, 1));
        terms.add(new Term(ARCHITECTURE_BENCHMARK, family + "/" + benchmark, 1));
        terms.add(new Term(PAIR_NETWORK, chip + "/" + network, 1));
        terms.add(new Term(PAIR, chip + "/" + benchmark, 1));
        terms.add(new Term(ACCELERATOR_SCENARIO, chip + "/" + query.scenario(), 1, count));
        terms.add(new Term(ROUND, round, 1));
        terms.add(new Term(NETWORK_ROUND, network + "/" + round, 1));
        terms.add(new Term(NETWORK_TREND, network, time));
        terms.add(new Term(ARCHITECTURE_ROUND, network + "/" + family + "/" + round, 1));
        terms.add(new Term(ACCELERATOR_ROUND, chip + "/" + round, 1));
        terms.add(new Term(PAIR_ROUND, chip + "/" + network + "/" + round, 1));
        addCircumstances(terms, query, chip, network);
        return terms;
    }

    private static void addCircumstances(List<Term> terms, InferenceQuery query, String chip, String network) {
        if (!query.submitter().isEmpty()) {
            terms.add(new Term(SUBMITTER, query.submitter(), 1));
            terms.add(new Term(SUBMITTER_SCENARIO, query.submitter() + "/" + query.scenario(), 1));
        }
        if (!query.system().isEmpty()) {
            terms.add(new Term(SYSTEM, query.system(), 1));
        }
        if (query.capped()) {
            terms.add(new Term(CAPPED, "", 1));
            terms.add(new Term(CAPPED_ACCELERATOR, chip, 1));
            terms.add(new Term(CAPPED_PAIR, chip + "/" + network, 1));
        }
        if (query.stack() == InferenceQuery.Stack.OTHER) {
            terms.add(new Term(OTHER_STACK, "", 1));
            terms.add(new Term(OTHER_STACK_NETWORK, network, 1));
            terms.add(new Term(OTHER_STACK_ACCELERATOR, chip, 1));
        }
    }

    /** Modules share memory and power with their CPU, so they are a family of their own. */
    private static String architecture(Accelerator accelerator) {
        return accelerator.form() == Accelerator.Form.EDGE_MODULE ? accelerator.architecture() + " module" : accelerator.architecture();
    }
}
