/** What was measured, and the rate of one accelerator by the strongest evidence there is. */
package org.inferrack.engine.capability.measured;
