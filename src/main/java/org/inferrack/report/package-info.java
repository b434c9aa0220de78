/** What goes to the client: the proposal as PDF, the numbers as CSV. */
package org.inferrack.report;
