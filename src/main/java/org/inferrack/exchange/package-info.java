/** What comes from elsewhere: benchmark results become measurements, configurations become models of a plan's own library at the door. */
package org.inferrack.exchange;
