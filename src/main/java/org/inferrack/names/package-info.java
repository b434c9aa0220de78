/** What others call the accelerators, models and number formats that the catalogue knows: one look-up for every door through which a name comes. */
package org.inferrack.names;
