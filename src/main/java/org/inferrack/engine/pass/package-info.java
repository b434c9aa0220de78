/** A scenario on its way: what every room before the judgement made of it, each once. */
package org.inferrack.engine.pass;
