/** What strangers' files are made of: text in any encoding, numbers as any country writes them, JSON and tables. Nothing here knows what a file means. */
package org.inferrack.exchange.source;
