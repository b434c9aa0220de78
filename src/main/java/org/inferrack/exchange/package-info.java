/** What comes from elsewhere: benchmark results become measurements of a plan's own library at the door. */
package org.inferrack.exchange;
