/** Files as what others use too: what may be replaced, by what, and what is left behind. */
package org.inferrack.disk;
