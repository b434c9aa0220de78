/** The catalogue as people look through it, in the window and the terminal alike: what an entry costs and draws, what it fits, why a value is absent. */
package org.inferrack.listing;
