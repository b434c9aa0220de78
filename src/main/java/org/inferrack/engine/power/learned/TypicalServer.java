package org.inferrack.engine.power.learned;

import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.power.Allowances;
import org.inferrack.engine.power.learned.AcceleratedServer.Cap;
import org.inferrack.engine.power.learned.AcceleratedServer.Scenario;
import org.inferrack.engine.power.server.ServerCurve;

/**
 * A published system of which only names and counts are known, as the worksheet of its parts: the same sums as
 * {@link ServerCurve}, with a typical host around the named processor.
 *
 * @param cpu      as published, in small letters, empty if not known
 * @param cpuLimit power limit of one processor, W
 */
public record TypicalServer(Accelerator accelerator, int count, String chassis, String cpu, OptionalDouble cpuLimit) {

    /** Of the board's working time in a benchmark: the rest are gaps between the queries. Medians of systems measured in all scenarios. */
    private static final double MULTI_STREAM_BUSY = 0.40;
    private static final double SINGLE_STREAM_BUSY = 0.45;
    private static final double MODULE_MULTI_STREAM = 0.90;
    private static final double MODULE_SINGLE_STREAM = 0.80;
    /** Of what an uncapped board draws: MaxQ submissions of A30, A100 and H100 draw about this share, those of Jetson modules far less. */
    private static final double CAPPED = 0.80;
    private static final double CAPPED_MODULE = 0.50;
    /** Cloud AI 100 in its efficient mode over its normal one, the same server in both: 8 boards, 2022. */
    private static final double EFFICIENT = 0.85;
    private static final double EFFICIENCY = 0.93;
    private static final double ADAPTER_EFFICIENCY = 0.85;
    /** A server processor whose limit is not known. */
    private static final double TYPICAL_CPU_WATTS = 200;
    private static final int DIMMS_PER_CPU = 8;
    private static final int DIMMS_PER_SMALL_CPU = 4;
    /** Board, storage and network around a system on a chip: idle of such boxes with an M.2 accelerator is 7 to 12 W at the wall. */
    private static final double SYSTEM_ON_CHIP_WATTS = 8;

    /**
     * The query for its wall power, empty where the board's limit is not known.
     *
     * @param network empty if not known
     */
    public Optional<AcceleratedServer> under(String network, Scenario scenario, Cap cap, String round) {
        OptionalDouble limit = accelerator.facts().value(Spec.TDP);
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        boolean module = accelerator.form() == Accelerator.Form.EDGE_MODULE;
        double boards = module ? module(limit.getAsDouble(), scenario, cap) : boards(limit.getAsDouble(), scenario, cap);
        double host = module ? Allowances.CARRIER.value() : systemOnChip() ? SYSTEM_ON_CHIP_WATTS : host();
        return Optional
                .of(new AcceleratedServer(accelerator, count, boards, host, module || systemOnChip() ? ADAPTER_EFFICIENCY : EFFICIENCY, chassis,
                        new HostCpu(cpu, line()), network,
                        scenario, cap, round));
    }

    private HostCpu.Line line() {
        return cpu.contains("epyc") ? HostCpu.Line.EPYC : HostCpu.Line.OTHER;
    }

    private double module(double limit, Scenario scenario, Cap cap) {
        double busy = switch (scenario) {
            case OFFLINE, SERVER -> 1;
            case MULTI_STREAM -> MODULE_MULTI_STREAM;
            case SINGLE_STREAM -> MODULE_SINGLE_STREAM;
        };
        return count * limit * Allowances.DENSE_DRAW.value() * busy * (cap == Cap.NONE ? 1 : CAPPED_MODULE);
    }

    private double boards(double limit, Scenario scenario, Cap cap) {
        double busy = switch (scenario) {
            case OFFLINE, SERVER -> 1;
            case MULTI_STREAM -> MULTI_STREAM_BUSY;
            case SINGLE_STREAM -> SINGLE_STREAM_BUSY / count;
        };
        double idle = accelerator.facts().value(Spec.IDLE_POWER).orElse(Allowances.BOARD_IDLE.value() * limit);
        double full = Math.max(idle, Allowances.DENSE_DRAW.value() * limit * switch (cap) {
            case NONE -> 1;
            case MAX_Q -> CAPPED;
            case EFFICIENT -> EFFICIENT;
        });
        return count * (idle + (full - idle) * busy) * (1 + Allowances.FANS_AIR.value());
    }

    private double host() {
        double perCpu = cpuLimit.orElse(TYPICAL_CPU_WATTS)
                * (Allowances.CPU_IDLE.value() + Allowances.CPU_RANGE.value() * Allowances.CPU_ACTIVITY.value())
                + (cpu.contains("xeon d") ? DIMMS_PER_SMALL_CPU : DIMMS_PER_CPU) * Allowances.DIMM.value();
        boolean modules = accelerator.form() == Accelerator.Form.SXM || accelerator.form() == Accelerator.Form.OAM;
        return Allowances.BOARD_AND_DRIVES.value() + sockets() * perCpu + (modules ? Allowances.BASEBOARD.value() * count : 0);
    }

    private boolean systemOnChip() {
        return cpu.contains("snapdragon") || cpu.contains("cortex") || cpu.contains("carmel") || cpu.contains("armv8");
    }

    /** Published rows name the processor, not how many: two, unless processor or chassis is made for one. */
    private int sockets() {
        boolean oneByName = cpu.matches(".*\\d[up]$") || cpu.contains("xeon d") || cpu.contains("ryzen") || cpu.contains("altra") || cpu.contains("grace");
        String rest = chassis.replace("poweredge", "");
        boolean oneByChassis = rest.contains("edge") || rest.contains(" xr") || rest.contains(" xe2") || rest.contains("station") || rest.contains(" e920");
        return oneByName || oneByChassis ? 1 : 2;
    }
}
