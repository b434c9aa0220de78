/** One definition of each action feeds menu, toolbar and shortcut. */
package org.inferrack.desktop.actions;
