/** What a scenario is planned with: the plan, the scenario and everything that is known. It travels through all rooms. */
package org.inferrack.engine.context;
