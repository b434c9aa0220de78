/** What a careful colleague would say about a plan. */
package org.inferrack.engine.findings;
