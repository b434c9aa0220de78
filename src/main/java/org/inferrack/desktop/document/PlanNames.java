package org.inferrack.desktop.document;

import java.nio.file.Path;
import java.util.Locale;

import org.inferrack.desktop.session.PlanSession;

/** What the open plan is called, in the window and as a file. */
public final class PlanNames {

    private static final String UNTITLED = "Untitled plan";

    private PlanNames() {
    }

    /** The plan's own title, else its file's name. */
    public static String title(PlanSession session) {
        String title = session.plan().cover().title();
        return title.isBlank() ? session.file().map(PlanNames::name).orElse(UNTITLED) : title;
    }

    /** "• Video analytics – video.inferrack – Inferrack", with the dot while there are unsaved changes. */
    public static String window(PlanSession session) {
        String file = session.file().map(path -> " – " + name(path)).orElse("");
        return (session.dirty() ? "• " : "") + title(session) + file + " – Inferrack";
    }

    /** A file name that every system takes: "video-analytics-4-racks.inferrack". */
    static String suggestedFile(PlanSession session) {
        return session.file().map(PlanNames::name).orElseGet(() -> plain(title(session)) + ".inferrack");
    }

    /** Letters and digits of a title, the rest as hyphens. */
    public static String plain(String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "plan" : words.substring(0, Math.min(60, words.length()));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
