/** Everything that asks or tells the person at the screen, behind one interface. */
package org.inferrack.desktop.dialogs;
