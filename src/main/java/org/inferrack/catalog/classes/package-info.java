/**
 * What stands in for a value that nobody states: which attributes a class can give, what they depend on, and how a catalogue is completed with
 * them. The constants are learned elsewhere and ship with the knowledge.
 */
package org.inferrack.catalog.classes;
