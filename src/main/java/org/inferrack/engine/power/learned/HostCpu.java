package org.inferrack.engine.power.learned;

import java.util.Locale;

import org.inferrack.catalog.Component;

/**
 * The processors of a server with accelerators, as measured systems tell them apart.
 *
 * @param published name under which results are published, in small letters; empty if not known
 */
public record HostCpu(String published, Line line) {

    /** Hosts with AMD's processors for servers differ from the worksheet otherwise than those of all other makers. */
    public enum Line {
        EPYC, OTHER;

        String level() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final HostCpu UNKNOWN = new HostCpu("", Line.OTHER);

    private static final String AMD = "AMD";

    /** The line follows from the vendor, whatever a plan calls the part. */
    public static HostCpu of(Component cpu) {
        return new HostCpu(cpu.publishedNames().getFirst().toLowerCase(Locale.ROOT), cpu.vendor().equalsIgnoreCase(AMD) ? Line.EPYC : Line.OTHER);
    }

    boolean known() {
        return !published.isEmpty();
    }
}
