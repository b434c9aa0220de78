/** Plan files: read, migrate, check, write atomically, recover. */
package org.inferrack.file;
