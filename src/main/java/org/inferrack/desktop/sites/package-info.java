/** The screen of sites and racks: sites, rack groups, rack elevations. */
package org.inferrack.desktop.sites;
