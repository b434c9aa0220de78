/** Which limits of racks press, and which larger limit would help. */
package org.inferrack.engine.placement.remedy;
