/** The screen "Scenarios". */
package org.inferrack.desktop.scenarios;
