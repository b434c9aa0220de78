package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.Case.Refused;
import org.inferrack.accuracy.Case.SetAside;

/** Reads a measurement file as cases of a kind; repeated lines are set aside. */
final class Reading {

    private final MeasurementKind kind;
    private final Fingerprints seen = new Fingerprints();
    private final Map<String, Lines> aside = new TreeMap<>();
    private long lines;
    private long last;

    private Reading(MeasurementKind kind) {
        this.kind = kind;
    }

    /** Hands every case to {@code predictable} or {@code refused} and keeps count of what is set aside. */
    static Reading of(MeasurementKind kind, MeasurementFile file, Consumer<Predictable> predictable, Consumer<Refused> refused) {
        var reading = new Reading(kind);
        try {
            file.forEach(kind.columns(), cells -> reading.line(cells, predictable, refused));
        } catch (MeasurementFileException broken) {
            reading.brokenOff(broken);
        }
        return reading;
    }

    /** What was read before the file became unreadable is used. */
    private void brokenOff(MeasurementFileException broken) {
        if (lines == 0) {
            throw broken;
        }
        setAside("unreadable from here on: " + broken.getMessage(), last + 1);
    }

    /** The rows that a fit can learn from; a line that repeats one of an earlier file is set aside too. */
    static List<Predictable> predictable(MeasurementKind kind, List<MeasurementFile> files) {
        var rows = new ArrayList<Predictable>();
        var reading = new Reading(kind);
        files.forEach(file -> file.forEach(kind.columns(), cells -> reading.line(cells, rows::add, _ -> {})));
        return List.copyOf(rows);
    }

    private void line(Cells cells, Consumer<Predictable> predictable, Consumer<Refused> refused) {
        lines++;
        last = cells.line();
        var cases = kind.read(cells);
        boolean usable = cases.stream().anyMatch(each -> !(each instanceof SetAside));
        if (usable && !seen.add(kind.identity(cells))) {
            setAside("repeats an earlier line with the same configuration and value", cells.line());
            return;
        }
        for (Case each : cases) {
            switch (each) {
                case Predictable row -> predictable.accept(row);
                case Refused row -> refused.accept(row);
                case SetAside row -> setAside(row.reason(), row.line());
            }
        }
    }

    private void setAside(String reason, long line) {
        Lines.in(aside, reason).add(line);
    }

    /** Lines after the header. */
    long lines() {
        return lines;
    }

    /** By reason. */
    Map<String, Lines> aside() {
        return aside;
    }
}
