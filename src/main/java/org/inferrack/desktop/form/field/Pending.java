package org.inferrack.desktop.form.field;

/** A text control's owner, set as its user data, that knows whether there is text to take back before the plan itself. */
public interface Pending {

    /** Whether the control holds text that the plan does not. */
    boolean pending();
}
