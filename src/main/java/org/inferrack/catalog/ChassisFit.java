package org.inferrack.catalog;

/**
 * That an accelerator goes into a chassis, or is a CPU itself.
 *
 * @param hostId the chassis; of a processor the CPU
 * @param count accelerators a chassis: exactly for a baseboard, at most for a qualified card, at least for a tested one
 */
public record ChassisFit(String hostId, String acceleratorId, int count, Kind kind, Source source) {

    public enum Kind {
        /** The chassis is sold with exactly this many modules on a board. */
        BASEBOARD,
        /** The maker lists up to this many cards. */
        QUALIFIED,
        /** Somebody published a system with this many; it may take more. */
        TESTED,
        /** The accelerator is this CPU, working alone. */
        PROCESSOR
    }
}
