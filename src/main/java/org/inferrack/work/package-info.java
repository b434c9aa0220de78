/** What every long loop asks and counts: whether it is still wanted, and how much it may still do. Knows nothing of ours. */
package org.inferrack.work;
