/** Which uncertain input moves the result most. */
package org.inferrack.engine.risk;
