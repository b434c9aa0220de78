package org.inferrack.store;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.inferrack.csv.CsvRecords;

/** A CSV file that ships: its header and the number of its cells are known, and anything else is a fault of the build. */
final class ShippedTable {

    /** Takes the cells of a row and the line on which it starts. */
    @FunctionalInterface
    interface Taker {
        void take(long line, List<String> cells);
    }

    private ShippedTable() {
    }

    /** @throws KnowledgeException that names file and line, and says {@code whatToDo} */
    static void read(String file, String text, List<String> columns, String whatToDo, Taker taker) {
        try (var records = CsvRecords.of(new StringReader(text))) {
            if (!records.columns().equals(columns)) {
                throw new KnowledgeException(file + " line 1: the header must be " + String.join(",", columns) + ". " + whatToDo);
            }
            records.forEach((line, row) -> {
                if (row.size() != columns.size()) {
                    throw new KnowledgeException(file + " line " + line + ": " + row.size() + " cells instead of " + columns.size()
                            + ". Put cells with a comma into quotation marks.");
                }
                taker.take(line, List.of(row.values()));
            });
        } catch (IOException unreadable) {
            throw new KnowledgeException(file + " " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
