package org.inferrack.desktop;

import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.store.DataFolder;

/** Which version this is and where it keeps its things. */
final class About {

    private About() {
    }

    static void show(Dialogs dialogs, PlanSession session) {
        String version = About.class.getPackage().getImplementationVersion();
        dialogs.confirm("Inferrack" + (version == null ? "" : " " + version),
                "Plans racks, servers, power and cost for AI inference.\n\nKnowledge " + session.knowledge().version()
                        + "\nLibrary and settings in " + DataFolder.locate() + "\nJava " + Runtime.version(),
                "Close");
    }
}
