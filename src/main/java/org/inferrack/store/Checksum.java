package org.inferrack.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** SHA-256 over the rows of all tables, in their order; the same for a row from a file and from the database, which writes numbers its own way. */
final class Checksum {

    private static final byte END_OF_CELL = 0x1F;

    private Checksum() {
    }

    static String of(Map<Table, List<Row>> rows) {
        MessageDigest digest = sha256();
        for (Table table : Table.values()) {
            digest.update(table.name().getBytes(StandardCharsets.UTF_8));
            for (Row row : rows.getOrDefault(table, List.of())) {
                for (int i = 0; i < table.columns().size(); i++) {
                    digest.update(cell(row, table.columns().get(i)).getBytes(StandardCharsets.UTF_8));
                    digest.update(END_OF_CELL);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String cell(Row row, String column) {
        String text = row.text(column);
        return row.table().isNumber(column) && !text.isBlank() ? Double.toString(Double.parseDouble(text)) : text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
