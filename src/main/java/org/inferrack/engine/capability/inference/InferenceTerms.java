package org.inferrack.engine.capability.inference;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * The terms of log throughput per accelerator: a roofline in log space ({@link Roofline}) whose exponents may differ by network, and
 * what accelerators, architectures, software rounds, servers and circumstances add to it. The prior variances are those under
 * which the shipped MLPerf results are most likely (type II maximum likelihood on medians of repeated rows, Cauchy weights).
 */
final class InferenceTerms {

    static final Block ROOFLINE = new Block("roofline", 1);
    static final Block BENCHMARK = new Block("benchmark", 15);
    static final Block NETWORK_ROOFLINE = new Block("network-roofline", 1);
    static final Block BENCHMARK_RATE = new Block("benchmark-rate", 0.0006);
    static final Block MAKER = new Block("maker", 0.1);
    static final Block MAKER_NETWORK = new Block("maker-network", 0.01);
    static final Block ARCHITECTURE = new Block("architecture", 0.032);
    static final Block ARCHITECTURE_NETWORK = new Block("architecture-network", 0.007);
    static final Block ARCHITECTURE_BENCHMARK = new Block("architecture-benchmark", 0.006);
    static final Block ARCHITECTURE_SCENARIO = new Block("architecture-scenario", 0.0027);
    static final Block ARCHITECTURE_TREND = new Block("architecture-trend", 0.0004);
    static final Block ACCELERATOR = new Block("accelerator", 0.0004);
    static final Block PAIR_NETWORK = new Block("accelerator-network", 0.0022);
    static final Block PAIR = new Block("accelerator-benchmark", 0.0035);
    static final Block ACCELERATOR_SCENARIO = new Block("accelerator-scenario", 0.0004);
    static final Block COUNT = new Block("count", 0.0006);
    static final Block COUNT_BENCHMARK = new Block("count-benchmark", 0.0009);
    static final Block COUNT_ACCELERATOR = new Block("count-accelerator-scenario", 0.003);
    static final Block FIRST_ROUND = new Block("first-round", 0.03);
    static final Block PARTITION = new Block("partition", 0.1);
    static final Block PARTITION_NETWORK = new Block("partition-network", 0.05);
    static final Block PARTITION_PAIR = new Block("partition-accelerator-benchmark", 0.005);
    static final Block TREND = new Block("trend", 0.016);
    static final Block NETWORK_TREND = new Block("network-trend", 0.031);
    static final Block NETWORK_ROUND = new Block("network-round", 0.0006);
    static final Block ARCHITECTURE_ROUND = new Block("network-architecture-round", 0.0005);
    static final Block ACCELERATOR_ROUND = new Block("accelerator-round", 0.0005);
    static final Block PAIR_ROUND = new Block("accelerator-network-round", 0.0004);
    static final Block SUBMITTER = new Block("submitter", 0.0003);
    static final Block SUBMITTER_SCENARIO = new Block("submitter-scenario", 0.0003);
    static final Block SYSTEM = new Block("system", 0.0005);
    static final Block SYSTEM_SCENARIO = new Block("system-scenario", 0.0005);
    static final Block CAPPED = new Block("capped", 0.033);
    static final Block CAPPED_ACCELERATOR = new Block("capped-accelerator", 0.017);
    static final Block CAPPED_PAIR = new Block("capped-accelerator-network", 0.0012);
    static final Block OTHER_STACK = new Block("other-stack", 1);
    static final Block OTHER_STACK_NETWORK = new Block("other-stack-network", 0.1);
    static final Block OTHER_STACK_ACCELERATOR = new Block("other-stack-accelerator", 0.1);
    static final Block OTHER_STACK_PAIR = new Block("other-stack-accelerator-network", 0.05);

    private InferenceTerms() {
    }

    /** @throws IllegalArgumentException if the accelerator has no {@link Roofline} */
    static List<Term> of(InferenceQuery query) {
        Roofline roofline = Roofline.of(query)
                .orElseThrow(() -> new IllegalArgumentException("The specifications of " + query.accelerator().name() + " are not known."));
        double count = Math.log(query.accelerators()) / Math.log(2) / 3;
        InferenceQuery.Era fitted = query.era().atMost(InferenceQuery.Era.lastFitted());
        double time = time(fitted);
        String chip = query.accelerator().id();
        String family = architecture(query.accelerator());
        String network = query.network();
        String scenario = query.scenario().published();
        String maker = maker(query.accelerator());
        String benchmark = query.benchmark() + "/" + scenario;
        String round = fitted.round();
        var terms = new ArrayList<Term>(40);
        terms.add(new Term(ROOFLINE, "", roofline.common()));
        terms.add(new Term(BENCHMARK, benchmark, 1));
        terms.add(new Term(NETWORK_ROOFLINE, network, roofline.byNetwork()));
        terms.add(new Term(BENCHMARK_RATE, benchmark, roofline.rate()));
        terms.add(new Term(MAKER, maker, 1));
        terms.add(new Term(MAKER_NETWORK, maker + "/" + network, 1));
        terms.add(new Term(ARCHITECTURE, family, 1));
        terms.add(new Term(ARCHITECTURE_NETWORK, family + "/" + network, 1));
        terms.add(new Term(ARCHITECTURE_BENCHMARK, family + "/" + benchmark, 1));
        terms.add(new Term(ARCHITECTURE_SCENARIO, family + "/" + scenario, 1));
        terms.add(new Term(ARCHITECTURE_TREND, family, time));
        terms.add(new Term(ACCELERATOR, chip, 1));
        terms.add(new Term(PAIR_NETWORK, chip + "/" + network, 1));
        terms.add(new Term(PAIR, chip + "/" + benchmark, 1));
        terms.add(new Term(ACCELERATOR_SCENARIO, chip + "/" + scenario, 1));
        terms.add(new Term(COUNT, scenario, count));
        terms.add(new Term(COUNT_BENCHMARK, benchmark, count));
        terms.add(new Term(COUNT_ACCELERATOR, chip + "/" + scenario, count));
        terms.add(new Term(TREND, "", time));
        terms.add(new Term(NETWORK_TREND, network, time));
        terms.add(new Term(NETWORK_ROUND, network + "/" + round, 1));
        terms.add(new Term(ARCHITECTURE_ROUND, network + "/" + family + "/" + round, 1));
        terms.add(new Term(ACCELERATOR_ROUND, chip + "/" + round, 1));
        terms.add(new Term(PAIR_ROUND, chip + "/" + network + "/" + round, 1));
        addCircumstances(terms, query, chip, network);
        return terms;
    }

    /** 0 at v3.0, 1 three rounds later. */
    static double time(InferenceQuery.Era era) {
        return (era.ordinal() - InferenceQuery.Era.V3_0.ordinal()) / 3.0;
    }

    private static void addCircumstances(List<Term> terms, InferenceQuery query, String chip, String network) {
        if (!query.submitter().isEmpty()) {
            terms.add(new Term(SUBMITTER, query.submitter(), 1));
            terms.add(new Term(SUBMITTER_SCENARIO, query.submitter() + "/" + query.scenario().published(), 1));
        }
        if (!query.system().isEmpty()) {
            terms.add(new Term(SYSTEM, query.system(), 1));
            terms.add(new Term(SYSTEM_SCENARIO, query.system() + "/" + query.scenario().published(), 1));
        }
        if (query.era().first(network)) {
            terms.add(new Term(FIRST_ROUND, "", 1));
        }
        query.partition().ifPresent(part -> {
            terms.add(new Term(PARTITION, part.kind(), 1));
            terms.add(new Term(PARTITION_NETWORK, part.kind() + "/" + network + "/" + query.scenario().published(), 1));
            terms.add(new Term(PARTITION_PAIR, part.kind() + "/" + chip + "/" + query.benchmark() + "/" + query.scenario().published(), 1));
        });
        if (query.capped()) {
            terms.add(new Term(CAPPED, "", 1));
            terms.add(new Term(CAPPED_ACCELERATOR, chip, 1));
            terms.add(new Term(CAPPED_PAIR, chip + "/" + network, 1));
        }
        if (query.stack() == InferenceQuery.Stack.OTHER) {
            terms.add(new Term(OTHER_STACK, "", 1));
            terms.add(new Term(OTHER_STACK_NETWORK, network, 1));
            terms.add(new Term(OTHER_STACK_ACCELERATOR, chip, 1));
            terms.add(new Term(OTHER_STACK_PAIR, chip + "/" + network, 1));
        }
    }

    /** Modules share memory and power with their CPU, and CPUs are no accelerators: each is a family of its own. */
    static String architecture(Accelerator accelerator) {
        return accelerator.architecture() + family(accelerator);
    }

    static String maker(Accelerator accelerator) {
        return accelerator.vendor() + family(accelerator);
    }

    private static String family(Accelerator accelerator) {
        return accelerator.form() == Accelerator.Form.EDGE_MODULE ? " module" : accelerator.cpuItself() ? " processor" : "";
    }
}
