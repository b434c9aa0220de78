/** Controls that show one value of the plan and hand back a changed one: model to control, commit to session. */
package org.inferrack.desktop.form.field;
