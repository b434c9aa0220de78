/** Numbers that say how sure they are and where they come from. */
package org.inferrack.engine.figure;
