/** The screen of the report: cover, preview of the pages, export. */
package org.inferrack.desktop.report;
