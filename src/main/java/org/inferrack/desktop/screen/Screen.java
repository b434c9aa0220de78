package org.inferrack.desktop.screen;

import javafx.scene.Node;
import org.inferrack.desktop.session.PlanSession;
import org.kordamp.ikonli.feather.Feather;

/** One page of the window, chosen in the sidebar. */
public interface Screen {

    String title();

    Feather icon();

    /** The page; made at the first call, the same node afterwards. */
    Node view();

    /** Shows the session as it is now. Called on the toolkit's thread when the page is shown and after each change while it is. */
    void refresh(PlanSession session);
}
