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

    /** Servers at full load, mean over the week and the time asked for. */
    double meanBusyServers() {
        double from = ask.fromYears();
        double to = ask.years();
        if (swapYears <= from || to <= from) {
            return ask.meanBetween(from, to) / after.perServer().amount().orElseThrow();
        }
        double swap = Math.min(swapYears, to);
        double early = ask.meanBetween(from, swap) / before.perServer().amount().orElseThrow();
        if (swap >= to) {
            return early;
        }
        double late = ask.meanBetween(swap, to) / after.perServer().amount().orElseThrow();
        double share = (swap - from) / (to - from);
        return share * early + (1 - share) * late;
    }

    double cap() {
        return Math.min(utilisationCap, Math.min(before.latencyCap(), after.latencyCap()));
    }

    private double capped(Capability capability) {
        return capability.perServer().amount().orElseThrow() * Math.min(utilisationCap, capability.latencyCap());
    }

    private double most(double unitsBefore, double unitsAfter) {
        double from = ask.fromYears();
        double to = ask.years();
        double late = swapYears < to || swapYears <= from ? ask.peakBetween(Math.max(from, swapYears), to) / unitsAfter : 0;
        return swapYears <= from ? late : Math.max(ask.peakBetween(from, Math.min(swapYears, to)) / unitsBefore, late);
    }
}
