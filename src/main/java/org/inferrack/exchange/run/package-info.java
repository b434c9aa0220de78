/** One description of a benchmark run, whoever wrote it, with units; what must hold within it; and the one converter into measurements. */
package org.inferrack.exchange.run;
