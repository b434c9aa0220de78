package org.inferrack.store;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.ChassisFit;
import org.inferrack.catalog.ClassValues;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.ExportControl;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.catalog.Spec;

/** What the tables say about entries beside their values. */
final class AnnotationsAssembly {

    private final Map<Table, List<Row>> rows;
    private final BiConsumer<Row, String> known;

    private AnnotationsAssembly(Map<Table, List<Row>> rows, BiConsumer<Row, String> known) {
        this.rows = rows;
        this.known = known;
    }

    /** @param known refuses a row whose column names no entry */
    static Annotations assemble(Map<Table, List<Row>> rows, BiConsumer<Row, String> known) {
        var assembly = new AnnotationsAssembly(rows, known);
        return new Annotations(assembly.blanks(), assembly.lifecycles(),
                assembly.rows(Table.FITS).map(assembly::fit).collect(Collectors.groupingBy(ChassisFit::hostId)),
                assembly.rows(Table.EXPORTS).map(assembly::export).toList(), assembly.rows(Table.ELECTRICITY).map(assembly::electricity).toList(),
                ClassValues.NONE);
    }

    private java.util.stream.Stream<Row> rows(Table table) {
        return rows.get(table).stream();
    }

    private Map<String, Map<Spec, Blank>> blanks() {
        Set<List<String>> stated = new java.util.HashSet<>();
        rows(Table.FACTS).forEach(row -> stated.add(List.of(row.text("item"), row.text("spec"))));
        var blanks = new HashMap<String, Map<Spec, Blank>>();
        rows(Table.BLANKS).forEach(row -> {
            var blank = new Blank(row.choice("state", Blank.State.class), CatalogAssembly.source(row));
            if (stated.contains(List.of(row.text("item"), row.text("spec")))) {
                throw row.wrong(row.text("item") + " has a value and a blank of " + row.text("spec"), "Take out one of the two.");
            }
            if (blanks.computeIfAbsent(row.text("item"), _ -> new EnumMap<>(Spec.class)).put(row.choice("spec", Spec.class), blank) != null) {
                throw row.wrong(row.text("item") + " has a blank of " + row.text("spec") + " twice", "Take out one of the two.");
            }
        });
        return blanks;
    }

    private Map<String, Lifecycle> lifecycles() {
        var lifecycles = new HashMap<String, Lifecycle>();
        rows(Table.LIFECYCLES).forEach(row -> {
            var lifecycle = new Lifecycle(row.choice("state", Lifecycle.State.class), row.text("since"), CatalogAssembly.source(row));
            if (lifecycles.put(row.text("item"), lifecycle) != null) {
                throw row.wrong(row.text("item") + " has two lifecycles", "Take out one of the two.");
            }
        });
        return lifecycles;
    }

    private ChassisFit fit(Row row) {
        known.accept(row, "host");
        known.accept(row, "accelerator");
        CatalogAssembly.licensed(row);
        return new ChassisFit(row.text("host"), row.text("accelerator"), row.count("count"), row.choice("kind", ChassisFit.Kind.class),
                CatalogAssembly.source(row));
    }

    private ExportControl export(Row row) {
        known.accept(row, "accelerator");
        return new ExportControl(row.text("accelerator"), Set.copyOf(row.list("countries")), row.choice("state", ExportControl.State.class),
                CatalogAssembly.source(row));
    }

    private ElectricityPrice electricity(Row row) {
        known.accept(row, "region");
        CatalogAssembly.licensed(row);
        return new ElectricityPrice(row.text("region"), row.choice("band", ElectricityPrice.Band.class), row.amount("amount"), row.required("currency"),
                row.range(), row.choice("evidence", Evidence.class), CatalogAssembly.source(row));
    }
}
