/** How measured systems differ from the worksheet of their parts. */
package org.inferrack.engine.power.learned;
