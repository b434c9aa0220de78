/** What a person states. A {@link org.inferrack.plan.Plan} is an immutable value; every edit makes a new one. */
package org.inferrack.plan;
