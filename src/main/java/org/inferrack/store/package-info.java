/** The library on this machine: the shipped knowledge, loaded into a database that can be rebuilt at any time. The only place with SQL. */
package org.inferrack.store;
