/** The screen "Report". */
package org.inferrack.desktop.report;
