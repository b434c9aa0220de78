package org.inferrack.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.inferrack.plan.Plan;
import tools.jackson.databind.node.ObjectNode;

/** A plan as the text of its file. What is written is read first: what cannot be opened again is not saved. */
final class WrittenPlan {

    private static final String SMALLER = "Leave out what the plan does not need, for example measurements of your own, and save it again.";

    private WrittenPlan() {
    }

    static String text(Plan plan, Optional<Path> recoveryOf) {
        return Layout.text(tree(plan, recoveryOf, Optional.empty()));
    }

    /**
     * The bytes of a file that can be opened again and then holds this plan.
     *
     * @throws PlanFileException with the place in the plan that no file can hold
     */
    static byte[] bytes(Plan plan, Optional<Path> recoveryOf, Path file) throws PlanFileException {
        return bytes(plan, recoveryOf, Optional.empty(), file);
    }

    /** @param base of the file that a recovery copy belongs to */
    static byte[] bytes(Plan plan, Optional<Path> recoveryOf, Optional<ContentHash> base, Path file) throws PlanFileException {
        ObjectNode tree = tree(plan, recoveryOf, base);
        HalfLetters.refuse(file, tree, FilePlace::path);
        String text = Layout.text(tree);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > PlanFormat.MAX_BYTES) {
            throw refused(file, "", PlanFormat.TOO_LARGE, SMALLER, null);
        }
        Plan again;
        try {
            again = PlanText.parse(file, text).plan();
        } catch (PlanFileException unreadable) {
            boolean large = unreadable.getCause() instanceof tools.jackson.core.exc.StreamConstraintsException;
            throw refused(file, unreadable.where(), unreadable.problem(), large ? SMALLER : "Change the plan there and save it again.", unreadable);
        }
        if (!again.equals(plan) && !again.withCarried(plan.carried()).equals(plan)) {
            throw refused(file, "", "it would be another plan", "Go on with the copy of the plan that was saved last, and report this.", null);
        }
        return bytes;
    }

    private static PlanFileException refused(Path file, String where, String problem, String advice, PlanFileException cause) {
        return new PlanFileException(file, where, "not saved, for it could not be opened again: " + problem,
                advice + " What was in the file before is still there.",
                cause);
    }

    private static ObjectNode tree(Plan plan, Optional<Path> recoveryOf, Optional<ContentHash> base) {
        ObjectNode root = PlanMapper.JSON.createObjectNode();
        root.put(PlanText.FORMAT, PlanFormat.NAME).put(PlanText.VERSION, PlanFormat.VERSION).put(PlanText.APP, PlanFormat.APP_VERSION);
        recoveryOf.ifPresent(path -> root.put(PlanText.RECOVERY_OF, path.toString()));
        base.ifPresent(hash -> root.put(PlanText.RECOVERY_BASE, hash.sha256()));
        root.setAll((ObjectNode) PlanMapper.JSON.valueToTree(plan));
        CarriedFields.add(root, plan.carried());
        return root;
    }
}
