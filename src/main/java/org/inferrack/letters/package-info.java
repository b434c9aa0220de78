/** What can be seen of a text and what cannot, for every sink alike: terminal, table, page and drawing. */
package org.inferrack.letters;
