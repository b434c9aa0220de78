package org.inferrack.engine.power.learned;

import java.util.List;
import java.util.Locale;

import org.inferrack.catalog.fitted.Term;

/** Watts to predict: what the parts alone say, and the terms that measured systems add to it. */
public sealed interface PowerQuery permits AcceleratedServer, PlainServer, BoardLoad {

    /** What physics alone says, before anything was learned. Above 0. */
    double baseWatts();

    /** What the fit adds to the logarithm of {@link #baseWatts}. */
    List<Term> terms();

    /** How measured names are compared: small letters, single blanks, without what was fitted and without memory sizes. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("[(/].*$", "").replaceAll("\\s+\\d+gb$", "").replace(',', ' ').replace('|', ' ')
                .replaceAll("\\s+", " ").strip();
    }
}
