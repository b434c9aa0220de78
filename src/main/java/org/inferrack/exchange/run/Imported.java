package org.inferrack.exchange.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;

/**
 * What a file of benchmark results holds.
 *
 * @param file         its name
 * @param format       that it was recognised as
 * @param measurements usable results, in the order of the file; no two with one id
 * @param models       that the catalogue did not have
 * @param remarks      what to know of usable results: how a figure was derived, what did not agree
 * @param problems     runs that are not usable, with the reason
 */
public record Imported(String file, String format, List<Measurement> measurements, List<AiModel> models, List<Note> remarks, List<Note> problems) {

    /** Places that a line names before it counts the others. */
    private static final int MOST_PLACES = 5;

    /** Something about the run at a place of the file: "line 3". */
    public record Note(String place, String text) {
    }

    public Imported {
        measurements = List.copyOf(measurements);
        models = List.copyOf(models);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /** The library with the results and the new models; a result that is in it already stays one. */
    public Catalog into(Catalog library) {
        return library.overlaidBy(new Catalog(List.of(), List.of(), List.of(), models, List.of(), List.of(), measurements));
    }

    /** Notes as lines for a person: what is said of many places is said once. */
    public List<String> lines(List<Note> notes) {
        var places = new LinkedHashMap<String, List<String>>();
        notes.forEach(note -> places.computeIfAbsent(note.text(), _ -> new ArrayList<>()).add(note.place()));
        return places.entrySet().stream().map(each -> (file + " " + places(each.getValue())).strip() + ": " + each.getKey()).toList();
    }

    private static String places(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(MOST_PLACES, all.size())))
                + (all.size() > MOST_PLACES ? " and " + (all.size() - MOST_PLACES) + " more" : "");
    }
}
