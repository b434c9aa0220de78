/** The open plan without a toolkit: history, file, planning in the background. */
package org.inferrack.desktop.session;
