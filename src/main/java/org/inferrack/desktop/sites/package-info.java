/** The screen "Sites and racks". */
package org.inferrack.desktop.sites;
