package org.inferrack.engine.sizing;

import java.util.Optional;

import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;

/**
 * One server of a group for one workload over the horizon.
 *
 * @param swapYears      when its accelerators are exchanged, 0 if never
 * @param utilisationCap policy's highest share of a server at the peak
 * @param refusal        why the server cannot be built
 */
record Stint(Ask ask, Capability before, Capability after, double swapYears, double utilisationCap, Optional<String> refusal) {

    /** Empty if it can serve. */
    Optional<String> whyNot() {
        if (refusal.isPresent()) {
            return refusal;
        }
        for (Capability capability : new Capability[] {before, after}) {
            if (capability.perServer() instanceof Figure.Unknown unknown) {
                return Optional.of(unknown.reason());
            }
        }
        if (utilisationCap <= 0) {
            return Optional.of("The policy's utilisation cap of " + Allocation.number(100 * utilisationCap) + " % lets a server carry nothing. Raise it.");
        }
        return Optional.empty();
    }

    Stint asking(Ask other) {
        return new Stint(other, before, after, swapYears, utilisationCap, refusal);
    }

    boolean able() {
        return whyNot().isEmpty();
    }

    /** Servers at full load that the peak takes, whichever side of the swap takes more. */
    double busyServers() {
        return most(before.perServer().amount().orElseThrow(), after.perServer().amount().orElseThrow());
    }

    /** Servers that the peak takes when none carries more than policy and latency allow. */
    double cappedServers() {
        return most(capped(before), capped(after));
    }

    /** Servers at full load, mean over the week and the horizon. */
    double meanBusyServers() {
        double late = ask.meanBetween(swapYears, ask.years()) / after.perServer().amount().orElseThrow();
        if (swapYears <= 0 || ask.years() <= 0) {
            return late;
        }
        double early = ask.meanBetween(0, swapYears) / before.perServer().amount().orElseThrow();
        double share = Math.min(1, swapYears / ask.years());
        return share * early + (1 - share) * late;
    }

    double cap() {
        return Math.min(utilisationCap, Math.min(before.latencyCap(), after.latencyCap()));
    }

    private double capped(Capability capability) {
        return capability.perServer().amount().orElseThrow() * Math.min(utilisationCap, capability.latencyCap());
    }

    private double most(double unitsBefore, double unitsAfter) {
        double late = ask.peakBetween(swapYears, ask.years()) / unitsAfter;
        return swapYears <= 0 ? late : Math.max(ask.peakBetween(0, swapYears) / unitsBefore, late);
    }
}
