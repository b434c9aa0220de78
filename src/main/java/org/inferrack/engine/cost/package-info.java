/** The only place that knows money: bill of materials, monthly cash, present value, unit costs. */
package org.inferrack.engine.cost;
