/** The open plan and its file: new, open, save, samples, what is not saved yet. */
package org.inferrack.desktop.document;
