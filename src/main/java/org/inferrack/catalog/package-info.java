/** What is known: hardware, models, measurements and prices, each with its source and evidence. Imports nothing of ours. */
package org.inferrack.catalog;
