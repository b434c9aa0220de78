/** How fields, lists and tables stand on a screen. */
package org.inferrack.desktop.form.layout;
