/** Linear programmes. Knows nothing of racks and servers. */
package org.inferrack.lp;
