/** The forms in which tools write results, one reader each. A form is recognised by its content, never by the name of a file. */
package org.inferrack.exchange.format;
