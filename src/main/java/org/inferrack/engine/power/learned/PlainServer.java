package org.inferrack.engine.power.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * Wall power of a server without accelerators with its CPUs at full load (SPECpower_ssj2008).
 *
 * @param chassis    server model as published
 * @param cpu        name as published, in small letters
 * @param cpus       processors of the whole assembly; blades and multi-node chassis are reported as one
 * @param cpuLimit   power limit of one processor, W
 * @param cores      of the whole assembly
 * @param memoryGb   of the whole assembly
 * @param maker      of the server, in small letters, empty if not known
 * @param work       "ssj" or what else keeps the CPUs busy
 * @param year       of the publication
 */
public record PlainServer(String chassis, String cpu, int cpus, OptionalDouble cpuLimit, OptionalDouble cores, OptionalDouble memoryGb, String maker,
                          String work,
                          int year) implements PowerQuery {

    static final Block LEVEL = new Block("plain", 0.3);
    static final Block CPU_KNOWN = new Block("plain-limit-known", 0.1);
    static final Block CPU = new Block("plain-cpu", 0.05);
    static final Block FAMILY = new Block("plain-family", 0.1);
    static final Block SUFFIX = new Block("plain-suffix", 0.02);
    static final Block CHASSIS = new Block("plain-chassis", 0.02);
    static final Block SYSTEM = new Block("plain-system", 0.01);
    static final Block SERIES = new Block("plain-series", 0.02);
    static final Block CPU_COUNT = new Block("plain-cpu-count", 0.005);
    static final Block YEAR = new Block("plain-year", 0.01);
    static final Block COUNT = new Block("plain-count", 0.05);
    static final Block MEMORY = new Block("plain-memory", 0.05);
    static final Block CORES = new Block("plain-cores", 0.05);
    static final Block FAMILY_CORES = new Block("plain-family-cores", 0.02);
    static final Block MAKER = new Block("plain-maker", 0.01);
    static final Block WORK = new Block("plain-work", 0.05);
    static final Block FAMILY_COUNT = new Block("plain-family-count", 0.02);

    /** A server processor of the years 2008 to 2026 whose limit is not known: the middle of SPECpower's results. */
    private static final double TYPICAL_CPU_WATTS = 165;
    /** The same of desktops and notebooks. */
    private static final double TYPICAL_CLIENT_WATTS = 65;
    private static final double FULL_LOAD = 0.9;
    private static final double PER_CPU_WATTS = 25;
    private static final double CHASSIS_WATTS = 20;

    @Override
    public double baseWatts() {
        return cpus * (cpuLimit.orElseGet(this::typicalWatts) * FULL_LOAD + PER_CPU_WATTS) + CHASSIS_WATTS;
    }

    private double typicalWatts() {
        return cpu.contains("core ") || cpu.contains("pentium") || cpu.contains("xeon e3") || cpu.contains(" e3-") ? TYPICAL_CLIENT_WATTS : TYPICAL_CPU_WATTS;
    }

    @Override
    public List<Term> terms() {
        double size = Math.log(cpus) / Math.log(2) / 3;
        double time = (year - 2016) / 10.0;
        String family = family();
        var terms = new ArrayList<Term>(17);
        terms.add(new Term(LEVEL, "", 1, size, size * size, time, time * time));
        terms.add(new Term(CPU_KNOWN, String.valueOf(cpuLimit.isPresent()), 1));
        terms.add(new Term(CPU, cpu, 1));
        terms.add(new Term(FAMILY, family, 1));
        terms.add(new Term(SUFFIX, suffix(), 1));
        terms.add(new Term(CHASSIS, chassis, 1));
        terms.add(new Term(SYSTEM, chassis + "/" + cpus, 1));
        terms.add(new Term(SERIES, chassis.replaceFirst(" .*$", ""), 1));
        terms.add(new Term(CPU_COUNT, cpu + "/" + cpus, 1));
        terms.add(new Term(YEAR, String.valueOf(year), 1));
        terms.add(new Term(COUNT, String.valueOf(cpus), 1));
        terms.add(new Term(FAMILY_COUNT, family + "/" + cpus, 1));
        terms.add(new Term(WORK, work, 1));
        if (!maker.isEmpty()) {
            terms.add(new Term(MAKER, maker, 1));
        }
        addParts(terms, family, time);
        return terms;
    }

    /** Each about 1 in size: memory around 64 GB and cores around 12 for each processor. */
    private void addParts(List<Term> terms, String family, double time) {
        memoryGb.ifPresent(gb -> {
            double memory = Math.log(gb / cpus / 64) / Math.log(2) / 3;
            terms.add(new Term(MEMORY, "", memory, memory * memory, memory * time));
        });
        cores.ifPresent(all -> {
            double each = Math.log(all / cpus / 12) / Math.log(2) / 2;
            terms.add(new Term(CORES, cpuLimit.isPresent() ? "limit known" : "limit not known", each, each * each, each * time));
            terms.add(new Term(FAMILY_CORES, family, each));
        });
    }

    /** Maker, line and generation: "xeon gold" 64 of 6430, "epyc" 9 and 4 of 9654, "xeon e" 2 v4 of e5-2699 v4. */
    private String family() {
        String number = cpu.replaceFirst("^.*[ -](?=\\D{0,2}\\d{3})", "").replaceAll("\\D.*$", "");
        String generation = number.isEmpty() ? "" : cpu.contains("epyc") ? number.charAt(0) + number.substring(number.length() - 1)
                : number.length() >= 4 && cpu.matches(".*(platinum|gold|silver|bronze).*") ? number.substring(0, 2) : number.substring(0, 1);
        String version = cpu.replaceFirst("^.*?(v\\d)?$", "$1");
        return cpu.replaceFirst("\\d.*$", "") + generation + version;
    }

    /** The letters after the number, which mark low power, one socket, many cores: "p" of 9654p. */
    private String suffix() {
        return cpu.replaceFirst(" v\\d.*$", "").replaceFirst("^.*\\d", "");
    }
}
