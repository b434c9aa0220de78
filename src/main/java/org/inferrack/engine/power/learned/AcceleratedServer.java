package org.inferrack.engine.power.learned;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * Wall power of a server with accelerators under a benchmark. What was learned of accelerators and networks counts by the share
 * that the boards have in the base, what was learned of CPUs by the rest: a busier board changes a small server less.
 * The prior variances were chosen by leaving out servers, accelerators and rounds.
 *
 * @param boardsDcWatts of all accelerators and their cooling, by the worksheet
 * @param hostDcWatts   of the rest, by the worksheet
 * @param efficiency    of the supplies
 * @param chassis       server model as published, empty if not known
 * @param cpu           its processors
 * @param network       model that is served, as MLPerf names it, empty if not known
 * @param scenario      how it is asked
 * @param cap           how clocks or power were held below the board's limit
 * @param round         of the publication, empty for a prediction
 */
public record AcceleratedServer(Accelerator accelerator, int count, double boardsDcWatts, double hostDcWatts, double efficiency, String chassis, HostCpu cpu,
                                String network, Scenario scenario, Cap cap, String round) implements PowerQuery {

    /** MLPerf's ways of asking. Only one board works for a single stream; several streams leave gaps. */
    public enum Scenario {
        OFFLINE, SERVER, MULTI_STREAM, SINGLE_STREAM
    }

    /** Modes of a board: its own limit, clocks and power capped (NVIDIA's "MaxQ"), or its maker's efficient mode (Qualcomm's "EE"). */
    public enum Cap {
        NONE, MAX_Q, EFFICIENT
    }

    static final Block LEVEL = new Block("wall", 0.3);
    static final Block FORM = new Block("wall-form", 0.05);
    static final Block ARCHITECTURE = new Block("wall-architecture", 0.03);
    static final Block ACCELERATOR = new Block("wall-accelerator", 0.006);
    static final Block NETWORK = new Block("wall-network", 0.02);
    static final Block SCENARIO = new Block("wall-scenario", 0.05);
    static final Block PAIR = new Block("wall-accelerator-network", 0.002);
    static final Block ARCHITECTURE_NETWORK = new Block("wall-architecture-network", 0.006);
    static final Block ARCHITECTURE_SCENARIO = new Block("wall-architecture-scenario", 0.006);
    static final Block NETWORK_SCENARIO = new Block("wall-network-scenario", 0.004);
    static final Block CHASSIS = new Block("wall-chassis", 0.06);
    static final Block CHASSIS_HOST = new Block("wall-chassis-host", 0.03);
    static final Block SYSTEM = new Block("wall-system", 0.003);
    static final Block SYSTEM_NETWORK = new Block("wall-system-network", 0.004);
    static final Block SYSTEM_SCENARIO = new Block("wall-system-scenario", 0.004);
    static final Block SYSTEM_ROUND = new Block("wall-system-round", 0.01);
    static final Block CPU = new Block("wall-cpu", 0.03);
    static final Block CPU_MAKER = new Block("wall-cpu-maker", 0.1);
    static final Block CAPPED = new Block("wall-capped", 0.05);
    static final Block CAPPED_ACCELERATOR = new Block("wall-capped-accelerator", 0.01);
    /** Known to the model where an accelerator was measured at its own limit. */
    static final Block UNCAPPED_ACCELERATOR = new Block("wall-uncapped-accelerator", 0.001);

    @Override
    public double baseWatts() {
        return (boardsDcWatts + hostDcWatts) / efficiency;
    }

    @Override
    public List<Term> terms() {
        double boards = boardsDcWatts / (boardsDcWatts + hostDcWatts);
        double host = 1 - boards;
        double size = Math.log(count) / Math.log(2) / 3;
        String chip = accelerator.id();
        boolean module = accelerator.form() == Accelerator.Form.EDGE_MODULE;
        String family = accelerator.architecture() + (module ? " module" : "");
        String asked = scenario.name();
        var terms = new ArrayList<Term>(24);
        terms.add(new Term(LEVEL, "", boards, boards * size, host * size));
        terms.add(new Term(FORM, accelerator.form().name(), 1));
        terms.add(new Term(ARCHITECTURE, family, boards));
        terms.add(new Term(ACCELERATOR, chip, boards));
        terms.add(new Term(SCENARIO, asked, boards, boards * size));
        terms.add(new Term(ARCHITECTURE_SCENARIO, family + "/" + asked, boards, boards * size));
        if (!network.isEmpty()) {
            terms.add(new Term(NETWORK, network, boards));
            terms.add(new Term(PAIR, chip + "/" + network, boards));
            terms.add(new Term(ARCHITECTURE_NETWORK, family + "/" + network, boards));
            terms.add(new Term(NETWORK_SCENARIO, network + "/" + asked, boards));
        }
        if (cap == Cap.NONE) {
            terms.add(new Term(UNCAPPED_ACCELERATOR, chip, boards));
        } else {
            terms.add(new Term(CAPPED, cap + (module ? " module" : ""), boards));
            terms.add(new Term(CAPPED_ACCELERATOR, chip + "/" + cap, boards));
        }
        addHost(terms, host, chip);
        return terms;
    }

    private void addHost(List<Term> terms, double host, String chip) {
        if (cpu.known()) {
            terms.add(new Term(CPU, cpu.published(), host));
            terms.add(new Term(CPU_MAKER, cpu.line().level(), host));
        }
        if (!chassis.isEmpty()) {
            String system = chassis + "/" + chip + "/" + count;
            terms.add(new Term(CHASSIS, chassis, 1));
            terms.add(new Term(CHASSIS_HOST, chassis, host));
            terms.add(new Term(SYSTEM, system, 1));
            terms.add(new Term(SYSTEM_SCENARIO, chassis + "/" + scenario, 1));
            if (!network.isEmpty()) {
                terms.add(new Term(SYSTEM_NETWORK, system + "/" + network, 1));
            }
            if (!round.isEmpty()) {
                terms.add(new Term(SYSTEM_ROUND, system + "/" + round, 1));
            }
        }
    }
}
