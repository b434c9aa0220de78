package org.inferrack.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PlanCheck;
import org.inferrack.plan.RefusedPlan;

/** Opens and saves plan files: UTF-8 JSON, described by {@code assets/schema/inferrack-plan-2.schema.json}. */
public final class PlanFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlanFiles() {
    }

    /**
     * Reads a plan of this or an older version of the format.
     *
     * @throws PlanFileException if the file is not there, not a plan, of a newer version, or says something a plan cannot hold
     */
    public static ReadResult read(Path file) throws PlanFileException {
        return PlanText.parse(file, content(file));
    }

    /** Whether somebody else changed the file since it held what {@code known} says; not if it is gone. */
    public static boolean changedSince(Path file, ContentHash known) throws PlanFileException {
        return Files.exists(file) && !hash(file).equals(known);
    }

    /** Of what a file holds now, whether or not it is a plan. */
    public static ContentHash hash(Path file) throws PlanFileException {
        byte[] bytes = bytes(file);
        return ContentHash.of(startsWithMark(bytes) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /**
     * Lets a plan through the gate.
     *
     * @param shipped what is known without the plan's own library
     * @throws PlanFileException with the place of each problem in the file, if the plan is refused
     */
    public static CheckedPlan check(Path file, Plan plan, Catalog shipped) throws PlanFileException {
        return switch (PlanCheck.check(plan, shipped)) {
            case CheckedPlan checked -> checked;
            case RefusedPlan refused -> throw PlanText.refusal(file, content(file), refused.problems());
        };
    }

    static String content(Path file) throws PlanFileException {
        return decode(file, bytes(file));
    }

    /** Saves a plan; the content before it is kept beside it with the ending .bak. On failure the old file is untouched. */
    public static ContentHash write(Plan plan, Path file) throws PlanFileException {
        return write(plan, file, FileOperations.REAL);
    }

    static ContentHash write(Plan plan, Path file, FileOperations operations) throws PlanFileException {
        byte[] content = WrittenPlan.bytes(plan, Optional.empty(), file);
        new AtomicSave(operations).save(file, content);
        return ContentHash.of(content);
    }

    /** The text of the plan's file. The same plan always gives the same text. */
    public static String text(Plan plan) {
        return WrittenPlan.text(plan, Optional.empty());
    }

    private static byte[] bytes(Path file) throws PlanFileException {
        if (Files.isDirectory(file)) {
            throw new PlanFileException(file, "", "this is a folder", "Name the plan file in it.", null);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new PlanFileException(file, "", "this is no plain file (a device or a pipe)", "Name a plan file.", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) PlanFormat.MAX_BYTES + 1);
            if (bytes.length > PlanFormat.MAX_BYTES) {
                throw new PlanFileException(file, "", PlanFormat.TOO_LARGE, "Open a file that Inferrack saved.", null);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new PlanFileException(file, "", "there is no such file", "Check the name and the folder.", e);
        } catch (IOException e) {
            throw new PlanFileException(file, "", "the file cannot be read (" + e.getMessage() + ")", "Check that you may read it and that its disk is there.",
                    e);
        }
    }

    private static String decode(Path file, byte[] bytes) throws PlanFileException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PlanFileException(file, "", "not UTF-8 text", "Open a file that Inferrack saved, or save this one as UTF-8.", e);
        }
    }
}
