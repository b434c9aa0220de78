package org.inferrack.engine.figure;

import java.util.Comparator;

/**
 * One cause for which figures may come out otherwise: the price of an item, how fast an accelerator runs a network. Everything that
 * rests on it is off together. Kind and subject alone tell it from others; what it is called may change.
 *
 * @param subject what it is about, by ids of the catalogue and by what a server is made of, never by a name; empty where there is only one
 * @param label   for people: "price of NVIDIA L4"
 * @param spread  how far it itself may be off
 */
public record Driver(Kind kind, String subject, String label, HalfWidths spread) implements Comparable<Driver> {

    /** Sorts of causes. */
    public enum Kind {
        PRICE, THROUGHPUT, ONE_REQUEST, FIRST_TOKEN, DECODING, PIPELINE_SHARE, ONLINE_SHARE, TRACKER, FRAMES_HELD, CPU_PER_STREAM, SERVER_POWER, BOARD_POWER,
        HOST_POWER, FANS, AIR_RISE, PREFILL_RATE, PUE, TARIFF, SUPPORT, LICENCES, RENT, RESIDUAL_VALUE
    }

    private static final Comparator<Driver> ORDER = Comparator.comparing(Driver::kind).thenComparing(Driver::subject);

    public static Driver of(Kind kind, String subject, String label) {
        return new Driver(kind, subject, label, HalfWidths.NONE);
    }

    Driver spreading(HalfWidths widths) {
        return new Driver(kind, subject, label, widths);
    }

    /** The same cause may be known better for one figure than for another: the wider spread is told. */
    Driver wider(Driver same) {
        return same.spread.width() > spread.width() ? same : this;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Driver driver && kind == driver.kind && subject.equals(driver.subject);
    }

    @Override
    public int hashCode() {
        return 31 * kind.ordinal() + subject.hashCode();
    }

    @Override
    public int compareTo(Driver other) {
        return this == other ? 0 : ORDER.compare(this, other);
    }
}
