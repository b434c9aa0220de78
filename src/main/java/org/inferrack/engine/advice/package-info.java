/** What holds a plan back, what would help and by how much: every effect is the changed plan, planned again. */
package org.inferrack.engine.advice;
