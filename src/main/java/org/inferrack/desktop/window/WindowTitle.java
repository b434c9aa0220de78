package org.inferrack.desktop.window;

import org.inferrack.desktop.session.PlanSession;

/** What the open plan is called. */
public final class WindowTitle {

    private WindowTitle() {
    }

    /** The plan's own title, else its file's name. */
    public static String name(PlanSession session) {
        String title = session.plan().cover().title();
        if (!title.isBlank()) {
            return title;
        }
        return session.file().map(file -> file.getFileName().toString()).orElse("Untitled plan");
    }

    /** "• Video analytics – video.inferrack – Inferrack", with the dot while there are unsaved changes. */
    static String of(PlanSession session) {
        String file = session.file().map(path -> " – " + path.getFileName()).orElse("");
        return (session.dirty() ? "• " : "") + name(session) + file + " – Inferrack";
    }
}
