package org.inferrack.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.plan.Plan;
import org.inferrack.plan.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The text of a plan's file as a plan. */
final class PlanText {

    static final String FORMAT = "format";
    static final String VERSION = "version";
    static final String APP = "app";
    /** In recovery copies only: the file that the plan belongs to. */
    static final String RECOVERY_OF = "recoveryOf";
    /** In recovery copies only: the hash of what that file held. */
    static final String RECOVERY_BASE = "recoveryBase";
    private static final String OPEN_ANOTHER = "Open a file that Inferrack saved (*" + PlanFormat.EXTENSION + ").";
    private static final String RESTORE = "Restore the file from a copy: the last version before it is beside it, with the ending .bak.";
    private static final int MOST_TOLD = 50;

    private final Path file;
    private final String text;

    private PlanText(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** @param file only to name it in messages */
    static ReadResult parse(Path file, String text) throws PlanFileException {
        return new PlanText(file, text).parse();
    }

    /** The file that a recovery copy belongs to; empty if the plan was never saved. */
    static Optional<Path> recoveryOf(String text) {
        JsonNode path = PlanMapper.JSON.readTree(text).path(RECOVERY_OF);
        try {
            return path.isString() ? Optional.of(Path.of(path.stringValue())) : Optional.empty();
        } catch (InvalidPathException elsewhere) {
            // of another system, where files have other names
            return Optional.empty();
        }
    }

    static Optional<ContentHash> recoveryBase(String text) {
        JsonNode hash = PlanMapper.JSON.readTree(text).path(RECOVERY_BASE);
        return hash.isString() ? Optional.of(new ContentHash(hash.stringValue())) : Optional.empty();
    }

    /** The first problem is the exception's; the others follow in its advice. */
    static PlanFileException refusal(Path file, String text, List<Problem> problems) {
        var pointers = problems.stream().map(problem -> FilePlace.pointer(problem.path())).toList();
        var places = FilePlace.describe(text, pointers);
        var advice = new StringBuilder(problems.getFirst().advice());
        for (int i = 1; i < problems.size(); i++) {
            advice.append('\n').append(file).append(", ").append(places.get(pointers.get(i))).append(": ").append(problems.get(i).message())
                    .append('\n').append(problems.get(i).advice());
        }
        return new PlanFileException(file, places.get(pointers.getFirst()), problems.getFirst().message(), advice.toString(), null);
    }

    private ReadResult parse() throws PlanFileException {
        JsonNode tree = tree();
        HalfLetters.refuse(file, tree, at -> FilePlace.describe(text, at));
        ObjectNode envelope = envelope(tree);
        int version = version(envelope);
        var warnings = new ArrayList<String>();
        ObjectNode plan = Migrations.toCurrent(envelope.deepCopy().without(List.of(FORMAT, VERSION, APP, RECOVERY_OF, RECOVERY_BASE)), version, warnings::add);
        Plan bound = bind(plan);
        var unknowns = Unknowns.between(plan, PlanMapper.COMPLETE.valueToTree(bound));
        tell(unknowns, warnings);
        return new ReadResult(bound.withCarried(CarriedFields.of(unknowns)), warnings, ContentHash.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode tree() throws PlanFileException {
        try {
            return PlanMapper.JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw failure(place(e), "too large to be a plan (" + firstSentence(e) + ")", OPEN_ANOTHER, e);
        } catch (UnexpectedEndOfInputException e) {
            throw failure(place(e), "the file ends in the middle; it was cut off while it was written or sent", RESTORE, e);
        } catch (JacksonException e) {
            throw failure(place(e), "not valid JSON (" + firstSentence(e) + ")", "Correct the text here, or restore the file from a copy.", e);
        }
    }

    private ObjectNode envelope(JsonNode tree) throws PlanFileException {
        if (tree.isMissingNode()) {
            throw failure("", "the file is empty", RESTORE, null);
        }
        JsonNode format = tree.path(FORMAT);
        if (!(tree instanceof ObjectNode envelope) || !format.isString()) {
            throw failure("", "not an Inferrack plan: there is no \"format\": \"" + PlanFormat.NAME + "\" in it", OPEN_ANOTHER, null);
        }
        if (!format.stringValue().equals(PlanFormat.NAME)) {
            throw failure(place(FORMAT), "not an Inferrack plan: its format is " + format + ", not \"" + PlanFormat.NAME + "\"", OPEN_ANOTHER, null);
        }
        return envelope;
    }

    private int version(ObjectNode envelope) throws PlanFileException {
        JsonNode version = envelope.path(VERSION);
        if (!version.isIntegralNumber() || version.asDouble() < 1) {
            throw failure(place(VERSION), "the version must be a whole number from 1 to " + PlanFormat.VERSION, OPEN_ANOTHER, null);
        }
        if (version.asDouble() > PlanFormat.VERSION) {
            throw failure(place(VERSION), "the file has version " + version + " of the format, written by Inferrack " + envelope.path(APP).asString("(unknown)")
                    + "; this is Inferrack " + PlanFormat.APP_VERSION + ", which reads versions up to " + PlanFormat.VERSION,
                    "Install a newer Inferrack, or ask for the file in version " + PlanFormat.VERSION + ".", null);
        }
        return version.intValue();
    }

    private Plan bind(ObjectNode plan) throws PlanFileException {
        try {
            return PlanMapper.JSON.treeToValue(plan, Plan.class);
        } catch (JacksonException e) {
            var problem = BindingProblem.of(e, plan);
            throw failure(FilePlace.describe(text, problem.at()), problem.problem(), problem.advice(), e);
        }
    }

    private void tell(List<Unknowns.Unknown> unknowns, List<String> warnings) {
        var told = unknowns.stream().limit(MOST_TOLD).map(Unknowns.Unknown::at).toList();
        var places = FilePlace.describe(text, told);
        for (JsonPointer at : told) {
            warnings.add(places.get(at) + ": this field is unknown and is not used; saving the plan keeps it. Maybe it is misspelt, "
                    + "or a newer Inferrack wrote it.");
        }
        if (unknowns.size() > MOST_TOLD) {
            warnings.add("and " + (unknowns.size() - MOST_TOLD) + " more unknown fields, which are kept too.");
        }
    }

    private PlanFileException failure(String where, String problem, String advice, Throwable cause) {
        return new PlanFileException(file, where, problem, advice, cause);
    }

    private String place(String field) {
        return FilePlace.describe(text, JsonPointer.empty().appendProperty(field));
    }

    private static String place(JacksonException cause) {
        return cause.getLocation() == null || cause.getLocation().getLineNr() < 1 ? "" : FilePlace.describe(cause.getLocation());
    }

    private static String firstSentence(JacksonException cause) {
        String message = cause.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return message.length() > 200 ? message.substring(0, 200) + "..." : message;
    }
}
