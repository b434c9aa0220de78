/** What the window remembers between two starts. */
package org.inferrack.desktop.settings;
