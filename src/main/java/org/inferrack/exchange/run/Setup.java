package org.inferrack.exchange.run;

import java.util.OptionalInt;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * On what and with what a run was taken, as far as its file says; "" and empty where it does not.
 *
 * @param accelerator  published name
 * @param accelerators that took part, where the file states the number
 * @param parallel     accelerators of one replica (tensor x pipeline x data parallel): at least so many took part
 * @param seen         accelerators that the tool saw in the machine; not all need have taken part
 * @param model        published name of the network
 * @param family       of the network, where the catalogue need not know it
 * @param precision    of the weights, in a field of its own
 * @param software     engine and version, not the load generator
 * @param system       server as published
 * @param date         as the file gives it
 * @param powerMode    as published, where the file has a field for it
 */
@RecordBuilder
public record Setup(String accelerator, OptionalInt accelerators, OptionalInt parallel, OptionalInt seen, String model, String family, String precision,
                    String software, String system, String date, String powerMode) implements SetupBuilder.With {

    public static final Setup UNKNOWN = new Setup("", OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), "", "", "", "", "", "", "");
}
