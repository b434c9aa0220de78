package org.inferrack.exchange.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file from elsewhere, whatever wrote it: UTF-8 and UTF-16 with or without a byte order mark, and Windows-1252, which Excel still writes.
 *
 * @param encoding as which the bytes were read
 */
public record SourceText(String file, String text, Charset encoding) {

    /** A summary of results is small; a file above this is a log. */
    private static final long MOST_BYTES = 64L << 20;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** First bytes of files that are no text, and what to do with such a file. */
    private record Signature(byte[] start, String what, String advice) {
    }

    private static final List<Signature> NO_TEXT = List.of(
            new Signature(new byte[] {'P', 'K', 3, 4}, "a ZIP archive or an Excel workbook", "Unpack it, or save the sheet with the results as CSV."),
            new Signature(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "an old Excel or Word file", "Save the sheet with the results as CSV."),
            new Signature(new byte[] {0x1F, (byte) 0x8B}, "compressed by gzip", "Unpack it first."),
            new Signature(new byte[] {'P', 'A', 'R', '1'}, "a Parquet file", "Export its rows as CSV."),
            new Signature(new byte[] {'%', 'P', 'D', 'F'}, "a PDF", "Results cannot be read from a page; import the file that the tool wrote."));

    public static SourceText read(Path path, Wanted wanted) throws ImportException {
        try {
            if (Files.isDirectory(path)) {
                throw new ImportException(path + " is a folder. " + wanted.advice("Name the file with the results in it."));
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new ImportException(
                        path + " is " + (Files.size(path) >> 20) + " MB; the most is 64 MB. "
                                + wanted.advice("Import the summary that the tool writes, not its log."));
            }
            return of(String.valueOf(path.getFileName()), Files.readAllBytes(path), wanted);
        } catch (NoSuchFileException absent) {
            throw new ImportException("There is no file " + path + ". Check the path.", absent);
        } catch (IOException unreadable) {
            throw new ImportException("Cannot read " + path + ": " + unreadable.getMessage() + ". Check the path and your rights.", unreadable);
        }
    }

    static SourceText of(String file, byte[] bytes, Wanted wanted) throws ImportException {
        for (Signature signature : NO_TEXT) {
            if (startsWith(bytes, signature.start())) {
                throw new ImportException(file + " is " + signature.what() + ". " + wanted.advice(signature.advice()));
            }
        }
        Charset encoding = startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE}) ? StandardCharsets.UTF_16LE
                : startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF}) ? StandardCharsets.UTF_16BE : withoutMark(bytes);
        Optional<String> text = decoded(bytes, encoding).or(() -> decoded(bytes, WINDOWS_1252));
        if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
            throw new ImportException(file + " is no text. " + wanted.advice("Import the JSON, CSV or log that the tool writes."));
        }
        boolean western = encoding == StandardCharsets.UTF_8 && decoded(bytes, encoding).isEmpty();
        String unmarked = text.get().replaceFirst("^\uFEFF", "");
        if (unmarked.isBlank()) {
            throw new ImportException(file + " is empty. " + wanted.advice("Run the tool to its end, and import the file that it writes."));
        }
        return new SourceText(file, unmarked, western ? WINDOWS_1252 : encoding);
    }

    /** Every second byte of Latin text in UTF-16 is 0. */
    private static Charset withoutMark(byte[] bytes) {
        if (bytes.length >= 4 && bytes.length % 2 == 0) {
            if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
                return StandardCharsets.UTF_16LE;
            }
            if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
