/** What one server can do for one workload: measured where there is a measurement, else scaled, else from the specification. */
package org.inferrack.engine.capability;
