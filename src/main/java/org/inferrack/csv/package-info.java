/** How CSV is read and written: one form and one set of limits for what ships, what is imported and what is exported. */
package org.inferrack.csv;
