package org.inferrack.store;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Licence;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;

/** Puts the rows of all tables together into a catalogue, and refuses rows that name what is not there. */
final class CatalogAssembly {

    private final Map<Table, List<Row>> rows;
    private final Map<String, Map<Spec, Fact>> facts = new HashMap<>();
    private final Set<String> items = new HashSet<>();

    private CatalogAssembly(Map<Table, List<Row>> rows) {
        this.rows = rows;
    }

    static Catalog assemble(Map<Table, List<Row>> rows) {
        return new CatalogAssembly(rows).assemble();
    }

    private Catalog assemble() {
        rows.get(Table.FACTS).forEach(this::addFact);
        var servers = items(Table.SERVERS, this::server);
        var accelerators = items(Table.ACCELERATORS, this::accelerator);
        var components = items(Table.COMPONENTS, this::component);
        var models = items(Table.MODELS, this::model);
        var regions = items(Table.REGIONS, this::region);
        for (Table table : List.of(Table.FACTS, Table.BLANKS, Table.LIFECYCLES, Table.PRICES)) {
            rows.get(table).forEach(row -> known(row, "item"));
        }
        return new Catalog(servers, accelerators, components, models, regions,
                rows.get(Table.PRICES).stream().map(CatalogAssembly::licensed).map(PriceRow::price).toList(),
                rows.get(Table.MEASUREMENTS).stream().map(this::checked).map(MeasurementRow::measurement).toList(),
                AnnotationsAssembly.assemble(rows, this::known));
    }

    private <T> List<T> items(Table table, Function<Row, T> read) {
        return rows.get(table).stream().map(row -> {
            if (!items.add(row.required("id"))) {
                throw row.wrong("the id '" + row.text("id") + "' is there twice", "Give one of the two another id.");
            }
            return read.apply(row);
        }).toList();
    }

    private void addFact(Row row) {
        Spec spec = row.choice("spec", Spec.class);
        licensed(row);
        var fact = new Fact(row.number("value"), row.choice("evidence", Evidence.class), source(row), row.range());
        var bySpec = facts.computeIfAbsent(row.required("item"), item -> new EnumMap<>(Spec.class));
        if (bySpec.put(spec, fact) != null) {
            throw row.wrong(row.text("item") + " has " + spec + " twice", "Keep the better sourced of the two.");
        }
    }

    private Facts facts(Row row) {
        var known = facts.get(row.text("id"));
        return known == null ? Facts.NONE : new Facts(known);
    }

    private Accelerator accelerator(Row row) {
        return new Accelerator(row.text("id"), row.required("name"), row.required("vendor"),
                row.choice("form", Accelerator.Form.class), row.text("architecture"),
                row.choice("segment", Accelerator.Segment.class), row.list("stacks"), facts(row));
    }

    private ServerModel server(Row row) {
        return new ServerModel(row.text("id"), row.required("name"), row.required("vendor"),
                row.choice("kind", ServerModel.Kind.class), row.choice("cooling", ServerModel.Cooling.class),
                row.list("power_supplies").stream().map(text -> powerSupply(row, text)).toList(), facts(row), Map.of(), row.list("published_as"));
    }

    private static PowerSupply powerSupply(Row row, String text) {
        String[] parts = text.split(":");
        if (parts.length == 2) {
            for (var efficiency : PowerSupply.Efficiency.values()) {
                if (efficiency.name().equals(parts[1]) && parts[0].matches("\\d+(\\.\\d+)?")) {
                    return new PowerSupply(Double.parseDouble(parts[0]), efficiency);
                }
            }
        }
        throw row.wrong("power supply '" + text + "' is not understood", "Write watts and class, such as 2400:PLATINUM.");
    }

    private Component component(Row row) {
        return new Component(row.text("id"), row.choice("kind", Component.Kind.class), row.required("name"), row.required("vendor"), facts(row));
    }

    private AiModel model(Row row) {
        return new AiModel(row.text("id"), row.required("name"), row.choice("family", AiModel.Family.class), facts(row));
    }

    private Region region(Row row) {
        return new Region(row.text("id"), row.required("name"), facts(row));
    }

    private Row checked(Row measurement) {
        licensed(measurement);
        known(measurement, "accelerator");
        known(measurement, "model");
        return measurement;
    }

    private void known(Row row, String column) {
        if (!items.contains(row.required(column))) {
            throw row.wrong(column + " '" + row.text(column) + "' is in no table", "Correct the id or add the entry.");
        }
    }

    /** The row, if it says why it may be passed on. */
    static Row licensed(Row row) {
        row.choice("licence", Licence.class);
        return row;
    }

    static Source source(Row row) {
        return new Source(row.required("source"), row.text("source_date"));
    }
}
