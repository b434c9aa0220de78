package org.inferrack.exchange.model;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;

/**
 * A model as its {@code config.json} states it.
 *
 * @param kind    of network, as the file names it
 * @param format  in which the weights of the repository are stored, in words; "" where the file does not say
 * @param stored  the same as a precision; empty where it is none that is known
 * @param remarks what was left out, or is not as the file has it
 */
public record ReadModel(AiModel model, String kind, String format, Optional<Precision> stored, List<String> remarks) {

    public ReadModel {
        remarks = List.copyOf(remarks);
    }

    /** The library with the model; an entry of the same id gives way. */
    public Catalog into(Catalog library) {
        return library.overlaidBy(new Catalog(List.of(), List.of(), List.of(), List.of(model), List.of(), List.of(), List.of()));
    }
}
