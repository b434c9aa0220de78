package org.inferrack.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.classes.ChassisOffer;
import org.inferrack.catalog.classes.ClassAttribute;

/** Offers of bare chassis that are not in the catalogue, one a line; a single offer is quoted, its list is not passed on. */
final class ClassOffers {

    private static final List<String> COLUMNS = List.of("vendor", "height_u", "sockets", "accelerator_slots", "kind", "barebone_usd", "date");
    /** What a chassis alone costs; other kinds pay for more. */
    private static final Set<String> BARE = Set.of("GPU_BAREBONE", "SERVER_BAREBONE", "SERVER_CHASSIS_LIST", "HGX_WITHOUT_BOARD");
    private static final String MODULES = "HGX_WITHOUT_BOARD";

    private ClassOffers() {
    }

    /** Without those that the catalogue has: the same class at the same price. */
    static List<ClassRow> read(Path file, List<ClassRow> known) {
        var offers = new ArrayList<ClassRow>();
        MeasurementFile.at(file).forEach(COLUMNS, cells -> {
            if (BARE.contains(cells.text("kind"))) {
                boolean modules = cells.text("kind").equals(MODULES);
                double positions = number(cells, "accelerator_slots");
                var described = new ChassisOffer(modules ? 0 : positions, modules ? positions : 0, OptionalDouble.of(number(cells, "sockets")),
                        cells.text("vendor")).described();
                var row = ClassRows.row(ClassAttribute.SERVER_PRICE, "offer of line " + cells.line(), described, number(cells, "barebone_usd"),
                        cells.text("date"));
                if (known.stream().noneMatch(other -> same(other, row))) {
                    offers.add(row);
                }
            }
        });
        return offers;
    }

    private static boolean same(ClassRow one, ClassRow other) {
        return one.key().equals(other.key()) && one.basis().equals(other.basis()) && Math.abs(one.target() - other.target()) < 1e-9;
    }

    private static double number(Cells cells, String column) {
        OptionalDouble number = cells.number(column);
        if (number.isEmpty() || number.getAsDouble() < 0) {
            throw new MeasurementFileException("Line " + cells.line() + ": " + column + " is \"" + cells.text(column) + "\", not a number from 0.");
        }
        return number.getAsDouble();
    }
}
