/** What a plan has several of: adding, ordering and removing entries, and picking an item of the catalogue. */
package org.inferrack.desktop.form.list;
